// usage: node make_queries.js OUT COUNT [SEED]
// Prints queries such as readers of the handbook OUT might type, one a line: made of its own titles, sentences, names of
// roles and terms of the index, some with slips of the hand. The same arguments give the same queries.
'use strict';
const fs = require('fs');
const path = require('path');
const client = require('./client.js');

const [out, count, seed = '1'] = process.argv.slice(2);

// A linear congruential generator: draw(n) is below n.
let state = Number(seed) >>> 0;
const draw = (n) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 2 ** 32 * n);
};
const oneOf = (list) => list[draw(list.length)];

const { titles, texts, roles, terms, labels } = client.contents(out);
const RUN = /[\p{Script=Han}\p{Script=Katakana}ー]{2,10}/gu;
const ENDINGS = ['とは', 'の役割', 'の頻度', 'はだれがするか', 'について教えて', 'の定義', ' 何をする', 'したときの連絡', ''];

function runs() {
  for (let tries = 0; tries < 50; ++tries) {
    const found = oneOf(texts).match(RUN);
    if (found) return found;
  }
  return ['障害'];
}

// A letter left out, doubled, or changed with the one behind it.
function slip(text) {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = 1 + draw(letters.length - 2);
  const made = [[], [letters[at], letters[at]], [letters[at + 1], letters[at]]][draw(3)];
  letters.splice(at, made.length === 2 && made[0] !== made[1] ? 2 : 1, ...made);
  return letters.join('');
}

const kinds = [
  () => oneOf(titles),
  () => oneOf(titles) + oneOf(ENDINGS),
  () => oneOf(roles) + oneOf(['　', ' ', 'の', 'は', 'が']) + oneOf(runs()) + oneOf(ENDINGS),
  () => [oneOf(runs()), oneOf(runs())].join(' '),
  () => [oneOf(runs()), oneOf(runs()), oneOf(runs())].join('　'),
  () => oneOf(runs()) + oneOf(ENDINGS),
  () => { // a piece of a sentence
    const letters = [...oneOf(texts).replace(/\s/g, '')], begin = draw(letters.length);
    return letters.slice(begin, begin + 6 + draw(30)).join('');
  },
  () => slip(oneOf([oneOf(titles), oneOf(roles), oneOf(runs())])),
  () => [oneOf(terms), oneOf(terms)].join(oneOf(['', ' '])),
  () => oneOf(labels.length > 0 ? labels : titles) + oneOf(['', ' ', 'の']) + oneOf(['', oneOf(runs())]),
  () => '第' + (1 + draw(60)) + '条' + oneOf(['', '第' + (1 + draw(4)) + '項', '２項三号']) + oneOf(['', ' ' + oneOf(runs())]),
];
const queries = new Set();
for (let tries = 0; queries.size < Number(count) && tries < Number(count) * 20; ++tries) {
  const query = kinds[tries % kinds.length]().replace(/[\n\t\r]+/g, ' ').trim();
  if (query && query[0] !== '{') queries.add(query);
}
process.stdout.write([...queries].join('\n') + '\n');
