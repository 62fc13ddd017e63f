// The browser's twin of index/corrections.cpp: words that stand nowhere, made into ones that do.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const SHORTEST = 4, SHORTEST_LATIN = 5, LONG = 8, LONGEST = 24;

  const classOf = (letter) => kitei.classOf(letter.codePointAt(0));
  const isKanji = (letter) => classOf(letter) === kitei.classes.KANJI;

  function scriptOf(letter) {
    const of = classOf(letter), { KANJI, KATAKANA, LATIN } = kitei.classes;
    return of === KANJI || of === KATAKANA ? 1 : of === LATIN ? 2 : 0;
  }

  // Runs of one script that can be put right: {begin, end, letters}, in letters.
  function runsOf(letters) {
    const runs = [];
    for (let at = 0; at < letters.length;) {
      const begin = at, script = scriptOf(letters[at++]);
      while (at < letters.length && scriptOf(letters[at]) === script) ++at;
      if (script > 0 && at - begin >= (script === 2 ? SHORTEST_LATIN : SHORTEST) && at - begin <= LONGEST) {
        runs.push({ begin, end: at, letters: letters.slice(begin, at) });
      }
    }
    return runs;
  }

  // Where a word stands in a run with few letters wrong.
  function likeness(word, run) {
    let last = [], before = [], best = { wrong: word.length, begin: 0, end: 0 };
    for (let j = 0; j <= run.length; ++j) {
      const now = [{ wrong: 0, begin: j }];
      for (let i = 1; i <= word.length; ++i) {
        now[i] = { wrong: now[i - 1].wrong + 1, begin: now[i - 1].begin };
        if (j === 0) continue;
        const take = (from, wrong) => {
          const less = from.wrong + wrong - now[i].wrong;
          if (less < 0 || (less === 0 && from.begin < now[i].begin)) now[i] = { wrong: from.wrong + wrong, begin: from.begin };
        };
        take(before[i - 1], word[i - 1] === run[j - 1] ? 0 : 1);
        take(before[i], 1);
        if (i > 1 && j > 1 && word[i - 1] === run[j - 2] && word[i - 2] === run[j - 1]) take(last[i - 2], 1);
      }
      const here = { wrong: now[word.length].wrong, begin: now[word.length].begin, end: j };
      const longer = here.end - here.begin > best.end - best.begin;
      if (here.wrong < best.wrong || (here.wrong === best.wrong && longer)) best = here;
      last = before;
      before = now;
    }
    return best;
  }

  const allStand = (run, stands) => {
    let all = true;
    kitei.eachTerm(run.letters.join(''), (term) => { all = all && stands(term); });
    return all;
  };

  const pairsOf = (letters) => letters.slice(1).map((letter, i) => letters[i] + letter);

  // True where a pair of kanji that stands somewhere is no longer there.
  function losesAMeantPair(run, made, stands) {
    const left = new Set(pairsOf(made));
    return pairsOf(run).some((pair) => [...pair].every(isKanji) && !left.has(pair) && stands(pair));
  }

  function cutsKatakana(run, at) {
    const { KATAKANA } = kitei.classes;
    return at > 0 && at < run.length && classOf(run[at - 1]) === KATAKANA && classOf(run[at]) === KATAKANA;
  }

  // True where a run differs from what was made of it as by a slip of the hand.
  function isASlip(run, made, found) {
    if (made.join('').includes(run.join(''))) return false;
    if (cutsKatakana(run, found.begin) || cutsKatakana(run, found.end)) return false;
    const shorter = Math.min(run.length, made.length);
    let same = 0, behind = 0;
    while (same < shorter && run[same] === made[same]) ++same;
    while (behind < shorter - same && run[run.length - 1 - behind] === made[made.length - 1 - behind]) ++behind;
    const typed = run.slice(same, run.length - behind), meant = made.slice(same, made.length - behind);
    if ((found.begin > 0 && same <= found.begin) || (found.end < run.length && run.length - behind >= found.end)) return false;
    if (!typed.some(isKanji) && !meant.some(isKanji)) return true;
    if (typed.length === 1 && meant.length === 0) return same > 0 && run[same - 1] === typed[0];
    if (typed.length !== meant.length) return false;
    if ([...typed].sort().join('') === [...meant].sort().join('')) return true;
    if (typed.some((letter, i) => classOf(letter) !== classOf(meant[i]))) return false;
    return same > 0 && (isKanji(run[same - 1]) || (behind > 0 && isKanji(run[run.length - behind])));
  }

  function isDoubled(run, word) {
    const typed = run.join(''), meant = word.join('');
    return typed === word[0] + meant || typed === meant + word[word.length - 1];
  }

  // What a run is made into, or itself.
  function putRightRun(run, stands) {
    const script = scriptOf(run[0]), typed = run.join('');
    let best = { wrong: run.length, begin: 0, end: 0 }, bestLength = 0, bestMade = null;
    for (const pair of pairsOf(run)) {
      for (const word of wordsOf.get(pair) || []) {
        if (word === typed) return run;
        const other = [...word];
        if (scriptOf(other[0]) !== script || other.length > run.length + 2) continue;
        const found = isDoubled(run, other) ? { wrong: 1, begin: 0, end: run.length } : likeness(other, run);
        if (found.wrong === 0 || found.wrong > (script !== 2 && other.length >= LONG ? 2 : 1)) continue;
        if (script === 2 && (found.begin > 0 || found.end < run.length)) continue;
        if (found.wrong > best.wrong || (found.wrong === best.wrong && other.length <= bestLength)) continue;
        const made = [...run.slice(0, found.begin), ...other, ...run.slice(found.end)];
        if (!isASlip(run, made, found) || losesAMeantPair(run, made, stands)) continue;
        best = found;
        bestLength = other.length;
        bestMade = made;
      }
    }
    return bestMade || run;
  }

  // Words by the two letters that they begin or end with.
  const wordsOf = new Map();
  kitei.addWords = (rows) => {
    for (const row of rows.split(',')) {
      const [pair, words = ''] = row.split(':');
      wordsOf.set(pair, words.split('|'));
    }
  };

  // The pairs of letters whose words putRight() looks at; stands(term) tells whether a term stands anywhere.
  kitei.pairsToPutRight = (normal, stands) =>
    runsOf([...normal]).filter((run) => !allStand(run, stands)).flatMap((run) => pairsOf(run.letters));

  // {text: a query's normal text put right, words: those that runs were made into}
  kitei.putRight = (normal, stands) => {
    const letters = [...normal], out = [], words = [];
    let done = 0;
    for (const run of runsOf(letters)) {
      if (allStand(run, stands)) continue;
      const made = putRightRun(run.letters, stands);
      out.push(...letters.slice(done, run.begin), ...made);
      done = run.end;
      if (made !== run.letters) words.push(made.join(''));
    }
    return { text: out.concat(letters.slice(done)).join(''), words };
  };

  // The terms that putRight() asks for.
  kitei.termsToPutRight = (normal) => {
    const terms = new Set();
    for (const run of runsOf([...normal])) kitei.eachTerm(run.letters.join(''), (term) => terms.add(term));
    return terms;
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
