// The browser's twin of index/query_letters.cpp: letters of a query, and which of them stand together.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const { KANJI, KATAKANA, LATIN, DIGIT, BREAK } = kitei.classes;

  const code = (letter) => letter.codePointAt(0);
  const kind = (letter) => (letter === undefined ? BREAK : kitei.classOf(code(letter)));
  const isHard = (letter) => kind(letter) === KANJI || kind(letter) === KATAKANA;
  const isAlphanumeric = (letter) => kind(letter) === LATIN || kind(letter) === DIGIT;

  const isPaired = (letter) => kitei.makesPairs(kind(letter));
  kitei.endsWord = (letter) => kind(letter) === BREAK || kitei.tables.raw.particles.includes(letter);

  // A space by 0_base/text.h, which is not what \s is.
  const isSpace = (letter) => {
    const c = code(letter);
    return c === 0x20 || (c >= 9 && c <= 13) || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x3000 ||
      c === 0xfeff;
  };

  function splitAtBlanks(text) {
    const chunks = [];
    let chunk = '';
    for (const letter of text) {
      if (!isSpace(letter)) {
        chunk += letter;
      } else if (chunk) {
        chunks.push(chunk);
        chunk = '';
      }
    }
    if (chunk) chunks.push(chunk);
    return chunks;
  }

  function standsAlone(text, begin, end) {
    const cuts = (at) => at > 0 && at < text.length && isAlphanumeric(text[at]) && kind(text[at - 1]) === kind(text[at]);
    return !cuts(begin) && !cuts(end);
  }

  function standsSingle(text, at) {
    return kind(text[at]) === KANJI && !(at > 0 && isHard(text[at - 1])) &&
      (at + 1 === text.length || kitei.endsWord(text[at + 1]));
  }

  // True where the short name of a law ends a longer one.
  function endsALaw(text, begin, end) {
    return end - begin <= 4 && text[end - 1] === '法' && begin > 0 && isHard(text[begin - 1]);
  }

  // True where who stands before a place is told or asked rather than acts.
  function isTold(text, at) {
    if (text[at] !== 'に' || at + 1 >= text.length) return text[at] === 'へ' || text[at] === 'を';
    return !'よつお関'.includes(text[at + 1]) && !/され|られ/.test(text.slice(at + 1).join(''));
  }

  function citationEnd(text, at) {
    let end = at, unit = false;
    for (; end < text.length; ++end) {
      if ('条項号'.includes(text[end])) {
        unit = true;
      } else if (kind(text[end]) !== DIGIT && !(text[end] === 'の' && kind(text[end + 1]) === DIGIT)) {
        break;
      }
    }
    const iroha = unit && end < text.length && text[end - 1] === '号' && kind(text[end]) === KATAKANA &&
      kind(text[end + 1]) !== KATAKANA;
    return unit ? end + (iroha ? 1 : 0) : at;
  }

  const isDigit = (letter) => kind(letter) === DIGIT;
  const isDivision = (letter) => letter !== undefined && '章節部編'.includes(letter);

  function digitsEnd(text, at) {
    while (isDigit(text[at])) ++at;
    return at;
  }

  // 別紙4-1, 図表5
  function namedLabelEnd(text, at) {
    for (const name of ['別紙', '別添', '別表', '様式', '図表', '図', '表']) {
      if (![...name].every((letter, i) => text[at + i] === letter) || !isDigit(text[at + name.length])) continue;
      let end = digitsEnd(text, at + name.length);
      while ((text[end] === '-' || text[end] === 'の') && isDigit(text[end + 1])) end = digitsEnd(text, end + 1);
      return end;
    }
    return at;
  }

  function labelEnd(text, at) {
    if (at > 0 && isHard(text[at]) && isHard(text[at - 1])) return at;
    if (at > 0 && isAlphanumeric(text[at]) && isAlphanumeric(text[at - 1])) return at;
    let roman = at;
    while (roman < text.length && 'ivx'.includes(text[roman])) ++roman;
    if (roman > at) return isDivision(text[roman]) ? roman + 1 : at;
    if (!isDigit(text[at])) return namedLabelEnd(text, at);
    let end = digitsEnd(text, at), dotted = false;
    if (isDivision(text[end])) return end + 1;
    for (; text[end] === '.' && isDigit(text[end + 1]); dotted = true) end = digitsEnd(text, end + 1);
    if (!dotted) return at;
    for (;;) {
      const bracket = text[end] === ' ' ? end + 1 : end;
      if (text[bracket] !== '(' || !isDigit(text[bracket + 1])) return end;
      end = digitsEnd(text, bracket + 1);
      if (text[end] === ')') ++end;
    }
  }

  // A label as documents print it.
  function plainLabel(label) {
    const plain = [];
    let open = false;
    for (const letter of label) {
      open = letter === '(' || (open && letter !== ')');
      if (letter !== ' ') plain.push(letter === 'の' ? '-' : letter);
    }
    if (open) plain.push(')');
    if (kind(plain[0]) === LATIN) plain.pop();
    return plain;
  }

  // A text with a blank between a number and a number in a circle.
  function apartFromCircled(text) {
    let out = '', before = '';
    for (const letter of text) {
      const circled = letter >= '\u2460' && letter <= '\u2473';
      if (circled && /[0-9０-９)）]/.test(before)) out += ' ';
      out += letter;
      before = letter;
    }
    return out;
  }

  function stripEndings(letters, endings) {
    for (let again = true; again;) {
      again = false;
      while (letters.length && kind(letters[letters.length - 1]) === BREAK) letters.pop();
      for (const ending of endings) {
        const begin = letters.length - ending.length;
        if (begin >= 0 && ending.every((letter, i) => letters[begin + i] === letter)) {
          letters.length = begin;
          again = true;
          break;
        }
      }
    }
    return letters;
  }

  Object.assign(kitei, { kind, isHard, isAlphanumeric, isPaired, isSpace, splitAtBlanks, standsAlone, standsSingle, endsALaw, isTold,
    citationEnd, labelEnd, plainLabel, apartFromCircled, stripEndings });
})(typeof globalThis === 'undefined' ? window : globalThis);
