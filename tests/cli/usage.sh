#!/usr/bin/env bash
# What the program says about itself, and what it answers to arguments that it does not understand.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"

run --version
expect_code 0
expect_in out '^kitei [0-9]+\.[0-9]+'
run --help
expect_code 0
expect_in out 'build'
expect_in out 'search'
for word in build search explain pack serve watch; do
  run "$word" --help
  expect_code 0
  [ -s out ] || complain 'says nothing'
done

run
expect_code 2
run --no-such-option
expect_code 2
[ -s err ] || complain 'says nothing'
run no-such-word
expect_code 2
run build
expect_code 2
run build missing-folder -o made
expect_code 2
expect_in err 'missing-folder'
[ ! -e made ] || complain 'an output of nothing was made'
finish
