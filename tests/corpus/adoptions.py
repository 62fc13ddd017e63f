#!/usr/bin/env python3
"""Each sector guideline says of every control of the baseline what the sector makes of it.

usage: adoptions.py REPOSITORY

A guideline with a table of controls (対策, 取扱い) names each control of the baseline once: in the table, or in a line
「置かない対策事項：…」 below it. 強める begins with force and level, 緩める has a reason.
"""
import collections
import glob
import os
import re
import sys

HEADING = re.compile(r"^## ([A-Z]{2,4}-\d\d) ", re.M)
RANGE = re.compile(r"([A-Z]{2,4})-(\d\d)(?:(?:～|から)\1-(\d\d))?")
HEAD = re.compile(r"講ず(べき|ることが望ましい)、レベル[123]：")
WORDS = ("採る", "強める", "緩める")
OFF = "置かない対策事項："


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def codes(text):
    return [f"{domain}-{number:02}" for domain, first, last in RANGE.findall(text)
            for number in range(int(first), int(last or first) + 1)]


def faults(lines, baseline):
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    rows = [row for row in rows if len(row) == 5 and row[1] in WORDS]
    for code, word, text, reason, _ in rows:
        if word == "強める" and not HEAD.match(text):
            yield f"{code} is strengthened without force and level"
        if word == "緩める" and not reason:
            yield f"{code} is relaxed without a reason"
    off = [re.sub(r"（.*?）", "", line) for line in lines if line.startswith(OFF)]
    named = collections.Counter(code for text in [row[0] for row in rows] + off for code in codes(text))
    for code in sorted(set(named) | baseline if rows else ()):
        if code not in baseline:
            yield f"{code} is no control of the baseline"
        elif named[code] != 1:
            yield f"{code} is named {named[code]} times"


def main():
    corpus = f"{sys.argv[1]}/corpus"
    baseline = {code for path in glob.glob(f"{corpus}/baseline/model-*.md") for code in HEADING.findall(read(path))}
    paths = sorted(glob.glob(f"{corpus}/guidelines/*.md"))
    told = [f"{os.path.basename(path)}: {fault}" for path in paths for fault in faults(read(path).splitlines(), baseline)]
    for line in told:
        print(f"WRONG {line}")
    print(f"{len(paths)} guidelines, {len(baseline)} controls of the baseline")
    sys.exit(1 if told or not paths or not baseline else 0)


if __name__ == "__main__":
    main()
