// Loads the index by adding classic script elements (nothing is fetched, so file:// works) and answers queries with it.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const BLOCKS = 36; // how many blocks of passages one query looks into

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
  kitei.addBlock = (slot, block) => {
    blocks.set(slot, block.passages.map((row) => passageOf(block, row)));
  };

  function normalLines(text) {
    return text.split(/([\n\t])/).map((part) => (part === '\n' || part === '\t' ? part : kitei.normal(part))).join('');
  }

  function passageOf(block, row) {
    const [lineFrom, lineTo, clause, title, heads, url, text, actors, modalities, frequencies, defines] = row;
    const strings = block.strings;
    return {
      source: block.source, document: block.document, lineFrom, lineTo, clause: strings[clause],
      title: strings[title], url: strings[url[0]] + url[1], text, actors, modalities, frequencies,
      body: normalLines(text), titleNormal: normalLines(strings[title]), headsNormal: normalLines(strings[heads]),
      defined: defines.map(kitei.normal),
    };
  }

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

  kitei.shardOf = (term) => {
    let hash = 2166136261;
    for (const letter of term) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0;
    return ((hash ^ (hash >>> 15)) >>> 0) % kitei.corpus.shards;
  };

  const hex = (number) => number.toString(16);

  // {passages: how many hold the term, blocks: slots}.
  function postingsOf(term) {
    const rows = termShards.get(kitei.shardOf(term));
    const row = rows && rows.get(term);
    if (!row) return { passages: 0, blocks: [] };
    const [passages, ...deltas] = readNumbers(row);
    let slot = 0;
    return { passages, blocks: deltas.map((delta) => (slot += delta)) };
  }

  // The blocks in which most of the query is, best first: rank.js without what only the text itself can tell.
  function bestBlocks(weighed, postings) {
    const scores = new Map(), covered = new Map();
    const add = (map, slot, value) => map.set(slot, (map.get(slot) || 0) + value);
    const weightsOf = (terms) => {
      const weights = new Map();
      for (const term of terms) {
        const { text, weight } = weighed.terms[term];
        for (const slot of postings.get(text).blocks) add(weights, slot, weight);
      }
      return weights;
    };
    let total = 0;
    for (const word of weighed.words) {
      const best = new Map(), share = new Map();
      for (const form of word.forms) {
        for (const [slot, weight] of weightsOf(form.terms)) {
          best.set(slot, Math.max(best.get(slot) || 0, weight * form.scale));
          share.set(slot, Math.max(share.get(slot) || 0, weight / form.total * form.percent));
        }
      }
      const weight = word.weight * word.percent;
      total += weight * 100;
      for (const [slot, score] of best) add(scores, slot, score * word.percent);
      for (const [slot, part] of share) add(covered, slot, weight * part);
    }
    for (const [slot, weight] of weightsOf(weighed.loose)) add(scores, slot, weight * 10000);
    const rank = ([slot, score]) => {
      const share = total > 0 ? (covered.get(slot) || 0) / total : 1;
      return [slot, score * (1 + 3 * share * share)];
    };
    return [...scores].map(rank).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, BLOCKS).map(([slot]) => slot);
  }

  kitei.start = () => Promise.all([load('tables.js'), load('corpus.js')]);

  // Answers a query: {query, scored: all passages looked at, best first}.
  kitei.search = async (asked) => {
    await kitei.start();
    if (!kitei.tables || !kitei.corpus) return null;
    const normal = kitei.normalQuery(asked), loadTerms = (terms) =>
      Promise.all([...new Set([...terms].map(kitei.shardOf))].map((shard) => load('t/' + hex(shard) + '.js')));
    await Promise.all([loadTerms(kitei.termsToPutRight(normal)), kitei.needsEnglish(normal) ? load('english.js') : null]);
    const right = kitei.putRight(normal, kitei.knownWords(), (term) => postingsOf(term).passages > 0);
    const query = kitei.readQuery(asked, right), terms = new Set();
    for (const word of query.words) {
      for (const form of word.forms) {
        for (const { term } of form.terms) terms.add(term);
      }
    }
    for (const { term } of query.loose) terms.add(term);
    await loadTerms(terms);
    const postings = new Map([...terms].map((term) => [term, postingsOf(term)]));
    const weighed = kitei.weigh(query, Math.max(kitei.corpus.passages, 1), (term) => postings.get(term).passages);
    const slots = bestBlocks(weighed, postings);
    await Promise.all(slots.map((slot) => load('b/' + hex(slot) + '.js')));
    const scored = [];
    for (const slot of slots) {
      for (const passage of blocks.get(slot) || []) {
        const score = kitei.scoreOf(weighed, {
          body: passage.body, title: passage.titleNormal, heads: passage.headsNormal,
          defines: kitei.definesPercent(query, passage.defined), actors: passage.actors,
          hasFrequency: kitei.tellsHowOften(passage.frequencies),
        });
        if (score > 0) scored.push(Object.assign({ score }, passage));
      }
    }
    return { query, scored: kitei.order(scored) };
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
