#!/usr/bin/env bash
# The browser's analyser and the program's give the same terms: on our own lines, on the corpus, and on the real sources
# where they stand beside the repository.
set -euo pipefail
dump=$1 root=$2
command -v node >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$dump" "$root/corpus/lexicon" tables >"$work/tables.js"
cat "$root/tests/search/lines.txt" "$root"/corpus/*/*.md >"$work/lines"
[ ! -d "$root/../shared/sources" ] || cat "$root"/../shared/sources/* >>"$work/lines"
"$dump" "$root/corpus/lexicon" <"$work/lines" >"$work/program"
node "$root/tests/search/tokens.js" "$root/index/client" "$work/tables.js" <"$work/lines" >"$work/browser"
# The program ends with the last line, node with what follows its line end.
head -n "$(wc -l <"$work/program")" "$work/browser" | diff "$work/program" - | head -n 20 | tee "$work/diff"
[ ! -s "$work/diff" ]
