// The browser's twin of index/query.cpp: what a reader asked.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const { KANJI, HIRAGANA, DIGIT } = kitei.classes;
  const { kind, isHard, isAlphanumeric, isPaired, isSpace, splitAtBlanks, standsAlone, standsSingle, endsALaw, isTold } = kitei;
  const MOST_LETTERS = 400, OTHER_NAME = 75, FAR_NAME = 30, PART_OF_WORD = 60, KIND_OF_ANSWER = 35, CITATION = 160, MOST_FORMS = 12;

  // An English name that readers ask with and Japanese texts do not hold.
  kitei.isForAsking = (name) => name !== '' && ![...name].some(isPaired) && (name.includes(' ') || /^[a-z]/.test(name));

  const normalOf = (text) => splitAtBlanks(text).map(kitei.normal).filter((chunk) => chunk).join(' ');

  function formOf(text, percent) {
    const form = { text, terms: [], percent };
    if ([...text].length === 1 && isPaired(text)) {
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

  function labelWord(letters) {
    const label = kitei.plainLabel(letters), word = { forms: [formOf(label.join(''), 100)], percent: CITATION, cites: true };
    let percent = 60;
    for (let end = label.lastIndexOf('('); end > 0; end = label.lastIndexOf('(', end - 1)) {
      word.forms.push(formOf(label.slice(0, end).join(''), percent));
      percent = Math.floor(percent / 2);
    }
    if (label[0] !== '図') return word;
    const table = label[1] === '表';
    word.forms.push(formOf((table ? '図' : '図表') + label.slice(table ? 2 : 1).join(''), percent));
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
      const head = ![...text].some(isPaired) || text.startsWith(searched[0]);
      searched.forEach((name, i) => {
        if (word.forms.length >= MOST_FORMS || !name ||
            word.forms.some((form) => form.text === name)) return;
        word.forms.push(formOf(name, head || i === 0 || role ? OTHER_NAME : FAR_NAME));
        if (name === normals[i]) query.also.push(names[i]);
      });
    }
    return word;
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
    return normalOf(kitei.apartFromCircled([...asked].slice(0, MOST_LETTERS).join('')));
  };

  // What was asked, with its normal text put right.
  kitei.readQuery = (asked, given) => {
    const query = { asked, normal: '', words: [], loose: [], phrases: [], roles: [], also: [] };
    query.wantsDefinition = hasAny(given, tables.hints.definition);
    query.wantsFrequency = hasAny(given, tables.hints.frequency);
    query.wantsTime = hasAny(given, tables.hints.time);
    query.wantsDuties = hasAny(given, tables.hints.duties);
    query.normal = splitAtBlanks(said(given)).map((chunk) => kitei.stripEndings([...chunk], tables.endings).join(''))
      .filter((chunk) => chunk).join(' ');

    const text = [...query.normal], runs = [];
    const add = (begin, end, word) => {
      if (tables.kindsOfAnswer.has(word.forms[0].text)) word.percent = KIND_OF_ANSWER;
      if (query.words.some((known) => known.forms[0].text === word.forms[0].text)) return;
      query.words.push(word);
      runs.push({ begin, end });
    };
    for (let at = 0; at < text.length;) {
      const cited = kind(text[at]) === DIGIT ? kitei.citationEnd(text, at) : at;
      if (cited > at) {
        add(at, cited, citationWord(text.slice(at, cited)));
        at = cited;
        continue;
      }
      const label = kitei.labelEnd(text, at);
      if (label > at) {
        add(at, label, labelWord(text.slice(at, label)));
        at = label;
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
