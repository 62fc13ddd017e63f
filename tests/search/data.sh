#!/usr/bin/env bash
# OUT/data keeps its contracts: every file is there and every record has its keys, lines and an address that exists.
set -euo pipefail
kitei=$1 root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$kitei" build "$root/tests/search/documents" -o "$work/out" -q
python3 - "$work/out" "$root/tests/search/documents" <<'PY'
import json, os, sys
out, folder = sys.argv[1:]
read = lambda name: [json.loads(line) for line in open(f"{out}/data/{name}.jsonl", encoding="utf-8")]
keys = {
    "statements": "source line clause item actors modality quote counterparts frequency conditional id line_from line_to url document actor_from rules",
    "clauses": "id clause title kind source line_from line_to url",
    "citations": "id text kind state target source line_from line_to url",
    "terms": "id term definition scope aliases source line_from line_to url",
    "tables": "id table columns cells source line_from line_to url",
    "roles": "id names kind source line_from line_to url",
    "sectors": "id names source line_from line_to url",
    "diagnostics": "code rule severity source line column end_line end_column message hint line_from line_to url",
    "controls": "", "mappings": "", "adoption": "", "flows": "",
}
for name, wanted in keys.items():
    seen = set()
    for record in read(name):
        missing = set(wanted.split()) - set(record)
        assert not missing, (name, missing, record)
        if name in ("statements", "clauses", "citations", "terms", "tables"):
            lines = open(f"{folder}/{record['source']}.md", encoding="utf-8").read().split("\n")
            assert 1 <= record["line_from"] <= record["line_to"] <= len(lines), record
            page = f"{out}/site/{record['url'].split('#')[0]}"
            assert not os.path.isdir(f"{out}/site/doc") or os.path.isfile(page), record["url"]
            assert record["id"] not in seen, record["id"]
            seen.add(record["id"])
statements = read("statements")
assert any(s["actors"] == ["cabinet-secretariat"] and s["line"] == 20 and s["conditional"] for s in statements), statements
sarif = json.load(open(f"{out}/data/diagnostics.sarif", encoding="utf-8"))
run = sarif["runs"][0]
assert sarif["version"] == "2.1.0" and run["columnKind"] == "unicodeCodePoints"
assert len(run["results"]) == len(read("diagnostics"))
prints = [r["partialFingerprints"]["kiteiPassage/v1"] for r in run["results"]]
assert len(prints) == len(set(prints))
PY
