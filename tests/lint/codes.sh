#!/usr/bin/env bash
# The check of the diagnostics' codes finds what it is there for. usage: codes.sh SOURCE_FOLDER
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
mkdir -p compiler/2_scan tests/unit
row() { printf 'KITEI_DIAGNOSTIC(%s, Name, Warning, "rule",\n' "$1" >>compiler/2_scan/diagnostics.def; }
# expect OUTCOME WHAT
expect() {
  local outcome=fine
  "$1/.ci/codes" >found || outcome=faults
  [ "$outcome" = "$2" ] || {
    echo "$3: $outcome"
    cat found
    exit 1
  }
}
row 2001
echo '## K2001' >compiler/2_scan/diagnostics.md
echo 'K2001' >tests/unit/test.cpp
expect "$1" fine 'a code with its page and its test'
: >tests/unit/test.cpp
expect "$1" faults 'a code without a test'
echo 'K2001' >tests/unit/test.cpp
: >compiler/2_scan/diagnostics.md
expect "$1" faults 'a code without a page'
printf '## K2001\n\n## K2002\n' >compiler/2_scan/diagnostics.md
expect "$1" faults 'a page without a code'
echo '## K2001' >compiler/2_scan/diagnostics.md
row 2001
expect "$1" faults 'a code that stands twice'
: >compiler/2_scan/diagnostics.def
row 3001
printf '## K3001\n' >compiler/2_scan/diagnostics.md
echo 'K3001' >tests/unit/test.cpp
expect "$1" faults 'a code of another folder'
