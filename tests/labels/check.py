#!/usr/bin/env python3
"""Score the statements that kitei finds in documents of our own against labels of our own, by form.

usage: check.py KITEI SOURCE_FOLDER

Each folder here holds the documents of one form, FORM.jsonl beside it their labels (every sentence that is not labelled
is no statement). A label is found when a statement of the same document begins at most six lines away and shares most
pairs of letters with it. The floors may only rise.
"""
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

FLOORS = {"guidebook": 0.97, "guideline": 0.97, "notice": 0.97, "plan": 0.94, "statute": 0.96, "supervision": 0.97,
          "mixed": 0.95, "second": 0.95}


def pairs_of(text):
    letters = unicodedata.normalize("NFKC", "".join(text.split())).rstrip("。")
    return {letters[i:i + 2] for i in range(len(letters) - 1)}


def records(path):
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [dict(row, pairs=pairs_of(row["quote"])) for row in rows if "quote" in row]


def likeness(a, b):
    if a["source"] != b["source"] or abs(a["line"] - b["line"]) > 6:
        return 0
    return 2 * len(a["pairs"] & b["pairs"]) / max(1, len(a["pairs"]) + len(b["pairs"]))


def match(labels, found):
    """One-to-one, the most alike first."""
    candidates = [(likeness(label, statement), i, j) for i, label in enumerate(labels) for j, statement in enumerate(found)]
    matches = {}
    for alike, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if alike >= 0.7 and i not in matches and j not in matches.values():
            matches[i] = j
    return matches


def score(form, labels, found):
    matches = match(labels, found)
    f1 = 2 * len(matches) / max(1, len(labels) + len(found))
    force = sum(labels[i]["modality"] == found[j]["modality"] for i, j in matches.items()) / max(1, len(matches))
    good = f1 >= FLOORS[form]
    print(f"{form:12} labels {len(labels):3} found {len(found):3} f1 {f1:.3f} (floor {FLOORS[form]}) force {force:.3f}")
    if not good:
        for i, label in enumerate(labels):
            if i not in matches:
                print(f"  missed {label['source']}:{label['line']} {label['quote']}")
        for j, statement in enumerate(found):
            if j not in matches.values():
                print(f"  extra {statement['source']}:{statement['line']} {statement['quote']}")
    return good


def main():
    kitei, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    folder = os.path.join(source, "tests", "labels")
    good = True
    with tempfile.TemporaryDirectory() as out:
        for form in FLOORS:
            built = os.path.join(out, form)
            run = subprocess.run([kitei, "build", os.path.join(folder, form), "-o", built], capture_output=True)
            if run.returncode > 1:
                sys.exit(run.stderr.decode())
            found = records(os.path.join(built, "data", "statements.jsonl"))
            good = score(form, records(os.path.join(folder, form + ".jsonl")), found) and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
