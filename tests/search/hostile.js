// usage: node hostile.js OUT BATCH
// Asks the browser's engine each query of BATCH (JSON Lines): it answers all, none slowly, and marks and snippets keep
// the text.
'use strict';
const assert = require('assert');
const fs = require('fs');
const client = require('./client.js');

(async () => {
  const [out, batch] = process.argv.slice(2), kitei = client.open(out);
  let answered = 0, slowest = 0, which = '';
  for (const line of fs.readFileSync(batch, 'utf8').split('\n').filter((text) => text)) {
    const begun = Date.now(), { query, scored } = await kitei.search(JSON.parse(line).query);
    for (const hit of kitei.answersOf(scored, 10)) {
      const marked = kitei.mark(query, hit.text);
      assert.ok(Number.isSafeInteger(hit.score) && hit.score > 0 && hit.lineFrom <= hit.lineTo, line);
      assert.equal(marked.text.length, hit.text.length, line);
      assert.ok(kitei.snippet(marked).map(([text]) => text).join(''), line);
    }
    ++answered;
    if (Date.now() - begun > slowest) [slowest, which] = [Date.now() - begun, line];
  }
  assert.equal(kitei.missing.size, 0);
  console.log(`browser: ${answered} queries answered, the slowest in ${slowest} ms: ${which.slice(0, 60)}`);
  process.exitCode = slowest > 5000 ? 1 : 0;
})().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
