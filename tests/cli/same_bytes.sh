#!/usr/bin/env bash
# The same input gives the same bytes: with any number of threads, in any folder, in any locale and time zone.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

sample
run build in -o first --jobs 1
[ "$code" -lt 2 ] || complain "exit code $code"
run build in -o second --jobs 2
expect_same first second

mkdir -p elsewhere/deeper
cp -r in elsewhere/deeper/in
(cd elsewhere/deeper && TZ=Pacific/Kiritimati LC_ALL=C LANG=C timeout 100 "$kitei" build in -o third --jobs 3 >/dev/null 2>&1)
expect_same first elsewhere/deeper/third
LANG=ja_JP.UTF-8 TZ=Asia/Tokyo run build "$work/in" -o "$work/absolute"
[ "$code" -lt 2 ] || complain "exit code $code"
# Diagnostics name files as the user named them, so only these may know where the folder lay.
diff -rq -x 'diagnostics*' -x 'findings*' -x .kitei -x search first absolute >difference || complain "differs: $(head -n 3 difference)"

touch -d '2001-01-01' in/*
rm -rf second
run build in -o second
expect_same first second
finish
