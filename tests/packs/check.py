#!/usr/bin/python3
"""Opens every pack of the built corpus as its readers would. usage: check.py KITEI REPOSITORY [--all]

Holds: the chapters, styles, numbers, captions and fields of each guideline.docx; a footnote for each control and each
quoted statement; the drop-down, the frozen headings, the counts and the plain text of each checklist.xlsx; and that
Word, Markdown and Excel speak of the same controls. LibreOffice turns one pack of three sectors into PDF, with --all
every pack; and what somebody writes into a pack that LibreOffice saves is kept by kitei pack --keep.
"""

import datetime
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
    if not body.count("<w:tbl>") == body.count("<w:tblHeader") == len(styles.get("caption", styles.get("Caption", []))):
        say("a table whose heading does not repeat, or without caption")
    if 'TOC \\o "1-2"' not in body or body.count('<w:docGrid w:type="lines"') != 3:
        say("no contents, or a section without line grid")
    if [bool(section.footer._element.xpath(".//w:fldSimple[@w:instr='PAGE']")) for section in document.sections][1:] != [
            True, True]:
        say("no page numbers")
    in_control, is_first = False, False
    for paragraph in document.paragraphs:
        if paragraph.style.name.startswith("Heading"):
            in_control, is_first = bool(CONTROL.match(paragraph.text)), True
        elif paragraph.style.name == "Item":
            # Further paragraphs and the reason of a control have the source of its first.
            if (is_first or not in_control) and not paragraph._element.xpath(".//w:footnoteReference"):
                say(f"no source: {paragraph.text[:40]}")
            is_first = False
    tags = re.findall(r'<w:tag w:val="kitei:([^"]*)"', body)
    if len(tags) != len(set(tags)) or not {"date", "contact", "scope", "inspection", "review"} <= set(tags):
        say(f"fields: {tags}")
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


def convert(paths, form, folder, say):
    """Lets LibreOffice write the files in another form, all in one call; gives back what it wrote."""
    made, copies = {}, []
    for path in paths:
        copy = folder / ("-".join(path.parts[-4:-1]) + "-" + path.name)
        copy.write_bytes(path.read_bytes())
        copies.append(copy)
        made[path] = folder / "made" / (copy.stem + "." + form)
    run = subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form,
                          "--outdir", str(folder / "made"), *map(str, copies)], capture_output=True, text=True, timeout=3000)
    if run.returncode != 0 or "rror" in run.stdout + run.stderr:
        say(f"LibreOffice: {(run.stdout + run.stderr)[-500:]}")
    for path, file in made.items():
        if not file.exists() or file.stat().st_size < 1000:
            say(f"{path}: LibreOffice made no {form} of it")
    return made


def check_kept(kitei, repository, pack, folder, say):
    """Fills in a pack, lets LibreOffice save it, and makes it anew."""
    filled, out = folder / "filled", folder / "anew"
    filled.mkdir()
    book = openpyxl.load_workbook(pack / "checklist.xlsx")
    sheet = book["点検表"]
    columns = {cell.value: cell.column for cell in sheet[3]}
    wanted = {"状況": "一部実施", "確かめた証跡": "帳簿\n写真", "期限": datetime.datetime(2027, 3, 31), "担当": "山田", "備考": "=1+1 と書く"}
    for name, value in wanted.items():
        sheet.cell(5, columns[name]).value = value
        if name == "備考":
            sheet.cell(5, columns[name]).data_type = "s"
    book.save(filled / "checklist.xlsx")
    with zipfile.ZipFile(pack / "guideline.docx") as old, zipfile.ZipFile(filled / "guideline.docx", "w") as new:
        for part in old.namelist():
            text = old.read(part).decode()
            if part == "word/document.xml":
                text = re.sub(
                    r"<w:showingPlcHdr/></w:sdtPr>(<w:sdtContent><w:p>(?:(?!<w:r>).)*)<w:r>(?:(?!</w:r>).)*対象とする事業者.*?</w:r>",
                    r"</w:sdtPr>\1<w:r><w:t>県内の事業者</w:t></w:r>", text)
            new.writestr(part, text)
    for name, form in (("checklist.xlsx", "xlsx"), ("guideline.docx", "docx")):
        for file in convert([filled / name], form, folder, say).values():
            file.rename(filled / name)
    place = pack.parts[-3:]
    run = subprocess.run([kitei, "pack", str(repository / "corpus"), "--ministry", place[0], "--sector", place[1], "--level",
                          place[2][-1], "-o", str(out), "--keep", str(filled)], capture_output=True, text=True)
    if run.returncode > 1:
        return say(f"kitei pack --keep: {run.stderr[-500:]}")
    row = openpyxl.load_workbook(out.joinpath(*place) / "checklist.xlsx")["点検表"][5]
    for name, value in wanted.items():
        if row[columns[name] - 1].value != value or row[columns[name] - 1].data_type == "f":
            say(f"{name} is {row[columns[name] - 1].value!r} after LibreOffice, not {value!r}")
    if "県内の事業者" not in (out.joinpath(*place) / "guideline.md").read_text():
        say("the scope is not kept after LibreOffice")
    with zipfile.ZipFile(out.joinpath(*place) / "guideline.docx") as package:
        if "県内の事業者" not in package.read("word/document.xml").decode():
            say("the scope is not in the new draft")


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
        some = packs if "--all" in sys.argv else packs[:: max(1, len(packs) // 3)][:3]
        converted = convert([file for pack in some for file in (pack / "guideline.docx", pack / "checklist.xlsx")], "pdf",
                            pathlib.Path(folder), faults.append)
        check_kept(kitei, repository, packs[0], pathlib.Path(folder), faults.append)
    if len(packs) < 50:
        faults.append(f"only {len(packs)} packs")
    print("\n".join(faults[:40]))
    print(f"{len(packs)} packs, {len(converted)} files through LibreOffice, {len(faults)} faults")
    sys.exit(bool(faults))


main()
