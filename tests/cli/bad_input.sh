#!/usr/bin/env bash
# Bad files stop nothing else: each is reported with its place, the rest is built.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

mkdir empty
run build empty -o made
expect_code 1
expect_in err 'K1006'

# All that may lie in a folder, beside one good document.
mkdir in
cp "$root/tests/sample/010-plan.txt" in/
ln -s nowhere in/broken-link.txt
mkdir in/folder.md
mkfifo in/pipe.txt
printf 'PK\003\004\000\000' >in/packed.txt
head -c 4096 /dev/urandom >in/random.bin
printf '\211PNG\r\n' >in/picture.md
: >in/nothing.txt
printf '　\n \n' >in/blank.txt
printf '対策を\377\376実施する。\nさらに\200続ける。\n' >in/broken-bytes.txt
printf '\221\316\215\364\202\360\201\101\215\165\202\270\202\351\201\102\n' >in/shift-jis.txt
printf '<Law><Article Num="1"><ArticleTitle>第一条</ArticleTitle>\n<Paragraph><ParagraphSentence><Sentence>点検する。' >in/cut.xml
{
  printf '<!DOCTYPE Law [<!ENTITY a "あ">'
  for i in 1 2 3 4 5 6 7 8 9; do printf '<!ENTITY a%s "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">' "$i"; done
  printf ']>\n<Law><Article Num="1"><ArticleTitle>第一条</ArticleTitle><Paragraph><ParagraphSentence><Sentence>&a9;</Sentence>'
  printf '</ParagraphSentence></Paragraph></Article></Law>\n'
} >in/entities.xml
printf '%.0s> ' {1..20000} >in/quotes.md
{
  printf '|a%.0s' {1..13000} && printf '\n' && printf '|-%.0s' {1..13000} && printf '\n|a|\n'
} >in/columns.md
printf 'a<?%.0s' {1..20000} >in/processing.md
printf '**%.0s' {1..20000} >in/stars.md
printf '読まない\n' >in/README.md
printf '隠れている\n' >in/.hidden.txt
run build in -o made
expect_code 1
for place in 'in/broken-link.txt.*K1001' 'in/pipe.txt.*K1001' 'in/packed.txt.*K1002' 'in/random.bin.*K1002' \
  'in/picture.md.*K1002' 'in/nothing.txt.*K1003' 'in/blank.txt.*K1003' 'in/broken-bytes.txt:1:4.*K1004' \
  'in/quotes.md:1.*K2106' 'in/columns.md:2.*K2107' 'in/cut.xml:2.*K2101' 'in/entities.xml:1.*K2104'; do
  expect_in err "$place"
done
expect_not_in err 'README|hidden'
expect_in made/data/clauses.jsonl '010-plan'
expect_in made/data/diagnostics.jsonl 'K1004'
expect_in made/data/diagnostics.jsonl 'K1007.*shift-jis'
expect_file made/site/index.html

# A line of 200 MB, and one just long enough to be left alone.
mkdir long
cp "$root/tests/sample/010-plan.txt" long/
{
  printf '前の行。\n'
  head -c 200000000 /dev/zero | tr '\0' a
  printf '\n後の行。\n'
} >long/line.txt
run build long -o made-long
[ "$code" -lt 2 ] || complain "exit code $code"
expect_in err 'long/line.txt.*K100[15]'
expect_in made-long/data/clauses.jsonl '010-plan'
rm -rf long made-long
mkdir long
{
  printf '前の行。\n'
  head -c 3000000 /dev/zero | tr '\0' a
  printf '\n後の行。\n'
} >long/line.txt
run build long -o made-long
[ "$code" -lt 2 ] || complain "exit code $code"
expect_in err 'long/line.txt:2.*K1005'

# Data of kitei's own that is wrong: the row is left out, the rest used.
mkdir -p data/lexicon
cp "$root/tests/sample/010-plan.txt" data/
printf 'titel = "見本"\nexclude = "x"\n[sources."010-plan"]\nkind = 3\n' >data/corpus.toml
printf '[[role]]\nname = "点検機関"\n[[role]]\nid = "tester"\nname = "試験機関"\n[[role]]\nid = "tester"\nname = "別の機関"\n' \
  >data/lexicon/roles.toml
printf 'not toml\n' >data/lexicon/sectors.toml
run build data -o made-data
[ "$code" -lt 2 ] || complain "exit code $code"
for place in 'data/corpus.toml:1.*K1011' 'data/corpus.toml:2.*K1013' 'data/corpus.toml:4.*K1013' \
  'data/lexicon/roles.toml:1.*K1012' 'data/lexicon/roles.toml:6.*K1014' 'data/lexicon/sectors.toml:1.*K1010'; do
  expect_in err "$place"
done
expect_in made-data/data/clauses.jsonl '010-plan'
finish
