# shellcheck shell=bash
# Sourced by the tests of the command line, which are called as TEST.sh KITEI SOURCE_FOLDER. The test runs in a folder
# of its own, which goes away afterwards.
set -u
kitei=$1 root=$2
code=0 faults=0
work=$(mktemp -d "${TMPDIR:-/tmp}/kitei-cli-XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

# run ARGUMENT…: runs kitei; what it prints is in the files out and err, its exit code in $code.
run() {
  code=0
  timeout 100 "$kitei" "$@" </dev/null >"$work/out" 2>"$work/err" || code=$?
  last="kitei $*"
}
complain() {
  faults=$((faults + 1))
  printf '%s: %s\n' "${last:-}" "$*"
  head -n 20 "$work/err" | sed 's/^/  err: /'
}
expect_code() { [ "$code" = "$1" ] || complain "exit code $code, not $1"; }
# expect_in FILE REGEX
expect_in() { grep -qE -- "$2" "$1" || complain "no \"$2\" in $1"; }
expect_not_in() { ! grep -qE -- "$2" "$1" || complain "\"$2\" in $1"; }
expect_file() { [ -f "$1" ] || complain "no file $1"; }
expect_same() { diff -rq "$1" "$2" >"$work/difference" || complain "$1 and $2 differ: $(head -n 5 "$work/difference")"; }
# A file of the repository's sample corpus, as a folder "in".
sample() {
  mkdir -p "$work/in"
  cp "$root"/tests/sample/* "$work/in/"
}
finish() {
  [ "$faults" = 0 ] || echo "$faults faults"
  exit $((faults > 0))
}
