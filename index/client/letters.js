// The browser's twin of index/letters.h: the classes of letters, by the ranges that tables.js has.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};

  const BREAK = 0, KANJI = 1, KATAKANA = 2, HIRAGANA = 3, LATIN = 4, DIGIT = 5;
  const classes = new Map();

  function classOf(letter) {
    let known = classes.get(letter);
    if (known === undefined) {
      known = BREAK;
      for (const [from, to, kind] of kitei.tables.letters) {
        if (letter >= from && letter <= to) known = kind;
      }
      classes.set(letter, known);
    }
    return known;
  }

  const makesPairs = (kind) => kind === KANJI || kind === KATAKANA || kind === HIRAGANA;
  const forgetClasses = () => classes.clear();

  Object.assign(kitei, { classes: { BREAK, KANJI, KATAKANA, HIRAGANA, LATIN, DIGIT }, classOf, makesPairs, forgetClasses });
})(typeof globalThis === 'undefined' ? window : globalThis);
