#!/usr/bin/env python3
"""The standards name what the real standards name, and the mappings bind every control to them.

usage: mappings.py REPOSITORY

  standards  the items of a standard that ../shared/standards lists are those, with the same titles, in the same order
  records    a mapping's control stands in the corpus, its ref in the standard; its words are those of the form
  coverage   each control of the baseline stands in each mapping, with a ref or with the relation none, not with both;
             each control of a sector guideline stands in one of them

Without ../shared the standards are not held to it, and the test says so (exit code 77); on the build machine (CI is
set) that is a fault.
"""
import collections
import glob
import os
import re
import sys
import tomllib

LISTED = ("cisa-cpg-2.0", "iec-62443-2-1-2024", "iec-62443-3-3-2013", "iso-22301-2019", "iso-iec-27001-2022", "nist-csf-2.0")
PARTIAL = ("jp-government-standards-2021",)  # only some of its sections could be confirmed: a control may be missing
WORDS = {"relation": {"equal", "subset", "superset", "intersects", "none"}, "maker": {"human", "proposal"},
         "confidence": {"high", "medium", "low"}}
CONTROL = re.compile(r"^## ([A-Z]{2,4}-\d{2})\s", re.M)


class Report:
    """Says each fault, and counts them."""

    def __init__(self):
        self.faults = 0

    def fail(self, text):
        self.faults += 1
        print(f"DIFFERS {text}")


def tables(folder):
    """The .toml files of a folder by name."""
    found = {}
    for path in sorted(glob.glob(f"{folder}/*.toml")):
        with open(path, "rb") as file:
            found[os.path.basename(path).removesuffix(".toml")] = tomllib.load(file)
    return found


def controls(paths):
    found = []
    for path in sorted(glob.glob(paths)):
        with open(path, encoding="utf-8") as file:
            found += CONTROL.findall(file.read())
    return found


def twice(values):
    return sorted(v for v, n in collections.Counter(values).items() if n > 1)


def check_standards(standards, report):
    for name, standard in standards.items():
        if standard["id"] != name:
            report.fail(f"standards: {name}.toml has the id {standard['id']}")
        for ref in twice(item["ref"] for item in standard["item"]):
            report.fail(f"standards: {name} has {ref} twice")
    print(f"standards   {len(standards)} with {sum(len(s['item']) for s in standards.values())} items")


def check_listed(standards, folder, report):
    for name in LISTED:
        with open(f"{folder}/{name}.tsv", encoding="utf-8") as file:
            wanted = [tuple((line.rstrip("\n") + "\t").split("\t")[:2]) for line in file]
        ours = [(item["ref"], item["title"]) for item in standards.get(name, {"item": []})["item"]]
        for ref, title in sorted(set(wanted) ^ set(ours)):
            side = "list" if (ref, title) in wanted else "corpus"
            report.fail(f"standards: {name} {ref} 「{title}」 is in the {side} alone")
        if set(wanted) == set(ours) and wanted != ours:
            report.fail(f"standards: {name} is in another order")
    print(f"listed      {len(LISTED)} held to the lists")


def check_record(name, record, refs, known, report):
    at = f"records: {name} {record['control']} {record.get('ref', '-')}"
    if record["control"] not in known:
        report.fail(f"{at}: no such control")
    if ("ref" in record) == (record["relation"] == "none"):
        report.fail(f"{at}: a ref is named, or the relation is none")
    if "ref" in record and record["ref"] not in refs:
        report.fail(f"{at}: no such item")
    for key, words in WORDS.items():
        if record[key] not in words:
            report.fail(f"{at}: {key} {record[key]}")
    if not re.fullmatch(r"[^。]{10,}。", record["rationale"]):
        report.fail(f"{at}: the rationale is not one sentence")


def check_coverage(name, records, known, report):
    bound = {r["control"] for r in records if "ref" in r}
    alone = {r["control"] for r in records if "ref" not in r}
    for control in sorted(bound & alone):
        report.fail(f"coverage: {name} {control} has both a ref and none")
    if name not in PARTIAL:
        for control in sorted(set(known) - bound - alone):
            report.fail(f"coverage: {name} lacks {control}")
    for control, ref in twice((r["control"], r.get("ref", "")) for r in records):
        report.fail(f"coverage: {name} has {control} {ref} twice")
    for rationale in twice(r["rationale"] for r in records):
        report.fail(f"coverage: {name} says twice 「{rationale}」")


def main():
    root = sys.argv[1]
    listed = f"{root}/../shared/standards"
    report = Report()
    baseline, sectors = controls(f"{root}/corpus/baseline/model-*.md"), controls(f"{root}/corpus/guidelines/*.md")
    if not baseline:
        report.fail("coverage: there is no control in corpus/baseline/model-*.md")
    standards, mappings = tables(f"{root}/corpus/standards"), tables(f"{root}/corpus/mappings")
    check_standards(standards, report)
    for name in sorted(standards.keys() ^ mappings.keys()):
        report.fail(f"coverage: {name} is a standard without a mapping, or the other way round")
    for name in sorted(standards.keys() & mappings.keys()):
        if mappings[name]["standard"] != name:
            report.fail(f"records: {name}.toml is of {mappings[name]['standard']}")
        refs = {item["ref"] for item in standards[name]["item"]}
        records = mappings[name]["mapping"]
        for record in records:
            check_record(name, record, refs, baseline + sectors, report)
        check_coverage(name, records, baseline, report)
        none = sum(r["relation"] == "none" for r in records)
        print(f"records     {len(records)} of {name}, {none} of them none")
    bound = {record["control"] for mapping in mappings.values() for record in mapping["mapping"]}
    for control in sorted(set(sectors) - bound):
        report.fail(f"coverage: {control} is in no mapping")
    print(f"coverage    {len(baseline)} controls of the baseline, {len(sectors)} of sector guidelines")
    if os.path.isdir(listed):
        check_listed(standards, listed, report)
    else:
        print("SKIPPED: ../shared is not there, so the standards were not held to the real names")
    if report.faults or (os.environ.get("CI") and not os.path.isdir(listed)):
        sys.exit(1)
    sys.exit(0 if os.path.isdir(listed) else 77)


if __name__ == "__main__":
    main()
