#!/usr/bin/python3
"""Opens every list of the built corpus as its readers would. usage: lists.py KITEI REPOSITORY

Holds: each list is there as .csv with a byte-order mark and as .xlsx, both say the same in as many rows, no cell is a
formula, and the page that offers it links to it.
"""

import csv
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows_of_csv(path, say):
    bytes_ = path.read_bytes()
    if not bytes_.startswith(b"\xef\xbb\xbf"):
        say("no byte-order mark")
    return list(csv.reader(bytes_.decode("utf-8-sig").splitlines(keepends=True)))


def rows_of_xlsx(path, say):
    sheet = openpyxl.load_workbook(path).active
    if sheet.freeze_panes != "A2":
        say("the heading is not frozen")
    rows = []
    for row in sheet.iter_rows():
        rows.append(["" if cell.value is None else str(cell.value) for cell in row])
        if any(cell.data_type == "f" for cell in row):
            say(f"a formula in row {len(rows)}")
        # A cell of 75 letters or more takes two lines in every column.
        if len(rows) > 1 and max(map(len, rows[-1])) >= 75 and (sheet.row_dimensions[len(rows)].height or 0) < 27:
            say(f"row {len(rows)} is too low for its text")
    return rows


def check(path, faults):
    def say(what):
        faults.append(f"{path.name}: {what}")

    plain = rows_of_csv(path, say)
    sheet = rows_of_xlsx(path.with_suffix(".xlsx"), say)
    if len(plain) != len(sheet):
        say(f"{len(plain)} rows, {len(sheet)} in the workbook")
    for number, (one, other) in enumerate(zip(plain, sheet), 1):
        if any(cell.startswith(FORMULA) for cell in one):
            say(f"a formula in row {number}")
        bare = [cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell for cell in one]
        if [cell.replace("\r\n", "\n") for cell in bare] != other:
            say(f"row {number} differs: {bare} {other}")
            break


def main():
    kitei, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    faults = []
    with tempfile.TemporaryDirectory() as work:
        out = pathlib.Path(work) / "out"
        subprocess.run([kitei, "build", root / "corpus", "-o", out], check=False, capture_output=True)
        lists = sorted((out / "site/lists").rglob("*.csv"))
        if len(lists) < 20:
            faults.append(f"{len(lists)} lists")
        for path in lists:
            check(path, faults)
        for page, name in (("controls", "controls"), ("adoption", "treatments"), ("standards", "crosswalk"),
                           ("findings", "findings"), ("role/operator", "role/operator")):
            html = (out / f"site/{page}.html").read_text()
            for ending in ("csv", "xlsx"):
                if f"lists/{name}.{ending}" not in html:
                    faults.append(f"{page}.html does not offer {name}.{ending}")
    print(f"{len(lists)} lists, {len(faults)} faults")
    print("\n".join(faults[:20]))
    sys.exit(bool(faults))


main()
