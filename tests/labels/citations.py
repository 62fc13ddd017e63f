"""Holds the citations of a build to the hand-read sample. usage: citations.py KITEI REPOSITORY

Builds ../shared/sources and ../shared/sources-xml, and wants 0.97 of tests/labels/citations.tsv right: found on the line
with these words at their beginning, with this state and this target.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

WANTED = 0.97


def citations_of(kitei, folder, out):
    subprocess.run([kitei, "build", str(folder), "-o", str(out)], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)  # 1: the documents have faults
    with open(out / "data" / "citations.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main():
    kitei, repository = sys.argv[1], pathlib.Path(sys.argv[2])
    shared = repository.parent / "shared"
    if not (shared / "sources").is_dir():
        print("SKIPPED: ../shared/sources is not there, so no citation was compared")
        return 1 if os.environ.get("CI") else 77
    by_line = {}
    with tempfile.TemporaryDirectory() as work:
        for name in ("sources", "sources-xml"):
            for found in citations_of(kitei, shared / name, pathlib.Path(work) / name):
                for line in range(found["line_from"], found["line_to"] + 1):
                    by_line.setdefault((found["source"], line), []).append(found)
    rows = right = 0
    for line in (repository / "tests/labels/citations.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        source, number, text, state, target = line.split("\t")
        rows += 1
        here = [c for c in by_line.get((source, int(number)), []) if c["text"].startswith(text)]
        if any(c["state"] == state and c["target"] == target for c in here):
            right += 1
        else:
            print(f"{source}:{number} {text}: wanted {state} {target}, got",
                  [(c["state"], c["target"]) for c in here] or "nothing")
    print(f"{right} of {rows} right ({right / rows:.3f}, wanted {WANTED})")
    return 0 if right >= WANTED * rows else 1


sys.exit(main())
