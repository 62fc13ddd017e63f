#!/usr/bin/env python3
"""The digests of the Action Plan draft say what the real text says, clause by clause.

usage: digests.py KITEI REPOSITORY

Builds the real draft and corpus/, both as users do, and holds one to the other:

  labels      the digest has the clauses of the draft, under the same labels
  statements  in part IV and 別添: item, actors, force and frequency are those extracted from the draft (97 of 100)
  facts       each number, date and article of a clause stands in the same clause of the digest
  annexes     each name and number of the hand-made tables stands in the digest's row of that sector

What differs is printed by clause, also where it is allowed. Without ../shared nothing is tried (exit code 77); on the
build machine (CI is set) that is a fault.
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

DRAFT = "000-action-plan-3rd-draft"
HELD = ("IV", "別添")  # the parts that say who does what: others tell the past or an aim, and are printed only
SHARE = 0.97
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
FACT = re.compile(rf"\d+年\d+月\d+日|第\d+[条項号]|{NUMBER.pattern}[年月日時分万割度回件%]?")  # a number with its unit
NAME = re.compile(rf"[^\W\d_及並ぁ-んァ-ヴーa-zA-Z]{{3,}}|[ァ-ヴー]{{2,}}|[A-Za-z]{{2,}}|{NUMBER.pattern}")
ANNEXES = {"annex1": ("別紙1", ("impacts", "operators", "systems")),
           "annex5": ("別紙5", ("existing_channels", "emergency_channels"))}


def squeezed(text):
    """NFKC without white space and commas: how a text is compared."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace() and c not in "、。・")


def records(folder, name, prefix):
    with open(f"{folder}/data/{name}.jsonl", encoding="utf-8") as file:
        return [r for r in map(json.loads, file) if r["source"].startswith(prefix)]


def labels(folder, prefix):
    return {tuple(r["clause"]) for r in records(folder, "clauses", prefix) if r["clause"]}


def statements(folder, prefix):
    """By clause: what is compared of each statement, and its words for the report."""
    found = collections.defaultdict(list)
    for r in records(folder, "statements", prefix):
        said = (tuple(r["item"]), tuple(sorted(r["actors"])), r["modality"], r["frequency"])
        found[tuple(r["clause"])].append((said, r["quote"]))
    return found


def own_texts(kitei, path):
    """The text of each clause without that of the clauses below it, from the dump of the outline."""
    dump = subprocess.run([kitei, "dump", "--after=3_parse", path], capture_output=True, check=True).stdout.decode()
    texts, above = collections.defaultdict(str), []
    for line in dump.splitlines():
        head = re.match(r"( *)(document|clause|annex) (\S+)", line)
        if head:
            above = [(depth, label) for depth, label in above if depth < len(head[1])]
            if head[2] != "document":
                above.append((len(head[1]), head[3]))
                texts[tuple(label for _, label in above)] += ""
            continue
        said = re.search(r":\d+(?:-\d+)? 「(.*)$", line)
        if said and above:
            text = re.sub(r"\(\d\)", "", unicodedata.normalize("NFKC", said[1]))
            texts[tuple(label for _, label in above)] += " " + text
    return texts


def leaves(value):
    """The texts of a cell: text, a list, or nothing."""
    if isinstance(value, str):
        return [value]
    return [text for inner in value or [] for text in leaves(inner)]


class Report:
    """Lines by check; a check fails where `fail` was told something."""

    def __init__(self):
        self.faults = 0

    def fail(self, text):
        self.faults += 1
        print(f"DIFFERS {text}")


def check_labels(draft, digest, report):
    for clause in sorted(draft - digest):
        report.fail(f"labels: {'/'.join(clause)} is in the draft alone")
    for clause in sorted(digest - draft):
        report.fail(f"labels: {'/'.join(clause)} is in the digest alone")
    print(f"labels      {len(draft & digest)} of {len(draft)}")


def check_statements(draft, digest, report):
    total, same = collections.Counter(), collections.Counter()
    for clause in sorted(set(draft) | set(digest)):
        a = collections.Counter(said for said, _ in draft.get(clause, []))
        b = collections.Counter(said for said, _ in digest.get(clause, []))
        part = "held" if clause and clause[0] in HELD else "other"
        total[part] += max(sum(a.values()), sum(b.values()))
        same[part] += sum((a & b).values())
        for side, one, other in (("draft ", draft, a - b), ("digest", digest, b - a)):
            for said, quote in one.get(clause, []):
                if other[said] > 0:
                    other[said] -= 1
                    print(f"  {'/'.join(clause)} {side} {said} {quote[:60]}")
    print(f"statements  {same['held']} of {total['held']} in {', '.join(HELD)}")
    print(f"statements  {same['other']} of {total['other']} in the other parts, not held to")
    if same["held"] < SHARE * total["held"]:
        report.fail(f"statements: less than {SHARE} of those of the draft")


def facts_of(text):
    """Numbers but those that name an annex: the draft prints the title of one on the page before it as well."""
    return set(FACT.findall(re.sub(r"別紙\d(?:-\d)?", "", text.replace(" ", ""))))


def check_facts(draft, digest, report):
    count = 0
    for clause, text in draft.items():
        wanted = facts_of(text)
        count += len(wanted)
        missing = wanted - facts_of(digest.get(clause, ""))
        if missing:
            report.fail(f"facts: {'/'.join(clause)} lacks {' '.join(sorted(missing))}")
    print(f"facts       {count} numbers, dates and articles looked for")


def check_annexes(gold, rows, report):
    count = 0
    for annex, (label, columns) in ANNEXES.items():
        for entry in gold[annex]:
            sector = squeezed(entry["sector"])
            row = "".join(text for clause, text in rows if clause == label and text.startswith(sector))
            for cell in leaves([entry.get(c) for c in columns]):
                names = NAME.findall(unicodedata.normalize("NFKC", cell))
                count += len(names)
                missing = [n for n in map(squeezed, names) if n not in row]
                if missing:
                    report.fail(f"annexes: {label} {entry['sector']} lacks {' '.join(missing)} of 「{cell}」")
    print(f"annexes     {count} names and numbers looked for")


def main():
    kitei, root = sys.argv[1:]
    shared = f"{root}/../shared"
    if not os.path.isfile(f"{shared}/sources/{DRAFT}.txt"):
        print("SKIPPED: ../shared is not there, so the digests were not held to the real texts")
        sys.exit(1 if os.environ.get("CI") else 77)
    report = Report()
    with tempfile.TemporaryDirectory() as work:
        os.mkdir(f"{work}/draft")
        os.symlink(os.path.abspath(f"{shared}/sources/{DRAFT}.txt"), f"{work}/draft/{DRAFT}.txt")
        for source, out in ((f"{work}/draft", "a"), (f"{root}/corpus", "b")):
            done = subprocess.run([kitei, "build", source, "-o", f"{work}/{out}", "-q"], capture_output=True)
            if done.returncode > 1:
                sys.exit(done.stderr.decode())
        a, b = f"{work}/a", f"{work}/b"
        prefix = "plan-action-plan-3-draft"
        check_labels(labels(a, DRAFT), labels(b, prefix), report)
        check_statements(statements(a, DRAFT), statements(b, prefix), report)
        texts = {}
        for name in sorted(os.listdir(f"{root}/corpus/plan")):
            texts.update(own_texts(kitei, f"{root}/corpus/plan/{name}"))
        check_facts(own_texts(kitei, f"{shared}/sources/{DRAFT}.txt"), texts, report)
        rows = [r for r in records(b, "tables", prefix) if r["clause"]]
        rows = [(r["clause"][0], squeezed("".join(leaves(r["cells"])))) for r in rows]
        with open(f"{shared}/gold/tables-dev.json", encoding="utf-8") as file:
            check_annexes(json.load(file), rows, report)
    sys.exit(1 if report.faults else 0)


if __name__ == "__main__":
    main()
