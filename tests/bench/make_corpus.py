#!/usr/bin/env python3
"""Writes a corpus of made-up plans for measuring: the same arguments give the same bytes.

usage: make_corpus.py FOLDER DOCUMENTS [BYTES]      BYTES of one document, 15000 unless told
"""
import pathlib
import random
import sys

WHO = ["内閣官房", "所管省庁", "重要インフラ事業者等", "セプター", "セプターカウンシル", "政府機関", "情報処理機構", "防災関係府省庁"]
WHEN = ["毎年度、", "定期的に、", "必要に応じて、", "障害が起きたときは、", "三年ごとに、", "平時から、", ""]
WHAT = ["点検の結果を取りまとめ", "手順書の内容を見直し", "連絡窓口の一覧を更新し", "演習の課題を洗い出し", "復旧の目標時間を定め",
        "委託先の管理状況を確かめ", "記録の保存期間を確かめ", "新しい脅威の分析を共有し", "機器の更新計画を立て", "予備の回線を試し"]
THEN = ["関係者に知らせる", "報告する", "次の計画に反映する", "公表する", "改善を図る", "訓練で確かめる"]
END = ["。", "ものとする。", "ことが望ましい。", "よう努める。", "ことができる。", "ことが期待される。"]
NOUN = ["体制", "情報共有", "障害対応", "演習", "人材育成", "委託先管理", "監査", "復旧", "広報", "国際連携"]
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


def sentence(draw):
    return (f"{draw.choice(WHO)}は、{draw.choice(WHEN)}{draw.choice(WHO)}と協力して{draw.choice(WHAT)}、"
            f"{draw.choice(THEN)}{draw.choice(END)}")


def wrapped(text, width=40):
    return "\n".join(text[i:i + width] for i in range(0, len(text), width))


def plan(draw, number, size):
    """One plan as text out of a PDF, or as Markdown."""
    markdown = number % 3 == 2
    out = [f"# 見本計画 第{number}号" if markdown else f"見本計画　第{number}号", ""]
    length, chapter, page = 0, 0, 1
    while length < size:
        chapter += 1
        begin = len(out)
        out.append(f"## {chapter}. {draw.choice(NOUN)}の強化" if markdown else f"{chapter}．{draw.choice(NOUN)}の強化")
        for section in range(1, draw.randint(2, 4)):
            label = f"{chapter}.{section} {draw.choice(NOUN)}における取組"
            out += ["", f"### {label}" if markdown else label]
            paragraph = "".join(sentence(draw) for _ in range(draw.randint(1, 3)))
            out += ["", paragraph] if markdown else [wrapped(paragraph)]
            for mark in CIRCLED[:draw.randint(2, 6)]:
                item = mark + sentence(draw)
                out += ["", item] if markdown else [wrapped(item)]
        if chapter % 2 == 0:
            if markdown:
                out += ["", "| 分野 | 相手 | 時期 |", "| --- | --- | --- |"]
                out += [f"| {draw.choice(NOUN)} | {draw.choice(WHO)} | {draw.choice(WHEN).rstrip('、') or '随時'} |" for _ in range(4)]
            else:
                out += ["", f"- {page} -", "\f"]
                page += 1
        out.append("")
        length += sum(len(line.encode()) + 1 for line in out[begin:])
    return "\n".join(out) + "\n", ".md" if markdown else ".txt"


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 15000
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text, ending = plan(random.Random(number), number, size)
        (folder / f"{number:05}-plan{ending}").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
