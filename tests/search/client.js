// Runs the browser's engine under node, from the files of a built handbook.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

// Loads site/search of a handbook; gives the namespace with search() and sizes of what was read.
exports.open = (out) => {
  const folder = path.join(out, 'site', 'search');
  const context = vm.createContext({ console });
  vm.runInContext(fs.readFileSync(path.join(folder, 'search.js'), 'utf8'), context);
  const kitei = vm.runInContext('kitei', context);
  kitei.read = new Map([['search.js', fs.statSync(path.join(folder, 'search.js')).size]]);
  kitei.addScript = (file, done, failed) => {
    let text;
    try {
      text = fs.readFileSync(path.join(folder, file), 'utf8');
    } catch (error) {
      failed();
      return;
    }
    kitei.read.set(file, Buffer.byteLength(text));
    vm.runInContext(text, context);
    done();
  };
  return kitei;
};

// All that the index of a handbook holds, each once and in order: titles, texts and labels of passages,
// names of roles, terms.
exports.contents = (out) => {
  const folder = path.join(out, 'site', 'search'), kitei = exports.open(out);
  const titles = new Set(), texts = new Set(), terms = new Set(), labels = new Set();
  const run = (file) => kitei.addScript(file, () => {}, () => { throw new Error(file); });
  const all = (name) => fs.readdirSync(path.join(folder, name)).sort().map((file) => name + '/' + file);
  kitei.addBlock = (slot, source, document, strings, rows) => {
    for (const [, , , title, , , text, , , , defines] of rows) {
      defines.filter((name) => /[0-9]/.test(name)).forEach((name) => labels.add(name));
      titles.add(strings[title]);
      texts.add(text);
    }
  };
  kitei.addTerms = (shard, rows) => rows.split(',').forEach((row) => terms.add(row.slice(0, row.indexOf(':'))));
  run('tables.js');
  all('b').forEach(run);
  all('t').forEach(run);
  const sorted = (set) => [...set].filter((text) => text).sort();
  return { titles: sorted(titles), texts: sorted(texts), roles: Object.values(kitei.tables.raw.roles).sort(), terms: sorted(terms), labels: sorted(labels) };
};

// What a query finds, with the keys of `kitei search --json`.
exports.answers = async (kitei, query, limit) => {
  const found = await kitei.search(query);
  const hits = kitei.answersOf(found.scored, limit).map((hit) => ({
    source: hit.source, line_from: hit.lineFrom, line_to: hit.lineTo, clause: hit.clause ? hit.clause.split('\n') : [],
    title: hit.title, url: hit.url,
    snippet: kitei.snippet(kitei.mark(found.query, hit.text)).map(([text]) => text).join(''), score: hit.score,
  }));
  return { corrected: found.corrected, also: found.query.also, hits };
};
