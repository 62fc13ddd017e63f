// The browser's twin of index/corrections.cpp: words that stand nowhere, made into ones that do.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const SHORTEST = 4, LONG = 8, LONGEST = 24;

  function scriptOf(letter) {
    const of = kitei.classOf(letter.codePointAt(0)), { KANJI, KATAKANA, LATIN } = kitei.classes;
    return of === KANJI || of === KATAKANA ? 1 : of === LATIN ? 2 : 0;
  }

  // Runs of one script that can be put right: {begin, end, letters}, in letters.
  function runsOf(letters) {
    const runs = [];
    for (let at = 0; at < letters.length;) {
      const begin = at, script = scriptOf(letters[at++]);
      while (at < letters.length && scriptOf(letters[at]) === script) ++at;
      if (script > 0 && at - begin >= SHORTEST && at - begin <= LONGEST) {
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
          if (from.wrong + wrong < now[i].wrong) now[i] = { wrong: from.wrong + wrong, begin: from.begin };
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

  function putRightRun(run) {
    let best = { wrong: run.length, begin: 0, end: 0 }, bestWord = [];
    const script = scriptOf(run[0]);
    for (const other of words) {
      if (scriptOf(other[0]) !== script || other.length > run.length + 2) continue;
      const found = likeness(other, run);
      if (found.wrong === 0 || found.wrong > (other.length >= LONG ? 2 : 1)) continue;
      if (script === 2 && (found.begin > 0 || found.end < run.length)) continue;
      if (found.wrong < best.wrong || (found.wrong === best.wrong && other.length > bestWord.length)) {
        best = found;
        bestWord = other;
      }
    }
    return bestWord.length ? [...run.slice(0, best.begin), ...bestWord, ...run.slice(best.end)] : run;
  }

  const allStand = (run, stands) => {
    let all = true;
    kitei.eachTerm(run.letters.join(''), (term) => { all = all && stands(term); });
    return all;
  };

  let words = [], known = new Set();
  // What words.js brings.
  kitei.addWords = (list) => {
    known = new Set(list.split('|'));
    words = [...known].map((word) => [...word]);
  };

  // stands(term) tells whether a term stands anywhere.
  kitei.mayBeWrong = (normal, stands) => runsOf([...normal]).some((run) => !allStand(run, stands));

  kitei.putRight = (normal, stands) => {
    const letters = [...normal], out = [];
    let done = 0;
    for (const run of runsOf(letters)) {
      if (allStand(run, stands) || known.has(run.letters.join(''))) continue;
      out.push(...letters.slice(done, run.begin), ...putRightRun(run.letters));
      done = run.end;
    }
    return out.concat(letters.slice(done)).join('');
  };

  // The terms that putRight() asks for.
  kitei.termsToPutRight = (normal) => {
    const terms = new Set();
    for (const run of runsOf([...normal])) kitei.eachTerm(run.letters.join(''), (term) => terms.add(term));
    return terms;
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
