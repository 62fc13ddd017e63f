#!/usr/bin/env bash
# What stood in OUT stays whole when a build fails or is killed, and what is not kitei's own is not touched.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

sample
run build in -o made
[ "$code" -lt 2 ] || complain "exit code $code"
cp -r made before

run build missing -o made
expect_code 2
expect_same before made

mkdir foreign
echo mine >foreign/letter.txt
run build in -o foreign
expect_code 2
expect_in err 'foreign'
[ "$(ls -A foreign)" = letter.txt ] || complain 'a folder that is not kitei'"'"'s was written to'
echo file >plain
run build in -o plain
expect_code 2
expect_in plain '^file$'

# Killed at any moment, OUT is the old build or the new one.
printf 'Ⅲ．追記\n１．補足\n事業者は、毎月、記録を確認する。\n' >>in/010-plan.txt
run build in -o new
for wait in 0 0.01 0.02 0.05 0.1 0.2; do
  "$kitei" build in -o made >/dev/null 2>&1 &
  builder=$!
  sleep "$wait"
  kill -KILL "$builder" 2>/dev/null
  wait "$builder" 2>/dev/null
  diff -rq before made >difference || diff -rq new made >>difference || complain "after $wait s: $(head -n 3 difference)"
done
run build in -o made
expect_same new made
finish
