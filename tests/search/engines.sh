#!/usr/bin/env bash
# Both engines answer: the program from its database, the browser's from its scripts; the first hit of each query of ours
# is the same, with the same score, and a query needs little of the index; of a made-up corpus, the first ten.
set -euo pipefail
kitei=$1 root=$2
command -v node >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$kitei" build "$root/tests/search/documents" -o "$work/out" -q
"$kitei" search --out "$work/out" --batch "$root/tests/search/queries.txt" --json >"$work/program"
node "$root/tests/search/compare.js" "$work/out" "$root/tests/search/queries.txt" "$work/program"
# What the queries are there to find.
python3 - "$root/tests/search/queries.txt" "$work/program" <<'PY'
import json, sys
queries = open(sys.argv[1], encoding="utf-8").read().splitlines()
rows = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
assert [row["query"] for row in rows] == queries, "queries come back character for character"
wanted = dict(line.rstrip("\n").split("\t") for line in open(sys.argv[1].replace("queries.txt", "wanted.tsv"), encoding="utf-8"))
bad = 0
for row in rows:
    want = wanted[row["query"]]
    got = f'{row["hits"][0]["source"]}:{row["hits"][0]["line_from"]}-{row["hits"][0]["line_to"]}' if row["hits"] else "none"
    if got != want:
        bad += 1
        print(f'{row["query"]}: first hit {got}, wanted {want}')
    for hit in row["hits"]:
        assert hit["line_to"] - hit["line_from"] < 32 and hit["snippet"] and hit["url"].startswith("doc/"), hit
sys.exit(bad > 0)
PY
# Of terms that stand in more than 1,024 passages both list the same ones.
python3 "$root/tests/bench/make_corpus.py" "$work/made" 40 15000
"$kitei" build "$work/made" -o "$work/made-out" -q --only data,site,index/xapian,index/client
node "$root/tests/search/make_queries.js" "$work/made-out" 30 >"$work/made-queries"
"$kitei" search --out "$work/made-out" --batch "$work/made-queries" --json >"$work/made-program"
node "$root/tests/search/compare.js" "$work/made-out" "$work/made-queries" "$work/made-program"
# Words that the shell hands over one by one are one query.
"$kitei" search --out "$work/out" --json '訓練　報告' '毎年' >"$work/apart"
"$kitei" search --out "$work/out" --json '訓練　報告 毎年' | cmp - "$work/apart"
grep -q '"source"' "$work/apart"
