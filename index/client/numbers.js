// The browser's twin of index/numbers.cpp: numbers and dates, in letters as numbers.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const code = (letter) => letter.codePointAt(0);
  const MOST_LETTERS = 12, MOST = 99999999;

  function valueOf(run) {
    const numerals = kitei.tables.numerals;
    if (!run.some((c) => numerals.get(c) >= 10)) {
      return run.reduce((value, c) => value * 10 + numerals.get(c), 0);
    }
    let value = 0, digit = 0, hasDigit = false;
    for (const c of run) {
      const i = numerals.get(c);
      if (i < 10) {
        digit = digit * 10 + i;
        hasDigit = true;
        if (digit > 9999) return MOST + 1;
      } else {
        value += (hasDigit ? digit : 1) * [10, 100, 1000][i - 10];
        digit = 0;
        hasDigit = false;
        if (value > MOST) return value;
      }
    }
    return value + digit;
  }

  function kanjiNumber(text, at) {
    let end = at;
    while (end < text.length && kitei.tables.numerals.has(text[end]) && end - at <= MOST_LETTERS) ++end;
    if (end === at || end - at > MOST_LETTERS) return { value: 0, length: 0 };
    const value = valueOf(text.slice(at, end));
    return value > MOST ? { value: 0, length: 0 } : { value, length: end - at };
  }

  function eraBefore(text, at) {
    for (const era of kitei.tables.eras) {
      if (at >= 2 && text[at - 2] === era[0] && text[at - 1] === era[1]) return era;
    }
    return null;
  }

  const DAI = code('第'), NEN = code('年'), NO = code('の'), KA = new Set([...'かカヵケヶ'].map(code)), BRANCHES = new Set([...'条項号'].map(code)),
    AFTER_KA = new Set([...'月所国年条'].map(code)), R = code('r'), H = code('h');
  const BETWEEN = new Set([...'./-'].map(code)), BAR_OF_DATE = code('-');

  function counts(text, at, length) {
    const before = at > 0 ? text[at - 1] : 0;
    if (before === DAI || eraBefore(text, at)) return true;
    if (before === NO && at > 1 && BRANCHES.has(text[at - 2])) return true;
    const after = at + length < text.length ? text[at + length] : 0;
    if (!kitei.tables.counters.has(after)) return false;
    if (KA.has(after) && !AFTER_KA.has(text[at + length + 1])) return false;
    return kitei.classOf(before) !== kitei.classes.KANJI || kitei.tables.beforeNumber.has(before);
  }

  const isDigit = (c) => c >= 0x30 && c <= 0x39;

  // {year, month, day, length}, or null where no date stands.
  function dateAt(text, at) {
    if (!isDigit(text[at]) && text[at] !== R && text[at] !== H) return null;
    const { LATIN, DIGIT } = kitei.classes, last = at > 0 ? kitei.classOf(text[at - 1]) : kitei.classes.BREAK;
    if (last === LATIN || last === DIGIT || (at > 0 && BETWEEN.has(text[at - 1]))) return null;
    let end = at;
    const number = (most) => {
      let value = 0;
      for (let digits = 0; digits < most && isDigit(text[end]); ++digits) value = value * 10 + text[end++] - 0x30;
      return value;
    };
    const before = text[at] === R ? 2018 : text[at] === H ? 1988 : 0;
    if (before > 0) ++end;
    const year = before + number(before > 0 ? 2 : 4);
    if (year === before || isDigit(text[end]) || (before === 0 && (end !== at + 4 || year < 1868))) return null;
    if (before > 0 && text[end] === NEN) return { year, month: 0, day: 0, length: end - at };
    const between = text[end];
    if (!BETWEEN.has(between) || (before > 0 && between === BAR_OF_DATE) || !isDigit(text[end + 1])) return null;
    ++end;
    const month = number(2);
    let day = 0;
    if (text[end] === between && isDigit(text[end + 1])) {
      ++end;
      day = number(2);
      if (day === 0) return null;
    } else if (before === 0) {
      return null;
    }
    if (month < 1 || month > 12 || day > 31 || isDigit(text[end]) || (text[end] === between && isDigit(text[end + 1]))) return null;
    return { year, month, day, length: end - at };
  }

  const writtenOut = ({ year, month, day }) => year + (month > 0 ? '年' + month + '月' : '') + (day > 0 ? day + '日' : '');

  Object.assign(kitei, { kanjiNumber, counts, eraBefore, dateAt, writtenOut });
})(typeof globalThis === 'undefined' ? window : globalThis);
