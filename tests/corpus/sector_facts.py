#!/usr/bin/env python3
"""Each known sector fact has its control in corpus/, with its force and legal basis.

usage: sector_facts.py REPOSITORY

Holds sector_facts.tsv beside this file to ../shared/gold/sector-controls.json and to the baseline and guidelines of
corpus/:

  rows      each entry has one row, and none is about another number
  controls  the control stands in corpus/, or the guideline has a row for it in its table of controls
  sectors   for an entry about one sector: the guideline is of that sector, and names the entry's ministry
  force     must is 講ずべき, should is 講ずることが望ましい
  basis     the words of the legal basis and all its numbers stand in 根拠
  words     our key words stand in the text of the control

Without ../shared nothing is tried (exit code 77); on the build machine (CI is set) that is a fault.
"""
import dataclasses
import glob
import json
import os
import re
import sys
import tomllib
import unicodedata

FORCES = {"must": "講ずべき", "should": "講ずることが望ましい"}
COMMON = ("全分野", "電子計算機等の供給者", "協議会構成員")  # entries about no one sector
CONTROL = re.compile(r"^## ([A-Z]{2,4}-\d\d) (.*)$", re.M)
PART = re.compile(r"^- (\w+)[：:] *(.*)$", re.M)
RANGE = re.compile(r"([A-Z]{2,4})-(\d\d)(?:～\1-(\d\d))?")
HEAD = re.compile(r"^(講ず\w+?)、レベル")


@dataclasses.dataclass
class Control:
    force: str
    text: str
    basis: str
    sectors: list
    document: str  # all of its file


def squeezed(text):
    """NFKC without white space: how a text is compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def numbers(text):
    return set(re.findall(r"\d+", unicodedata.normalize("NFKC", text)))


def own_controls(document, sectors):
    """The controls with a heading of their own: heading, text, list of parts."""
    pieces = CONTROL.split(document)[1:]
    for code, title, rest in zip(*(pieces[i::3] for i in range(3))):
        parts = dict(PART.findall(re.split(r"^# ", rest, flags=re.M)[0]))
        text = title + rest[:rest.index("\n- ")] + parts.get("根拠", "")
        yield code, Control(parts["強さ"], text, parts.get("根拠", ""), sectors, document)


def table_controls(document, sectors, name):
    """What a guideline makes of controls of the baseline: GUIDELINE:ID for each id of a row."""
    for line in document.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")] if line.startswith("| ") else []
        if len(cells) < 4 or cells[1] not in ("採る", "強める", "緩める"):
            continue
        basis = cells[4] if len(cells) > 4 else ""
        head = HEAD.match(cells[2])
        control = Control(head[1] if head else "", cells[2] + basis, basis, sectors, document)
        for domain, first, last in RANGE.findall(cells[0]):
            for number in range(int(first), int(last or first) + 1):
                yield f"{name}:{domain}-{number:02}", control


def controls_of(corpus):
    found = {}
    for path in sorted(glob.glob(f"{corpus}/baseline/model-*.md") + glob.glob(f"{corpus}/guidelines/*.md")):
        with open(path, encoding="utf-8") as file:
            document = file.read()
        sectors = tomllib.loads(document.split("+++\n")[1]).get("sectors", [])
        name = os.path.basename(path).removesuffix(".md")
        for code, control in (*own_controls(document, sectors), *table_controls(document, sectors, name)):
            if code in found:
                sys.exit(f"{code} stands twice, again in {path}")
            found[code] = control
    return found


def faults(entry, row, control, names):
    """What is wrong with the row of one entry."""
    sector = entry["sector"]
    if not sector.startswith(COMMON):
        if not any(sector.startswith(names[s]) for s in control.sectors):
            yield f"is about {sector}, the guideline about {control.sectors}"
        if entry["ministry"] not in control.document:
            yield f"the guideline never names {entry['ministry']}"
    if row["force"] != entry["must_or_should"] or control.force != FORCES[row["force"]]:
        yield f"{entry['must_or_should']} is {control.force}"
    legal = squeezed(entry["legal_basis"] or "")
    wanted = [] if row["basis"] == "-" else [squeezed(w) for w in row["basis"].split("、")]
    if bool(wanted) != bool(legal):
        yield f"has the basis {legal or 'none'}, the row {row['basis']}"
    for word in wanted:
        if word not in legal or word not in squeezed(control.basis):
            yield f"basis {word}: not in {legal or 'the entry'} or not in {control.basis or 'the control'}"
    for number in sorted(numbers(legal) - numbers(control.basis)):
        yield f"basis lacks the number {number} of {legal}"
    for word in row["words"].split():
        if squeezed(word) not in squeezed(control.text):
            yield f"text lacks {word}"


def main():
    root = sys.argv[1]
    gold = f"{root}/../shared/gold/sector-controls.json"
    if not os.path.isfile(gold):
        print("SKIPPED: ../shared is not there, so the sector guidelines were not held to the known facts")
        sys.exit(1 if os.environ.get("CI") else 77)
    with open(gold, encoding="utf-8") as file:
        entries = dict(enumerate(json.load(file), 1))
    with open(f"{root}/corpus/lexicon/sectors.toml", "rb") as file:
        names = {s["id"]: s["name"] for s in tomllib.load(file)["sector"]}
    columns = ("number", "control", "force", "basis", "words")
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "sector_facts.tsv"), encoding="utf-8") as file:
        rows = [dict(zip(columns, line.rstrip("\n").split("\t"))) for line in file if not line.startswith("#")]
    told = []
    listed = [int(row["number"]) for row in rows]
    if sorted(listed) != sorted(entries):
        told.append(f"rows are for {sorted(set(listed) ^ set(entries))} too many, too few or twice")
    controls = controls_of(f"{root}/corpus")
    for row in rows:
        entry, control = entries.get(int(row["number"])), controls.get(row["control"])
        if not entry or not control:
            told.append(f"{row['number']}: no entry, or no control {row['control']}")
            continue
        told += [f"{row['number']} {row['control']}: {fault}" for fault in faults(entry, row, control, names)]
    for line in told:
        print(f"DIFFERS {line}")
    print(f"{len(rows)} rows for {len(entries)} facts, {len(set(row['control'] for row in rows))} controls")
    sys.exit(1 if told else 0)


if __name__ == "__main__":
    main()
