// The browser's twin of index/query.cpp: what a reader asked.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const { KANJI, KATAKANA, HIRAGANA, LATIN, DIGIT, BREAK } = kitei.classes;
  const MOST_LETTERS = 400, OTHER_NAME = 75, FAR_NAME = 30, PART_OF_WORD = 60, KIND_OF_ANSWER = 35, CITATION = 160, MOST_FORMS = 12;

  const code = (letter) => letter.codePointAt(0);
  const kind = (letter) => (letter === undefined ? BREAK : kitei.classOf(code(letter)));
  const isHard = (letter) => kind(letter) === KANJI || kind(letter) === KATAKANA;
  const isAlphanumeric = (letter) => kind(letter) === LATIN || kind(letter) === DIGIT;

  const makesPairs = (letter) => [KANJI, KATAKANA, HIRAGANA].includes(kind(letter));
  kitei.endsWord = (letter) => kind(letter) === BREAK || kitei.tables.raw.particles.includes(letter);

  // An English name that readers ask with and Japanese texts do not hold.
  kitei.isForAsking = (name) => name !== '' && ![...name].some(makesPairs) && (name.includes(' ') || /^[a-z]/.test(name));

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

  const normalOf = (text) => splitAtBlanks(text).map(kitei.normal).filter((chunk) => chunk).join(' ');

  function formOf(text, percent) {
    const form = { text, terms: [], percent };
    if ([...text].length === 1 && makesPairs(text)) {
      form.single = true;
      return form;
    }
    kitei.eachTerm(text, (term, force) => {
      if (!form.terms.some((known) => known.term === term)) form.terms.push({ term, force });
    });
    return form;
  }

  // What tables.js and the shards of names bring; made at the first query.
  let tables = null;
  function readTables() {
    const { hints } = kitei.tables.raw;
    tables = { things: [], trie: new Map(), hints, endings: hints.endings.map((ending) => [...kitei.normal(ending)]),
      kindsOfAnswer: new Set([...hints.definition, ...hints.frequency, ...hints.duties].map(kitei.normal)),
      stopWords: new Set(hints.stop_words) };
  }

  // A name as a beginning of what is asked.
  function addName(name, thing) {
    const letters = [...name];
    if (!letters.length || (letters.length === 1 && kind(name) !== KANJI)) return;
    let node = tables.trie;
    for (const letter of letters) {
      if (!node.has(letter)) node.set(letter, new Map());
      node = node.get(letter);
    }
    node.things = node.things || [];
    if (!node.things.includes(thing)) node.things.push(thing);
    node.things.sort((a, b) => a - b);
  }

  // What a shard of names brings: by thing its role, its names, and those English ones of the shard that are for asking.
  kitei.addNames = (rows) => {
    if (!tables) readTables();
    for (const [thing, row] of Object.entries(rows)) {
      const [role, list, english] = row.split('\t').map((part, i) => (i ? part.split('|') : part));
      const add = (normal) => kitei.askedNames(normal).forEach((name) => addName(name, Number(thing)));
      if (english) english.map(normalOf).forEach(add);
      if (tables.things[thing]) continue;
      const normals = list.map(normalOf);
      tables.things[thing] = { role, names: list, normals, searched: normals.map(kitei.searchedName) };
      normals.forEach(add);
    }
  };

  // What the names are dealt out by that may stand in a query: their first two letters.
  kitei.nameKeys = (normal) => {
    if (!tables) readTables();
    const letters = [...said(normal)], keys = [];
    letters.forEach((letter, i) => {
      const soft = kind(letter) === HIRAGANA && !kitei.tables.raw.softBeginnings.includes(letter + letters[i + 1]);
      if (soft || isSpace(letter) || (isAlphanumeric(letter) && kind(letters[i - 1]) === kind(letter))) return;
      if (i + 1 < letters.length) keys.push(letter + letters[i + 1]);
      if (kind(letter) === KANJI && !isHard(letters[i - 1]) && !isHard(letters[i + 1])) keys.push(letter);
    });
    return keys;
  };

  function longest(text, at) {
    let node = tables.trie, best = null;
    for (let i = at; i < text.length && (node = node.get(text[i])); ++i) {
      if (node.things) best = { things: node.things, length: i - at + 1 };
    }
    return best;
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

  function citationWord(letters) {
    const word = { forms: [formOf(letters.join(''), 100)], percent: CITATION, cites: true };
    let percent = 60;
    for (let end = letters.length - 1; end > 0; --end) {
      if (!'条項号'.includes(letters[end - 1])) continue;
      word.forms.push(formOf(letters.slice(0, end).join(''), percent));
      percent = Math.floor(percent / 2);
    }
    return word;
  }

  function namedWord(text, things, query) {
    const word = { forms: [formOf(text, 100)], roles: [], percent: 100 };
    for (const thing of things) {
      const { role, names, normals, searched } = tables.things[thing];
      if (role) {
        query.roles.push(role);
        word.roles.push(role);
      }
      const head = ![...text].some(makesPairs) || text.startsWith(searched[0]);
      searched.forEach((name, i) => {
        if (word.forms.length >= MOST_FORMS || !name ||
            word.forms.some((form) => form.text === name)) return;
        word.forms.push(formOf(name, head || i === 0 || role ? OTHER_NAME : FAR_NAME));
        if (name === normals[i]) query.also.push(names[i]);
      });
    }
    return word;
  }

  function stripEndings(letters) {
    for (let again = true; again;) {
      again = false;
      while (letters.length && kind(letters[letters.length - 1]) === BREAK) letters.pop();
      for (const ending of tables.endings) {
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

  // What is asked, in the words of texts that answer it.
  const said = (normal) =>
    tables.hints.questions.reduce((text, [question, answer]) => text.split(question).join(answer), normal);

  const hasAny = (text, words) => words.some((word) => text.includes(word));

  function addLoose(text, runs, query) {
    const inside = []; // by UTF-16 unit: a word goes on here
    let w = 0;
    text.forEach((letter, i) => {
      while (w < runs.length && runs[w].end <= i) ++w;
      const inWord = w < runs.length && i > runs[w].begin && i < runs[w].end;
      for (let unit = 0; unit < letter.length; ++unit) inside.push(inWord);
    });
    kitei.eachTermPlace(query.normal, (begin, end, force) => {
      const term = query.normal.slice(begin, end), letters = [...term];
      const last = end - letters[letters.length - 1].length;
      if (last > begin && inside[last]) return;
      if (query.words.some((word) => word.forms[0].terms.some((known) => known.term === term))) return;
      if (query.loose.some((known) => known.term === term)) return;
      query.loose.push({ term, force });
    });
  }

  function addPhrases(text, runs, query) {
    for (let i = 0; i < runs.length;) {
      let last = i;
      while (last + 1 < runs.length && runs[last + 1].begin === runs[last].end) ++last;
      if (last > i) query.phrases.push(text.slice(runs[i].begin, runs[last].end).join(''));
      i = last + 1;
    }
  }

  kitei.normalQuery = (asked) => {
    return normalOf([...asked].slice(0, MOST_LETTERS).join(''));
  };

  // What was asked, with its normal text put right.
  kitei.readQuery = (asked, given) => {
    const query = { asked, normal: '', words: [], loose: [], phrases: [], roles: [], also: [] };
    query.wantsDefinition = hasAny(given, tables.hints.definition);
    query.wantsFrequency = hasAny(given, tables.hints.frequency);
    query.wantsTime = hasAny(given, tables.hints.time);
    query.wantsDuties = hasAny(given, tables.hints.duties);
    query.normal = splitAtBlanks(said(given)).map((chunk) => stripEndings([...chunk]).join(''))
      .filter((chunk) => chunk).join(' ');

    const text = [...query.normal], runs = [];
    const add = (begin, end, word) => {
      if (tables.kindsOfAnswer.has(word.forms[0].text)) word.percent = KIND_OF_ANSWER;
      if (query.words.some((known) => known.forms[0].text === word.forms[0].text)) return;
      query.words.push(word);
      runs.push({ begin, end });
    };
    for (let at = 0; at < text.length;) {
      const cited = kind(text[at]) === DIGIT ? citationEnd(text, at) : at;
      if (cited > at) {
        add(at, cited, citationWord(text.slice(at, cited)));
        at = cited;
        continue;
      }
      const match = longest(text, at);
      if (match && (match.length > 1 ? standsAlone(text, at, at + match.length) : standsSingle(text, at)) &&
          !endsALaw(text, at, at + match.length)) {
        const end = at + match.length, word = namedWord(text.slice(at, end).join(''), match.things, query);
        // A single letter behind a name belongs to it: 施策群, 病院名.
        if (match.length > 1 && isHard(text[end - 1]) && kind(text[end]) === KANJI && kind(text[end + 1]) !== KANJI) {
          for (const form of word.forms) form.percent = Math.floor(form.percent * PART_OF_WORD / 100);
          word.forms.unshift(formOf(text.slice(at, end + 1).join(''), 100));
          add(at, end + 1, word);
          at = end + 1;
          continue;
        }
        if (isTold(text, end)) word.roles = [];
        add(at, end, word);
        at = end;
        continue;
      }
      if (!isHard(text[at]) && !isAlphanumeric(text[at])) {
        ++at;
        continue;
      }
      let most = at + 1;
      while (most < text.length && kind(text[most]) === kind(text[at])) ++most;
      let end = at + 1;
      for (; end < most; ++end) {
        const next = longest(text, end);
        const name = next && next.length > 1 && isHard(text[end]) && !endsALaw(text, end, end + next.length);
        if (name && end + next.length <= most) break;
      }
      // A number is nothing without what it counts: 4次, 10分.
      if (kind(text[at]) === DIGIT && kind(text[end]) === KANJI) ++end;
      const word = text.slice(at, end).join('');
      if ((end - at > 1 || isAlphanumeric(text[at]) || standsSingle(text, at)) && !tables.stopWords.has(word)) {
        add(at, end, { forms: [formOf(word, 100)], percent: 100 });
      }
      at = end;
    }
    addLoose(text, runs, query);
    addPhrases(text, runs, query);
    query.roles = [...new Set(query.roles)].sort();
    return query;
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
