#!/usr/bin/env bash
# kitei explain: the page of a code, the sentence of a rule, a statement with its grounds; what is unknown fails with
# names near it.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

run explain K3001
expect_code 0
expect_in out 'clause-number-skipped'
expect_not_in out 'K3002'
run explain clause-number-skipped
expect_code 0
expect_in out '^K3001'
run explain ends-with-must
expect_code 0
run explain K3099
expect_code 2
expect_in err 'K3099.*K300'
run explain
expect_code 2

mkdir in
printf '内閣官房は、障害が発生した場合は、直ちに所管省庁を通じて窓口に連絡する。\n結果を公表する。\n' >in/plan.txt
run build in -o made
[ "$code" -lt 2 ] || complain "exit code $code"
id=$(sed -n '1s/.*"id": *"\([^"]*\)".*/\1/p' made/data/statements.jsonl)
[ -n "$id" ] || complain 'no statement'
run explain --statement "$id" --out made
expect_code 0
expect_in out 'plan:1'
expect_in out '条件 *「障害が発生した場合は」'
expect_in out '期限 *「直ちに」'
expect_in out 'tie-through'
expect_in out '文の主題.*topic'
cp out from_output
run explain in --statement "${id#*#}"
expect_code 0
cmp -s out from_output || complain 'a folder and what was made of it are explained differently'
second=$(sed -n '2s/.*"id": *"\([^"]*\)".*/\1/p' made/data/statements.jsonl)
run --lang en explain --statement "$second" --out made
expect_code 0
expect_in out 'taken over from the sentence before'
expect_in out 'plan:1 「内閣官房」'
run explain --statement "${id}x" --out made
expect_code 2
expect_in err "$id"
cat >in/corrections.toml <<'END'
[[correction]]
source = "plan"
quote = "結果を公表する。"
actors = ["ceptoar"]
by = "審査担当"
on = "2025-04-01"
reason = "公表はセプターが行う"
END
run explain in --statement "${second#*#}"
expect_code 0
expect_in out '主体 *セプター'
expect_in out '人による確認'
expect_in out '確認 *審査担当  2025-04-01'
expect_in out '公表はセプターが行う'
expect_in out '\[reviewed\]'
run dump --after=5_link in
expect_code 0
expect_in out '^ceptoar .* in/plan.txt:2$'
run explain --statement "$id" --out nowhere
expect_code 2
finish
