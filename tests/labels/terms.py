"""Holds the uses of terms to the hand-read sample. usage: terms.py KITEI REPOSITORY

Wants 0.95 of tests/labels/terms.tsv right: the paragraph at the line uses the term with the meaning that is given at the
line of the definition, or it does not use it. A term is marked once a paragraph, so a use may stand some lines before.
"""
import os
import pathlib
import re
import subprocess
import sys

WANTED = 0.95
LINES_OF_A_PARAGRAPH = 8
USE = re.compile(r"^(\S+):(\d+) 「(.+)」 (\S+):(\d+) 「(.+)」$")


def uses_of(kitei, folder):
    run = subprocess.run([kitei, "dump", "--after=5_link", str(folder)], capture_output=True, text=True, check=False)
    matches = (USE.match(line) for line in run.stdout.splitlines())
    return [(source_of(m[1]), int(m[2]), m[3], source_of(m[4]), int(m[5])) for m in matches if m]


def source_of(path):
    return re.sub(r"(\.egov)?(-v1)?\.(txt|md|xml)$", "", path.rsplit("/", 1)[-1])


def is_right(uses, source, line, term, definition):
    near = [use for use in uses if use[0] == source and use[2] == term]
    if definition == "-":
        return not any(use[1] == line for use in near)
    return any(line - LINES_OF_A_PARAGRAPH <= use[1] <= line and use[3] == source and abs(use[4] - int(definition)) <= 1
               for use in near)


def main():
    kitei, repository = sys.argv[1], pathlib.Path(sys.argv[2])
    shared = repository.parent / "shared"
    if not (shared / "sources").is_dir():
        print("SKIPPED: ../shared/sources is not there, so no term was compared")
        return 1 if os.environ.get("CI") else 77
    uses = [use for name in ("sources", "sources-xml") for use in uses_of(kitei, shared / name)]
    rows = right = 0
    for line in (repository / "tests/labels/terms.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        source, number, term, definition = line.split("\t")
        rows += 1
        if is_right(uses, source, int(number), term, definition):
            right += 1
            continue
        near = [use[1:] for use in uses if use[0] == source and use[2] == term and abs(use[1] - int(number)) < 20]
        print(f"{source}:{number} {term}: wanted {definition}, got", near or "nothing")
    print(f"{right} of {rows} right ({right / rows:.3f}, wanted {WANTED})")
    return 0 if right >= WANTED * rows else 1


sys.exit(main())
