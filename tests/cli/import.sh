#!/usr/bin/env bash
# kitei import: sources to edit, out of any form; PDF through LibreOffice's output of our own text.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

run import "$root/tests/sample/010-plan.txt" "$root/tests/sample/020-baseline.md" --into first
expect_code 0
expect_in first/010-plan.md '^imported_from = "010-plan.txt"$'
expect_in first/010-plan.md '^# '
expect_file first/010-plan.lines.tsv

# Each line of the Markdown names the lines of the original that it was made of.
row=$(awk -F '\t' 'NR > 1 && $3 > $2 { print; exit }' first/010-plan.lines.tsv)
read -r made from to <<<"$row"
said=$(sed -n "${made}p" first/010-plan.md | tr -d ' ')
original=$(sed -n "${from},${to}p" "$root/tests/sample/010-plan.txt" | tr -d ' \n')
[ -n "$said" ] && [[ $original == *"${said:0:20}"* ]] ||
  complain "line $made of 010-plan.md is not what lines $from to $to of 010-plan.txt say"

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

# Text in columns is read column by column.
cat >columns.fodt <<'FODT'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="two" style:family="section"><style:section-properties>
<style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>
<style:style style:name="next" style:family="paragraph"><style:paragraph-properties fo:break-before="column"/>
</style:style></office:automatic-styles>
<office:body><office:text><text:h text:outline-level="1">港の見張りの手引</text:h>
<text:section text:style-name="two" text:name="body">
<text:p>見張所の係員は、船の出入りを毎日記録し、記録を月ごとに束ねて港湾の事務所に届けなければならない。記録には、船の名、出入りの時刻、積み荷の種類、係員の名を書くものとし、書き誤りを直すときは、元の字が読めるように線を引くものとする。</text:p>
<text:p text:style-name="next">事務所の長は、届けられた記録を三年の間保存し、求めがあったときは、見張所の係員に写しを渡すものとする。写しを渡した日と渡した相手は、帳簿に書き残すものとする。</text:p>
<text:p>灯火の係員は、日の入りの前に全ての灯火を確かめ、光の弱いものを取り替えなければならない。</text:p>
</text:section></office:text></office:body></office:document>
FODT
soffice "$profile" --headless --convert-to pdf --outdir pdf columns.fodt >/dev/null 2>&1
run import pdf/columns.pdf --into pdf
expect_code 0
expect_in pdf/columns.md '記録を月ごとに束ねて港湾の事務所に届けなければならない。'
expect_in pdf/columns.md '見張所の係員に写しを渡すものとする。'
expect_not_in pdf/columns.md '^\|'
finish
