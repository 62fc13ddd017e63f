// usage: node compare.js OUT BATCH [RESULTS]
// Answers each query of BATCH (JSON Lines with "query", or one a line) with the browser's engine. With RESULTS, what
// `kitei search --batch BATCH --json` printed, tells where the first ten differ and exits with 1 if any do. The bytes of
// the first queries are counted as a browser loads them that has nothing of the index yet.
'use strict';
const fs = require('fs');
const client = require('./client.js');

const lines = (file) => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim());
const queryOf = (line) => (line[0] === '{' ? JSON.parse(line).query : line);

(async () => {
  const [out, batch, results] = process.argv.slice(2);
  const queries = lines(batch).map(queryOf);
  const theirs = results ? new Map(lines(results).map(JSON.parse).map((row) => [row.query, row])) : null;
  const FIRST = 30;
  let differ = 0, most = 0, kitei = null;
  for (const [i, query] of queries.entries()) {
    if (i <= FIRST) kitei = client.open(out);
    const { hits, corrected } = await client.answers(kitei, query, 10);
    if (i < FIRST) most = Math.max(most, [...kitei.read.values()].reduce((sum, size) => sum + size, 0));
    if (!theirs) {
      console.log(JSON.stringify({ query, hits }));
      continue;
    }
    const given = theirs.get(query), key = (hit) => [hit.source, hit.line_from, hit.line_to, hit.score, hit.title, hit.url, hit.snippet].join('|');
    const mine = hits.map(key), other = given.hits.slice(0, 10).map(key);
    const at = mine.findIndex((hit, i) => hit !== other[i]);
    if (mine.length === other.length && at < 0 && corrected.join() === given.corrected.join()) continue;
    ++differ;
    console.log(`${query}: differs from hit ${at + 1}\n  browser ${mine[at]}\n  program ${other[at]}`);
  }
  if (!theirs) return;
  console.log(`${queries.length} queries, ${differ} differ; most bytes that a first query loads: ${most}`);
  process.exitCode = differ > 0 ? 1 : 0;
})();
