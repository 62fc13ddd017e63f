#!/usr/bin/python3
"""Opens every pack of the built corpus as its readers would. usage: check.py KITEI REPOSITORY

Holds: the chapters, styles and numbers of each guideline.docx; a footnote for each control; the drop-down, the frozen
headings, the counts and the plain text of each checklist.xlsx; and that Word, Markdown and Excel speak of the same
controls. LibreOffice turns one pack of three sectors into PDF.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import docx
import openpyxl

CONTROL = re.compile(r"^([A-Z]{2,4}-\d{2})　")
CHAPTERS = ["総則", "体制と役割", "対策事項", "情報共有と報告", "評価と改善"]
STATES = '"実施済,一部実施,未実施,対象外"'


def check_guideline(path, ids, say):
    document = docx.Document(path)
    styles = {}
    for paragraph in document.paragraphs:
        styles.setdefault(paragraph.style.name, []).append(paragraph.text)
    if styles.get("Heading 1") != CHAPTERS:
        say(f"chapters: {styles.get('Heading 1')}")
    found = [m[1] for text in styles.get("Heading 4", []) if (m := CONTROL.match(text))]
    if sorted(found) != sorted(ids):
        say(f"controls: {sorted(set(found) ^ set(ids))[:5]}, {len(found)} of {len(ids)}")
    with zipfile.ZipFile(path) as package:
        notes = package.read("word/footnotes.xml").decode()
        body = package.read("word/document.xml").decode()
        if "decimalFullWidth" not in package.read("word/numbering.xml").decode():
            say("no full-width numbering")
    noted = set(re.findall(r"」([A-Z]{2,4}-\d{2})", notes))
    if missing := set(ids) - noted:
        say(f"controls without a source: {sorted(missing)[:5]}")
    if body.count("<w:tbl>") != body.count("<w:tblHeader"):
        say("a table whose heading does not repeat")
    headings = [row.cells[0].text for table in document.tables for row in table.rows[:1]]
    if "番号" not in headings:
        say("no table of laws and standards")


def check_checklist(path, ids, say):
    book = openpyxl.load_workbook(path)
    if book.sheetnames != ["点検表", "集計"]:
        return say(f"sheets: {book.sheetnames}")
    sheet, summary = book["点検表"], book["集計"]
    rows = [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[0]]
    if [row[0] for row in rows] != ids:
        say(f"controls: {len(rows)} of {len(ids)}")
    for row in rows:
        if not (row[3] and row[4] and row[5] and row[6] and (row[9] or row[10])):
            say(f"{row[0]}: text, question, force, level or source is missing")
    if sheet.freeze_panes != "D4" or sheet.print_title_rows != "$3:$3" or not sheet.auto_filter.ref:
        say(f"headings: {sheet.freeze_panes}, {sheet.print_title_rows}, {sheet.auto_filter.ref}")
    kinds = {validation.type: validation for validation in sheet.data_validations.dataValidation}
    if kinds.keys() != {"list", "date"} or kinds["list"].formula1 != STATES:
        say(f"validations: {[(v.type, v.formula1) for v in kinds.values()]}")
    if not sheet.conditional_formatting or not summary._charts:
        say("no colours or no chart")
    formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    if formulas:
        say(f"formulas among the texts: {formulas[:5]}")
    values = openpyxl.load_workbook(path, data_only=True)["集計"]
    first = next(i for i, (name, *_) in enumerate(values.iter_rows(values_only=True), 1) if name == "領域")
    total = 0
    for name, number, *_ in values.iter_rows(min_row=first + 1, values_only=True):
        if not name:
            break
        total += number
    if total != len(ids):
        say(f"the summary counts {total} of {len(ids)}")


def convert(paths, say):
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                 "--outdir", folder, str(path)], check=True, capture_output=True, timeout=300)
            made = pathlib.Path(folder) / (path.stem + ".pdf")
            if not made.exists() or not made.read_bytes().startswith(b"%PDF"):
                say(f"{path.name}: no PDF")
            made.unlink(missing_ok=True)


def main():
    kitei, repository = sys.argv[1], pathlib.Path(sys.argv[2])
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out"
        subprocess.run([kitei, "build", str(repository / "corpus"), "-o", str(out), "--only", "pack_docx",
                        "pack_markdown", "pack_oscal", "pack_xlsx"], check=False, capture_output=True)
        packs = sorted(path.parent for path in out.glob("site/packs/*/*/level-*/guideline.docx"))
        for pack in packs:
            name = "/".join(pack.parts[-3:])
            say = lambda text, name=name: faults.append(f"{name}: {text}")
            catalog = json.loads((pack / "catalog.json").read_text())["catalog"]
            by_group = [control["id"] for group in catalog["groups"] for control in group["controls"]]
            check_guideline(pack / "guideline.docx", by_group, say)
            check_checklist(pack / "checklist.xlsx", by_group, say)
            markdown = (pack / "guideline.md").read_text()
            written = re.findall(r"^##### \S+　([A-Z]{2,4}-\d{2})　", markdown, re.M)
            if sorted(written) != sorted(by_group):
                say(f"guideline.md: {len(written)} controls of {len(by_group)}")
        nested = {}
        for pack in packs:
            catalog = json.loads((pack / "catalog.json").read_text())["catalog"]
            nested[pack] = {control["id"] for group in catalog["groups"] for control in group["controls"]}
            below = pack.parent / f"level-{int(pack.name[-1]) - 1}"
            if below in nested and not nested[below] <= nested[pack]:
                faults.append(f"{pack}: leaves out what is asked for below: {sorted(nested[below] - nested[pack])[:5]}")
        convert([file for pack in packs[:: max(1, len(packs) // 3)][:3] for file in
                 (pack / "guideline.docx", pack / "checklist.xlsx")], faults.append)
    if len(packs) < 50:
        faults.append(f"only {len(packs)} packs")
    print("\n".join(faults[:40]))
    print(f"{len(packs)} packs, {len(faults)} faults")
    sys.exit(bool(faults))


main()
