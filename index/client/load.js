// Loads the index by adding classic script elements (nothing is fetched, so file:// works) and answers queries with it.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const loading = new Map(), missing = new Set(), termShards = new Map(), blocks = new Map();
  kitei.missing = missing;

  // How a script gets in; tests put their own here.
  kitei.addScript = (path, done, failed) => {
    const script = document.createElement('script');
    script.src = kitei.base + path;
    script.onload = done;
    script.onerror = failed;
    document.head.appendChild(script);
  };

  function load(path) {
    if (!loading.has(path)) {
      loading.set(path, new Promise((resolve) => {
        kitei.addScript(path, resolve, () => {
          missing.add(path);
          loading.delete(path);
          resolve();
        });
      }));
    }
    return loading.get(path);
  }

  // What the index files call.
  kitei.setCorpus = (corpus) => { kitei.corpus = corpus; };
  kitei.addTerms = (shard, rows) => {
    const terms = new Map();
    for (const row of rows.split(',')) {
      const at = row.indexOf(':');
      if (at > 0) terms.set(row.slice(0, at), row.slice(at + 1));
    }
    termShards.set(shard, terms);
  };
  kitei.addBlock = (slot, source, document, strings, rows) => {
    blocks.set(slot, rows.map((row) => kitei.passageOf(source, document, strings, row)));
  };

  const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
  const valueOf = new Map([...DIGITS].map((digit, i) => [digit, i]));

  // Numbers of 5 bits a letter, low ones first, 32 added where more follow.
  function readNumbers(text) {
    const numbers = [];
    let value = 0, scale = 1;
    for (const digit of text) {
      const part = valueOf.get(digit);
      value += (part & 31) * scale;
      if (part >= 32) {
        scale *= 32;
      } else {
        numbers.push(value);
        value = 0;
        scale = 1;
      }
    }
    return numbers;
  }

  const shardOf = (term, shards) => {
    let hash = 2166136261;
    for (const letter of term) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0;
    return ((hash ^ (hash >>> 15)) >>> 0) % shards;
  };
  kitei.shardOf = (term) => shardOf(term, kitei.corpus.shards);

  const hex = (number) => number.toString(16);

  const NONE = { passages: 0, floor: 0, blocks: [], standings: [] }, decoded = new Map();

  // Where a term stands: {passages: how many hold it, floor, blocks, standings} (index/choose.h).
  function placesOf(term) {
    if (decoded.has(term)) return decoded.get(term);
    const rows = termShards.get(kitei.shardOf(term)), row = rows && rows.get(term);
    if (!row) return NONE;
    const numbers = readNumbers(row), all = numbers[0] % 2 === 0, blocks = [], standings = [];
    for (let i = all ? 1 : 2; i < numbers.length;) {
      const standing = numbers[i++];
      let slot = 0;
      for (let left = numbers[i++]; left > 0; --left) {
        blocks.push(slot += numbers[i++]);
        standings.push(standing);
      }
    }
    const places = { passages: Math.floor(numbers[0] / 2), floor: all ? 0 : numbers[1], blocks, standings };
    decoded.set(term, places);
    return places;
  }

  kitei.start = () => Promise.all([load('tables.js'), load('corpus.js')]);

  const loadTerms = (terms) =>
    Promise.all([...new Set([...terms].map(kitei.shardOf))].map((shard) => load('t/' + hex(shard) + '.js')));
  const loadNames = (normal) => {
    const shards = kitei.nameKeys(normal).map((key) => shardOf(key, kitei.tables.raw.nameShards));
    return Promise.all([...new Set(shards)].map((shard) => load('n/' + hex(shard) + '.js')));
  };
  const loadWords = (pairs) => Promise.all([...new Set(pairs.map((pair) => shardOf(pair, kitei.corpus.wordShards)))]
    .map((shard) => load('w/' + hex(shard) + '.js')));
  const roleTerm = (role) => 'XR' + role;

  async function putRight(normal) {
    const stands = (term) => placesOf(term).passages > 0;
    await loadWords(kitei.pairsToPutRight(normal, stands));
    const right = kitei.putRight(normal, stands);
    if (right.words.length > 0) await loadNames(right.text);
    return right;
  }

  // Answers a query: {query, corrected: words that were put right, scored: all passages looked at, best first, more:
  // there are others}. With roles, blocks in which one of them acts are looked into besides. A longer reach looks into
  // that many times the blocks; asTyped leaves the spelling.
  kitei.search = async (asked, roles = [], { reach = 1, asTyped = false } = {}) => {
    await kitei.start();
    if (!kitei.tables || !kitei.corpus) return null;
    const normal = kitei.normalQuery(asked);
    await Promise.all([loadTerms(asTyped ? [] : kitei.termsToPutRight(normal)), loadNames(normal)]);
    const right = asTyped ? { text: normal, words: [] } : await putRight(normal);
    const query = kitei.readQuery(asked, right.text), terms = new Set(roles.map(roleTerm));
    for (const word of query.words) {
      for (const form of word.forms) for (const { term } of form.terms) terms.add(term);
      for (const role of word.roles || []) terms.add(roleTerm(role));
    }
    for (const { term } of query.loose) terms.add(term);
    for (const name of kitei.namesToDefine(query)) terms.add(kitei.definitionTerm(name));
    await loadTerms(terms);
    const weighed = kitei.weigh(query, Math.max(kitei.corpus.passages, 1), (term) => placesOf(term).passages);
    const places = { term: placesOf, role: (role) => placesOf(roleTerm(role)) };
    const most = kitei.tables.raw.blocks * reach;
    const choose = (allowed) => kitei.choose(weighed, places, kitei.corpus.slots, allowed, most);
    const slots = new Set(choose(null)), more = slots.size === most;
    if (roles.length > 0) {
      for (const slot of choose(new Set(roles.flatMap((role) => places.role(role).blocks)))) slots.add(slot);
    }
    await Promise.all([...slots].map((slot) => load('b/' + hex(slot) + '.js')));
    const termPlaces = kitei.askedTerms(weighed), scored = [];
    for (const slot of slots) {
      for (const passage of blocks.get(slot) || []) {
        const score = kitei.scoreOf(weighed, termPlaces, passage);
        if (score > 0) scored.push(Object.assign({ score }, passage));
      }
    }
    return { query, corrected: right.words, scored: kitei.order(scored), more };
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
