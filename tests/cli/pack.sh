#!/usr/bin/env bash
# kitei pack: the bytes of a build, what it says to unknown ids, what --keep carries over and refuses, and that nothing
# written by hand is lost.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

mkdir in
cat >in/base.md <<'MD'
+++
title = "見本基準"
kind = "baseline"
order = 1
+++
# 点検

## CHK-01 装置の点検

重要インフラ事業者等は、装置を毎月点検する。

- 強さ：講ずべき
- レベル：1
- 確認：装置を毎月点検しているか。
- 出典：見本基準

## CHK-02 鍵の扱い

重要インフラ事業者等は、鍵を貸した日を帳簿に書く。

- 強さ：講ずべき
- レベル：2
- 確認：鍵を貸した日を帳簿に書いているか。
- 出典：見本基準
MD

# The bytes are those of a build, and nothing else is there.
run build in -o whole -q
expect_code 0
run pack in --ministry mlit --sector water --level 2 -o packs
expect_code 0
expect_in out '水道分野、レベル2：対策2件。packs/mlit/water/level-2'
for file in $(cd packs && find . -type f ! -name .kitei); do
  cmp -s "packs/$file" "whole/site/packs/$file" || complain "packs/$file is not that of the build"
done
for file in guideline.docx guideline.md checklist.xlsx profile.json catalog.json; do
  [ -f "packs/mlit/water/level-2/$file" ] || complain "no $file"
done
[ -f packs/baseline/catalog.json ] || complain 'no baseline, to which the profile leads'

# Ids that are not known.
run pack in --ministry mlt --sector water --level 2 -o none
expect_code 2
expect_in err '--ministry mlt：ない。近いもの：mlit'
run pack in --ministry mlit --sector watr --level 2 -o none
expect_code 2
expect_in err '近いもの：water'
run pack in --ministry mlit --sector finance --level 2 -o none
expect_code 2
expect_in err '所管する分野ではない'
run --lang en pack in --ministry mlit --sector water -o none
expect_code 2
expect_in err '--level is needed; known: 1, 2, 3'
run pack in --ministry mlit --sector water --level 4 -o none
expect_code 2
run pack missing --ministry mlit --sector water --level 1 -o none
expect_code 2
[ ! -e none ] || complain 'something was made'

# Packs and handbooks are not written over each other; what was edited is not lost.
run pack in --ministry mlit --sector water --level 2 -o whole
expect_code 2
expect_in err 'choose another folder'
run build in -o packs -q
expect_code 2
[ -f packs/mlit/water/level-2/guideline.docx ] || complain 'the pack is gone'
run pack in --ministry mlit --sector railway --level 1 -o packs
expect_code 0
[ -f packs/mlit/water/level-2/guideline.docx ] || complain 'a second pack took the place of the first'
echo edited >>packs/mlit/water/level-2/guideline.md
run pack in --ministry mlit --sector railway --level 1 -o packs
expect_code 0
run pack in --ministry mlit --sector water --level 2 -o packs
expect_code 2
expect_in err 'guideline.md was changed by hand'

# What was written is kept; what has no place any more is not lost.
/usr/bin/python3 - <<'PY'
import openpyxl, re, zipfile
folder = "packs/mlit/water/level-2/"
book = openpyxl.load_workbook(folder + "checklist.xlsx")
sheet = book["点検表"]
columns = {cell.value: cell.column for cell in sheet[3]}
sheet.cell(4, columns["状況"]).value = "実施済"
sheet.cell(5, columns["備考"]).value = '=HYPERLINK("http://example.invalid")'
sheet.cell(5, columns["担当"]).value = "総務課\n田中"
book.save("filled.xlsx")
with zipfile.ZipFile(folder + "guideline.docx") as old, zipfile.ZipFile("filled.docx", "w") as new:
    for part in old.namelist():
        text = old.read(part).decode()
        if part == "word/document.xml":
            assert text.count("対象とする事業者の範囲") == 1
            text = re.sub(r"<w:showingPlcHdr/></w:sdtPr>(<w:sdtContent><w:p>(?:(?!<w:r>).)*)<w:r>(?:(?!</w:r>).)*対象とする事業者.*?</w:r>",
                          r"</w:sdtPr>\1<w:r><w:t>県内の事業者</w:t></w:r>", text)
        new.writestr(part, text)
PY
run pack in --ministry mlit --sector water --level 2 -o kept --keep filled.xlsx --keep filled.docx
expect_code 0
grep -q '県内の事業者' kept/mlit/water/level-2/guideline.md || complain 'the scope is lost'
run pack in --ministry mlit --sector water --level 1 -o lower --keep kept/mlit/water/level-2
expect_code 0
expect_in err 'K7004.*CHK-02'
run pack in --ministry mlit --sector water --level 2 -o again --keep lower/mlit/water/level-1
expect_code 0
/usr/bin/python3 - <<'PY' || complain 'entries are lost'
import openpyxl
sheet = openpyxl.load_workbook("again/mlit/water/level-2/checklist.xlsx")["点検表"]
columns = {cell.value: cell.column for cell in sheet[3]}
assert sheet.cell(4, columns["状況"]).value == "実施済"
assert sheet.cell(5, columns["担当"]).value == "総務課\n田中"
assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
PY
run pack in --ministry mlit --sector water --level 2 -o again2 --keep again
expect_code 2
expect_in err 'again'

# Files that are none of ours.
echo text >bad.docx
cp bad.docx bad.xlsx
head -c 200000000 /dev/zero | python3 -c '
import sys, zipfile
with zipfile.ZipFile("bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as z: z.writestr("xl/workbook.xml", sys.stdin.buffer.read())'
mkdir empty
for file in bad.docx bad.xlsx bomb.xlsx missing.docx empty; do
  run pack in --ministry mlit --sector water --level 2 -o refused --keep "$file"
  expect_code 2
  expect_in err "$file"
done
[ ! -e refused ] || complain 'something was made'
finish
