"""Holds the citations of a build to the hand-read samples. usage: citations.py KITEI REPOSITORY

Builds the folders of real documents beside the repository, and wants 0.97 of each of tests/labels/citations*.tsv right:
found on the line with these words at their beginning, with this state and this target; not found where the state is "-".
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
        for name in ("sources", "sources-xml", "sources-more"):
            for found in citations_of(kitei, shared / name, pathlib.Path(work) / name):
                for line in range(found["line_from"], found["line_to"] + 1):
                    by_line.setdefault((found["source"], line), []).append(found)
    samples = sorted((repository / "tests/labels").glob("citations*.tsv"))
    return 0 if all([score(sample, by_line) >= WANTED for sample in samples]) else 1


def is_right(here, state, target):
    if state == "-":
        return not here
    return any(c["state"] == state and c["target"] == target for c in here)


def score(sample, by_line):
    rows = right = 0
    for line in sample.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        source, number, text, state, target = line.split("\t")
        rows += 1
        here = [c for c in by_line.get((source, int(number)), []) if c["text"].startswith(text)]
        if is_right(here, state, target):
            right += 1
        else:
            print(f"{source}:{number} {text}: wanted {state} {target}, got",
                  [(c["state"], c["target"]) for c in here] or "nothing")
    print(f"{sample.name}: {right} of {rows} right ({right / rows:.3f}, wanted {WANTED})")
    return right / rows


sys.exit(main())
