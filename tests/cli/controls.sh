#!/usr/bin/env bash
# Controls of a baseline, a sector guideline and mappings: records keep their contracts, pages are there and lead on.
set -euo pipefail
kitei=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/in/standards" "$work/in/mappings"
cat >"$work/in/base.md" <<'MD'
+++
title = "見本基準"
kind = "baseline"
issuer = "kitei"
order = 1
+++
# 点検

## CHK-01 装置の点検

重要インフラ事業者等は、装置を毎月点検する。

- 強さ：講ずべき
- レベル：1
- 確認：装置を毎月点検しているか。
- 証跡：点検の記録
- 理由：<b>点検</b>しない装置は、壊れるまで分からない。
- 根拠：サイバーセキュリティ基本法第26条第1項第3号
- 出典：見本基準

## CHK-02 鍵の扱い

重要インフラ事業者等は、鍵を貸した日を帳簿に書く。

- 強さ：講ずることが望ましい
- レベル：1・3
- 確認：鍵を貸した日を帳簿に書いているか。
- 出典：見本基準
- 分野：水道
MD
cat >"$work/in/water.md" <<'MD'
+++
title = "水道の指針"
kind = "sector-guideline"
sectors = ["water"]
order = 2
+++
# 第１ 取扱い

| 対策 | 取扱い | この分野での内容 | 理由 | 根拠 |
| --- | --- | --- | --- | --- |
| CHK-01 | 強める | レベル2：毎週点検する。 | 水は止められない。 | サイバーセキュリティ基本法第14条 |

# 第２ この分野で加える事項

## WTR-01 水位

水道事業者は、水位を毎日見る。

- 強さ：講ずべき
- レベル：1
- 確認：水位を毎日見ているか。
- 根拠：サイバーセキュリティ基本法第6条
MD
printf 'id = "sample"\ntitle = "見本の規格"\n[[item]]\nref = "S.1"\ntitle = "装置"\n[[item]]\nref = "S.2"\n' \
  >"$work/in/standards/sample.toml"
row() { printf '[[mapping]]\ncontrol = "%s"\n%srelation = "%s"\nrationale = "見本。"\nmaker = "human"\nconfidence = "high"\n' "$@"; }
{
  echo 'standard = "sample"'
  row CHK-01 $'ref = "S.1"\n' subset
  row CHK-02 '' none
  row WTR-01 '' none
} >"$work/in/mappings/sample.toml"
"$kitei" build "$work/in" -o "$work/out" -q
python3 - "$work/out" <<'PY'
import html.parser, json, os, sys
out = sys.argv[1]
read = lambda name: [json.loads(line) for line in open(f"{out}/data/{name}.jsonl", encoding="utf-8")]
place = "source line_from line_to url"
keys = {
    "controls": "id domain text force level sectors legal_basis sources question title rationale evidence " + place,
    "mappings": "control standard ref relation rationale maker confidence " + place,
    "adoption": "sector control treatment text reason force level " + place,
}
for name, wanted in keys.items():
    for record in read(name):
        assert not set(wanted.split()) - set(record), (name, record)
        assert os.path.isfile(f"{out}/site/{record['url'].split('#')[0]}"), record
controls = {c["id"]: c for c in read("controls")}
assert list(controls) == ["CHK-01", "CHK-02", "WTR-01"], list(controls)
assert controls["CHK-01"]["level"] == 1 and controls["CHK-02"]["level"] == [1, 3]
assert controls["CHK-01"]["force"] == "講ずべき" and controls["CHK-02"]["force"] == "講ずることが望ましい"
assert controls["CHK-01"]["legal_basis"] == ["サイバーセキュリティ基本法第26条第1項第3号"]
assert controls["CHK-01"]["grounds"][0]["target"] == "426AC1000000104#26:1:3", controls["CHK-01"]["grounds"]
assert controls["CHK-02"]["sectors"] == ["water"] and controls["CHK-02"]["grounds"][0]["state"] == "resolved"
assert [(a["control"], a["treatment"], a["level"]) for a in read("adoption")] == [
    ("CHK-01", "strengthens", 2), ("CHK-02", "lacks", [1, 3]), ("WTR-01", "adds", 1)]
assert [(m["control"], m["ref"], m["line_from"]) for m in read("mappings")] == [
    ("CHK-01", "S.1", 2), ("CHK-02", None, 9), ("WTR-01", None, 15)], read("mappings")
assert {s["quote"] for s in read("statements")} == {
    "重要インフラ事業者等は、装置を毎月点検する。", "重要インフラ事業者等は、鍵を貸した日を帳簿に書く。", "水道事業者は、水位を毎日見る。"}

class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.ids, self.hrefs, self.text = set(), [], ""
        self.feed(open(f"{out}/site/{path}", encoding="utf-8").read())
    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        assert tag != "b" and "style" not in attributes
        self.ids.add(attributes.get("id"))
        if tag == "a": self.hrefs.append(attributes["href"])
    def handle_data(self, data): self.text += data

expected = {
    "control/chk-01.html": ["モデル文であり公式の基準ではありません", "毎週点検する", "S.1", "<b>点検</b>"],
    "control/chk-02.html": ["対応する項目なし", "水道"],
    "controls.html": ["点検（CHK）", "水道分野で加える事項"],
    "adoption.html": ["強1", "無1", "加1"], "adoption/water.html": ["水は止められない"],
    "standards.html": ["見本の規格"], "standard/sample.html": ["対応する対策なし", "一部を求める"],
    "sector/water.html": ["水道分野の対策"], "index.html": ["対策から"],
}
for path, words in expected.items():
    page = Page(path)
    for word in words: assert word in page.text, (path, word)
    for href in page.hrefs:
        file, _, anchor = href.partition("#")
        file = file.partition("?")[0]
        target = os.path.normpath(os.path.join(os.path.dirname(path), file)) if file else path
        assert os.path.isfile(f"{out}/site/{target}"), (path, href)
        if anchor: assert anchor in Page(target).ids, (path, href)
PY
# Search narrows to a sector and a level.
found() { "$kitei" search --out "$work/out" --json "$@" | python3 -c 'import json, sys; print(*sorted({h["title"].split()[0] for line in sys.stdin for h in json.loads(line)["hits"]}))'; }
same() { [ "$1" = "$2" ] || { echo "found $1, wanted $2"; exit 1; }; }
same "$(found --level 1 装置 帳簿 水位)" 'CHK-01 CHK-02 WTR-01'
same "$(found --level 2 装置 帳簿 水位)" 'CHK-01 WTR-01'
same "$(found --level 3 --sector water 装置 帳簿 水位)" 'CHK-02 WTR-01'
