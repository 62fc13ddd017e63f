// usage: node hostile.js OUT [COUNT]
// Asks the browser's engine COUNT (10,000 unless told) random and hostile strings; the same ones each time. Fails where
// one of them throws, or where marks and snippet do not keep the text.
'use strict';
const assert = require('assert');
const client = require('./client.js');

const [out, count = '10000'] = process.argv.slice(2);
let state = 7;
const draw = (n) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 2 ** 32 * n);
};
const RANGES = [[0, 0x20], [0x20, 0x7f], [0x80, 0x250], [0x300, 0x370], [0x3000, 0x3100], [0x3040, 0x30a0], [0x4e00, 0x9fff],
  [0xac00, 0xd7a3], [0xd800, 0xdfff], [0xe000, 0xf8ff], [0xf900, 0xffff], [0x20000, 0x20100], [0x1f300, 0x1f600]];
const PIECES = ['__proto__', 'constructor', 'toString', '</script>', '第条', '第１条', '第九九九九九九九九九九条', '令和元年', '々', 'ー', '゛', '\u3099',
  'a'.repeat(50), '1'.repeat(40), '一二三', '千万億', '　', '\u200b', '%', '\\', '"', "'", ':', ',', '|', 'XR', '・', 'とは', 'の役割'];

function letters() {
  const [from, to] = RANGES[draw(RANGES.length)];
  return Array.from({ length: 1 + draw(8) }, () => String.fromCodePoint(from + draw(to - from))).join('');
}

const fixed = ['', ' ', '障'.repeat(100000), 'ア'.repeat(5000), '1'.repeat(100000), 'の'.repeat(3000), '障害 '.repeat(20000),
  '\u0301'.repeat(5000), '・'.repeat(5000), '「'.repeat(5000), 'a b '.repeat(3000), '\ud800', '\udc00\ud800'];

(async () => {
  const kitei = client.open(out);
  const { titles, terms } = client.contents(out);
  for (let i = 0; i < Number(count); ++i) {
    let asked = fixed[i] ?? '';
    for (let parts = i < fixed.length ? 0 : 1 + draw(5); parts > 0; --parts) {
      asked += [letters, () => PIECES[draw(PIECES.length)], () => titles[draw(titles.length)], () => terms[draw(terms.length)]][draw(4)]();
    }
    try {
      const { query, scored } = await kitei.search(asked);
      for (const hit of kitei.answersOf(scored, 3)) {
        assert.ok(Number.isSafeInteger(hit.score) && hit.score > 0, 'score');
        const marked = kitei.mark(query, hit.text);
        assert.equal(marked.text.length, hit.text.length);
        assert.ok(kitei.snippet(marked).map(([text]) => text).join('').length > 0);
      }
    } catch (error) {
      console.log(JSON.stringify(asked.slice(0, 200)));
      throw error;
    }
  }
  assert.equal(kitei.missing.size, 0);
  console.log(`${count} strings asked`);
})();
