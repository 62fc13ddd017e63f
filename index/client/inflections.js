// The browser's twin of index/inflections.cpp: words as readers inflect them, in normal text.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const ROWS = ['ういわえおっ', 'くきかけこい', 'ぐぎがげごい', 'すしさせそ', 'つちたてとっ', 'ぬになねのん',
    'ぶびばべぼん', 'むみまめもん', 'るりられろっ', 'いいくかけさ'];
  const kind = (letter) => kitei.classOf(letter.codePointAt(0));

  function verbOf(normal) {
    const letters = [...normal], last = letters.pop(), { KANJI, KATAKANA, HIRAGANA } = kitei.classes;
    if (!letters.length || kind(letters[0]) !== KANJI || letters.some((letter) => kind(letter) === KATAKANA)) {
      return null;
    }
    if (last === 'い' && letters.length > 1 && kind(letters[letters.length - 1]) !== HIRAGANA) return null;
    const row = ROWS.find((endings) => endings[0] === last);
    return row ? { stem: letters.join(''), long: letters.length > 1, row } : null;
  }

  kitei.searchedName = (normal) => {
    const verb = verbOf(normal);
    return verb ? verb.stem + (verb.long ? '' : verb.row[1]) : normal;
  };

  kitei.askedNames = (normal) => {
    const verb = verbOf(normal);
    if (verb) return verb.long ? [verb.stem] : [...verb.row].map((ending) => verb.stem + ending);
    const latin = [...normal].every((letter) => letter === ' ' || letter === '-' || kind(letter) === kitei.classes.LATIN);
    if (!latin || kitei.bytesOf(normal) < 4) return [normal];
    const e = normal.endsWith('e'), stem = e ? normal.slice(0, -1) : normal, names = [normal];
    if (normal.endsWith('s')) names.push(normal.slice(0, -1));
    if (normal.endsWith('y')) names.push(stem.slice(0, -1) + 'ies');
    for (const ending of ['s', 'es', 'ed', 'ing']) names.push(stem + ending);
    return names;
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
