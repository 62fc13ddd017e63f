#!/usr/bin/env python3
"""Prints 10,000 queries that no reader would ask, as JSON Lines, the same at every run.

usage: hostile.py SENSIBLE    one sensible query a line; what it prints bends these, too
"""
import json
import random
import sys

rng = random.Random(20240229)
sensible = [line.rstrip("\n") for line in open(sys.argv[1], encoding="utf-8") if line.strip()]

PIECES = [
    # numbers and citations that end nowhere, eras and years without end
    "第", "第第条条", "条の2の3の4", "号ロハニ", "元年", "令和", "昭和九十九年", "9" * 40, "〇" * 30, "十百千万億兆", "1,2,,3,,,",
    "26条1項3号イロ", "の", "条項号", "第" * 50, "①②③⑳㊿", "Ⅻⅷ", "½⅓", "1e999", "-1", "0x7f", "٣٤", "१२३",
    # long vowels, marks of voice, small and half-width kana
    "ー", "ー" * 60, "ﾞ", "ﾟﾞﾟ", "か\u3099\u309a\u3099", "ｶﾞｷﾞｸﾞ", "ァィゥェォッャュョ", "ヽヾゝゞ々〃仝", "・・・ア・・・イ・", "サーバーーーー",
    # what databases, shells, browsers and pages take for their own
    "AND", "OR NOT", "NEAR/3", "XRrole", "Q" * 70, "*", "\"", "'; DROP TABLE", "../../../etc/passwd", "$(id)", "`id`", "%s%n%x",
    "<script>alert(1)</script>", "<img src=x onerror=x>", "&amp;&#0;", "\\u0000", "\\", "(?:(a+)+)+$", "[[[", "}}}", "{\"query\":", "http://[::1]:99999/",
    "__proto__", "constructor", "hasOwnProperty", "toString", "then",
    # controls, blanks of every kind, marks of direction, joiners, what stands beside the planes of letters
    "\0", "\x01\x1e\x1f\x7f", "\r\n", "\t", "\u00a0\u2003\u3000\ufeff\u200b", "\u202e\u2066", "\u200d\u200c", "\u2028\u2029", "\ufffe\uffff", "\ufffd",
    "\U0010ffff", "\U000e0100", "葛\U000e0100", "𠮷𩸽", "👩\u200d👩\u200d👧", "🇯🇵🇯", "e\u0301" * 20, "ﬀﬁ㍿㌔㋿", "ＡＢＣ", "ß", "İı", "Ǆ", "ΑΣ",
    # words of this field where they should not be
    "とは何ですか", "について教えてください", "か" * 30, "役割義務責務頻度定義", "hospital", "of the", "の役割の頻度の定義とは",
]


def letter():
    while True:
        code = rng.choice([rng.randrange(0x20, 0x80), rng.randrange(0x3040, 0x3100), rng.randrange(0x4e00, 0xa000),
                           rng.randrange(0xff00, 0xfff0), rng.randrange(0x10000), rng.randrange(0x110000)])
        if not 0xd800 <= code < 0xe000:
            return chr(code)


def bent(text):
    letters = list(text)
    for _ in range(rng.randrange(1, 5)):
        at = rng.randrange(len(letters) + 1)
        step = rng.randrange(5)
        if step == 0:
            letters[at:at + 1] = []
        elif step == 1:
            letters.insert(at, letter())
        elif step == 2:
            letters.insert(at, rng.choice(PIECES))
        elif step == 3:
            letters[at:at] = letters[:rng.randrange(len(letters) + 1)]
        else:
            rng.shuffle(letters)
    return "".join(letters)


def hostile():
    kind = rng.randrange(5)
    if kind == 0:
        return "".join(letter() for _ in range(rng.randrange(1, 40)))
    if kind == 1:
        return rng.choice(["", " ", "　"]).join(rng.choice(PIECES) for _ in range(rng.randrange(1, 8)))
    if kind == 2:
        return rng.choice(PIECES + [letter() for _ in range(40)]) * rng.choice([2, 3, 50, 399, 400, 401, 1000])
    return bent(rng.choice(sensible))


seen = set()
while len(seen) < 10000:
    query = hostile()
    if query not in seen:
        seen.add(query)
        print(json.dumps({"query": query}))
