#!/usr/bin/env bash
# An installed kitei finds its data from where it lies, and works when the folder is moved.
# usage: install.sh KITEI SOURCE_FOLDER CMAKE BUILD_FOLDER
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

"$3" --install "$4" --prefix "$work/first" >install.log 2>&1 || complain "cmake --install: $(tail -n 3 install.log)"
for part in corpus/lexicon templates site compiler/3_parse; do [ -d "first/share/kitei/$part" ] || complain "not installed: $part"; done
mv first moved
sample
cd / || exit 2
kitei=$work/moved/bin/kitei
run --version
expect_code 0
run build "$work/in" -o "$work/made"
[ "$code" -lt 2 ] || complain "exit code $code"
expect_file "$work/made/site/index.html"
run explain K3001
expect_code 0

# Data elsewhere by KITEI_DATA; a wrong place is said, not guessed.
mv "$work/moved/share/kitei" "$work/data"
KITEI_DATA=$work/data run build "$work/in" -o "$work/again"
[ "$code" -lt 2 ] || complain "exit code $code"
expect_same "$work/made" "$work/again"
KITEI_DATA=$work/nowhere run build "$work/in" -o "$work/none"
expect_code 2
expect_in "$work/err" 'nowhere'
finish
