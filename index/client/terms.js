// The browser's twin of index/terms.cpp: normal text and terms. Step for step the same; tables.js has the tables.
// tests/search/parity.sh holds the two together.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};

  const { BREAK, KANJI, KATAKANA, HIRAGANA, LATIN, DIGIT } = kitei.classes, { classOf, makesPairs } = kitei;

  // fold(): 0_base/fold.cpp
  const isSpace = (c) => c === 0x20 || (c >= 9 && c <= 13) || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) ||
    c === 0x3000 || c === 0xfeff;
  const isMark = (c) => (c >= 0x300 && c <= 0x36f) || c === 0x3099 || c === 0x309a || c === 0xff9e || c === 0xff9f;
  const dashes = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xff0d, 0x2500, 0xfe63]);
  const isJapanese = (c) => (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c === 0x3005 ||
    c === 0x3007 || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff) ||
    (c >= 0x3001 && c <= 0x30ff) || (c >= 0xff01 && c <= 0xff9f);

  // Letters with the place of the input that each came from.
  function fold(text) {
    const out = { text: [], origin: [] };
    let pending = -1, before = 0;
    const put = (letter, origin) => {
      if (isSpace(letter)) {
        if (pending < 0) pending = origin;
        return;
      }
      if (dashes.has(letter)) letter = 0x2d;
      if (letter === 0x223c || letter === 0x7e) letter = 0x301c;
      if (letter >= 0x41 && letter <= 0x5a) letter += 32;
      if (pending >= 0) {
        if (before !== 0 && !isJapanese(before) && !isJapanese(letter)) {
          out.text.push(0x20);
          out.origin.push(pending);
        }
        pending = -1;
      }
      out.text.push(letter);
      out.origin.push(origin);
      before = letter;
    };
    for (let at = 0; at < text.length;) {
      const begin = at, letter = text.codePointAt(at);
      at += letter > 0xffff ? 2 : 1;
      while (at < text.length && isMark(text.charCodeAt(at))) ++at;
      const end = at, single = end - begin === (letter > 0xffff ? 2 : 1);
      if (single && (letter < 0x80 || letter > 0xffff || (letter >= 0x4e00 && letter <= 0x9fff) ||
          (letter >= 0x3041 && letter <= 0x3096))) {
        put(letter, begin);
      } else {
        for (const piece of text.slice(begin, end).normalize('NFKC')) put(piece.codePointAt(0), begin);
      }
    }
    return out;
  }

  const code = (letter) => letter.codePointAt(0);
  const DAI = code('第'), NEN = code('年'), GAN = code('元'), BAR = code('ー'), DOT = code('・'), COMMA = code(','),
    SMALL = new Set([...'ァィゥェォャュョヮ'].map(code));
  const isDigit = (c) => c >= 0x30 && c <= 0x39;
  const isKatakana = (c) => classOf(c) === KATAKANA;

  // Steps 2 and 3 of terms.h.
  function unifyNumbers(input) {
    const { text, origin } = input, out = { text: [], origin: [] };
    const put = (letter, from) => {
      out.text.push(letter);
      out.origin.push(from);
    };
    const putNumber = (value, from) => {
      for (const digit of String(value)) put(code(digit), from);
    };
    const leaveEra = (digits) => {
      if (digits === 0 || digits > 2 || out.text.length < digits + 2) return;
      const era = kitei.eraBefore(out.text, out.text.length - digits);
      if (!era) return;
      const begin = out.text.length - digits - 2, from = out.origin[begin];
      const year = Number(String.fromCodePoint(...out.text.slice(-digits)));
      out.text.length = begin;
      out.origin.length = begin;
      putNumber(era[2] + year, from);
    };
    for (let at = 0; at < text.length;) {
      const c = text[at];
      if (c === DOT && at > 0 && isKatakana(text[at - 1]) && isKatakana(text[at + 1] || 0)) {
        ++at;
        continue;
      }
      if (c === DAI && (isDigit(text[at + 1] || 0) || kitei.kanjiNumber(text, at + 1).length > 0)) {
        ++at;
        continue;
      }
      const date = kitei.dateAt(text, at);
      if (date) {
        for (const letter of kitei.writtenOut(date)) put(code(letter), origin[at]);
        at += date.length;
        continue;
      }
      if (isDigit(c)) {
        const before = out.text.length;
        for (;;) {
          if (isDigit(text[at] || 0)) {
            put(text[at], origin[at]);
            ++at;
          } else if (text[at] === COMMA && isDigit(text[at + 1] || 0) && isDigit(text[at + 2] || 0) &&
              isDigit(text[at + 3] || 0) && !isDigit(text[at + 4] || 0)) {
            ++at;
          } else {
            break;
          }
        }
        if (text[at] === NEN) leaveEra(out.text.length - before);
        continue;
      }
      if (c === GAN && text[at + 1] === NEN && kitei.eraBefore(text, at)) {
        put(0x31, origin[at++]);
        leaveEra(1);
        continue;
      } else if (kitei.tables.numerals.has(c)) {
        const number = kitei.kanjiNumber(text, at);
        if (number.length > 0 && kitei.counts(text, at, number.length)) {
          const before = out.text.length;
          putNumber(number.value, origin[at]);
          at += number.length;
          if (text[at] === NEN) leaveEra(out.text.length - before);
          continue;
        }
        for (const end = at + Math.max(number.length, 1); at < end; ++at) put(text[at], origin[at]);
        continue;
      }
      put(c, origin[at++]);
    }
    return out;
  }

  // Steps 4 and 5.
  function spell(input) {
    const { text, origin } = input, out = { text: [], origin: [] };
    const dropLongVowel = () => {
      const end = out.text.length - 1;
      if (end < 0 || out.text[end] !== BAR) return;
      let sounds = 0;
      for (let i = end; i > 0 && isKatakana(out.text[i - 1]) && sounds < 3; --i) {
        if (!SMALL.has(out.text[i - 1])) ++sounds;
      }
      if (sounds >= 3) {
        out.text.length = end;
        out.origin.length = end;
      }
    };
    const longest = (at) => {
      let node = kitei.tables.spellings, best = null;
      for (let i = at; i < text.length && (node = node.get(text[i])); ++i) {
        if (node.form) best = { form: node.form, length: i - at + 1 };
      }
      return best;
    };
    for (let at = 0; at < text.length;) {
      const c = text[at], match = longest(at);
      if (!isKatakana(c)) dropLongVowel();
      if (match) {
        const besideKanji = (at > 0 && classOf(text[at - 1]) === KANJI) ||
          classOf(text[at + match.length] || 0) === KANJI;
        if (!match.form.apart || match.length > 1 || !besideKanji) {
          for (const letter of match.form.becomes) {
            out.text.push(letter);
            out.origin.push(origin[at]);
          }
          at += match.length;
          continue;
        }
      }
      out.text.push(c);
      out.origin.push(origin[at++]);
    }
    dropLongVowel();
    return out;
  }

  function stringOf(letters) {
    let out = '';
    for (const letter of letters) out += String.fromCodePoint(letter);
    return out;
  }

  // The normal text of a text.
  kitei.normal = (text) => stringOf(spell(unifyNumbers(fold(text))).text);

  // Normal text with, for each of its UTF-16 units, the unit of the input that it came from, and one more for the end.
  kitei.normalWithOrigin = (text) => {
    const letters = spell(unifyNumbers(fold(text))), origin = [];
    letters.text.forEach((letter, i) => {
      origin.push(letters.origin[i]);
      if (letter > 0xffff) origin.push(letters.origin[i]);
    });
    origin.push(text.length);
    return { text: stringOf(letters.text), origin };
  };

  function forceOf(first, second) {
    const softFirst = first === HIRAGANA, softSecond = second === HIRAGANA;
    if (!softFirst && !softSecond) return 8;
    if (softFirst && softSecond) return 1;
    return softSecond ? 3 : 2;
  }

  // Calls found(begin, end, force) for each term of a normal text, in order.
  kitei.eachTermPlace = (normal, found) => {
    let before = { begin: 0, end: 0, kind: BREAK }, paired = false;
    const letterAt = (at) => {
      const letter = normal.codePointAt(at);
      return { begin: at, end: at + (letter > 0xffff ? 2 : 1), kind: classOf(letter) };
    };
    const single = () => {
      if (makesPairs(before.kind) && !paired) {
        found(before.begin, before.end, before.kind === HIRAGANA ? 1 : 4);
      }
    };
    for (let at = 0; at < normal.length;) {
      const now = letterAt(at);
      if (makesPairs(now.kind)) {
        if (makesPairs(before.kind)) {
          found(before.begin, now.end, forceOf(before.kind, now.kind));
          paired = true;
        } else {
          if (before.kind === DIGIT) found(before.begin, now.end, 8);
          paired = false;
        }
        before = now;
        at = now.end;
        continue;
      }
      single();
      before = now;
      at = now.end;
      if (now.kind === BREAK) continue;
      while (at < normal.length) {
        const next = letterAt(at);
        if (next.kind !== now.kind) break;
        before.end = next.end;
        at = next.end;
      }
      const bytes = before.end - before.begin === 1 && normal.charCodeAt(before.begin) < 0x80;
      found(before.begin, before.end, now.kind === DIGIT || bytes ? 4 : 8);
    }
    single();
  };

  // Calls found(term, force) for each term of a normal text, in order.
  kitei.eachTerm = (normal, found) =>
    kitei.eachTermPlace(normal, (begin, end, force) => found(normal.slice(begin, end), force));

  // Bytes of UTF-8.
  kitei.bytesOf = (text) => {
    let bytes = 0;
    for (const letter of text) bytes += code(letter) < 0x80 ? 1 : code(letter) < 0x800 ? 2 : code(letter) < 0x10000 ? 3 : 4;
    return bytes;
  };

  // Makes maps of what tables.js brings as arrays.
  kitei.readTables = (raw) => {
    const spellings = new Map();
    const add = (spelling, becomes, apart) => {
      let node = spellings;
      for (const letter of [...spelling].map(code)) {
        if (!node.has(letter)) node.set(letter, new Map());
        node = node.get(letter);
      }
      node.form = { becomes: [...becomes].map(code), apart };
    };
    const addRow = (row, apart) => {
      const [first, ...others] = row.split('|'), becomes = first || others.shift();
      if (first) add(first, becomes, apart);
      for (const spelling of others) add(spelling, becomes, apart);
    };
    raw.spellings.forEach((row) => addRow(row, false));
    raw.apart.forEach((row) => addRow(row, true));
    kitei.tables = {
      letters: raw.letters,
      numerals: new Map([...raw.numerals].map((letter, i) => [code(letter), i])),
      counters: new Set([...raw.counters].map(code)),
      beforeNumber: new Set([...raw.beforeNumber].map(code)),
      eras: raw.eras.map(([name, before]) => [code(name[0]), code(name[1]), before]),
      spellings, raw,
    };
    kitei.forgetClasses();
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
