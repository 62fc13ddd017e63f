#!/usr/bin/env bash
# Ten thousand strings that are no sensible query (hostile.py): both engines answer every one, and none takes long.
set -euo pipefail
kitei=$1 root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$kitei" build "$root/tests/search/documents" -o "$work/out" -q
python3 "$root/tests/search/hostile.py" "$root/tests/search/queries.txt" >"$work/queries"
"$kitei" search --out "$work/out" --batch "$work/queries" --json >"$work/answers"
python3 - "$work/queries" "$work/answers" <<'PY'
import json, sys
asked, answered = ([json.loads(line) for line in open(name, encoding="utf-8")] for name in sys.argv[1:])
assert [row["query"] for row in asked] == [row["query"] for row in answered], "queries come back character for character"
for row in answered:
    for hit in row["hits"]:
        assert hit["score"] > 0 and hit["line_from"] <= hit["line_to"] and hit["snippet"], row
print(f"program: {len(answered)} queries answered")
PY
# A string that is no UTF-8 at all is a query, too.
"$kitei" search --out "$work/out" --json "$(printf '\xe9\x80\xff\xc0')" >/dev/null
command -v node >/dev/null || exit 0
node "$root/tests/search/hostile.js" "$work/out" "$work/queries"
