#!/usr/bin/env bash
# kitei import: sources to edit, out of any form; PDF through LibreOffice's output of our own text.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

run import "$root/tests/sample/010-plan.txt" "$root/tests/sample/020-baseline.md" --into first
expect_code 0
expect_in first/010-plan.md '^imported_from = "010-plan.txt"$'
expect_in first/010-plan.md '^# '
expect_file first/010-plan.lines.tsv

# Importing what import wrote changes nothing.
run import first/010-plan.md first/020-baseline.md --into second
expect_code 0
for name in 010-plan.md 020-baseline.md; do
  cmp -s "first/$name" "second/$name" || complain "$name changed when it was imported again"
done
run import first/010-plan.md --into first
expect_code 0

# A file that someone has edited stays, unless --force is given.
echo '追記。' >>first/010-plan.md
run import "$root/tests/sample/010-plan.txt" --into first
expect_code 2
expect_in first/010-plan.md '追記'
run import "$root/tests/sample/010-plan.txt" --into first --force
expect_code 0
expect_not_in first/010-plan.md '追記'

# Damaged files are told with their place.
printf '%%PDF-1.4\nnothing\n' >broken.pdf
printf 'PK\003\004\000\000' >broken.docx
run import broken.pdf broken.docx --into first
expect_code 1
expect_in err 'broken.pdf.*K1020'
expect_in err 'broken.docx.*K1020'

# Text that stands on its side is read, and said to be.
cat >sideways.pdf <<'PDF'
%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 46>> stream
BT /F 12 Tf 0 1 -1 0 100 100 Tm (Sideways) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
PDF
run import sideways.pdf --into first
expect_code 0
expect_in err 'sideways.pdf.*K1023'
expect_in first/sideways.md 'Sideways'

if ! command -v soffice >/dev/null; then
  [ -z "${CI:-}" ] || complain 'soffice is missing on the build machine'
  echo 'SKIPPED: without soffice no PDF and no Word document could be made'
  finish
fi
cat >made.html <<'HTML'
<html><head><meta charset="utf-8"></head><body><p>冒頭の段落である。</p>
<h2>１ 範囲</h2><p>事業者は、毎年度、設備を点検しなければならない。</p>
<table border="1"><tr><th>分野</th><th>窓口</th><th>時期</th></tr>
<tr><td rowspan="2">鉄道</td><td>昼間</td><td>毎年</td></tr><tr><td>夜間</td><td>随時</td></tr>
<tr><td>電力</td><td>本店</td><td>四半期</td></tr></table><p>表の後の段落である。</p></body></html>
HTML
profile="-env:UserInstallation=file://$PWD/profile"
soffice "$profile" --headless --convert-to 'docx:MS Word 2007 XML' --infilter='HTML (StarWriter)' made.html >/dev/null 2>&1
mkdir pdf
soffice "$profile" --headless --convert-to pdf --outdir pdf made.docx >/dev/null 2>&1
run import made.docx --into office
expect_code 0
run import pdf/made.pdf --into pdf
expect_code 0
for made in office/made.md pdf/made.md; do
  expect_in "$made" '事業者は、毎年度、設備を点検しなければならない。'
  expect_in "$made" '^\| 分野 \| 窓口 \| 時期 \|$'
  expect_in "$made" '^\| 鉄道 \| 夜間 \| 随時 \|$'
  expect_in "$made" '^\| 電力 \| 本店 \| 四半期 \|$'
done
finish
