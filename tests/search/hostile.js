// usage: node hostile.js OUT BATCH
// Asks the browser's engine each query of BATCH (JSON Lines): it answers all, none slowly.
'use strict';
const fs = require('fs');
const client = require('./client.js');

(async () => {
  const [out, batch] = process.argv.slice(2), kitei = client.open(out);
  let answered = 0, slowest = 0, which = '';
  for (const line of fs.readFileSync(batch, 'utf8').split('\n').filter((text) => text)) {
    const { query } = JSON.parse(line), begun = Date.now();
    const hits = await client.hits(kitei, query, 10);
    for (const hit of hits) {
      if (!(hit.score > 0 && hit.line_from <= hit.line_to)) throw new Error(`${line}: ${JSON.stringify(hit)}`);
    }
    ++answered;
    if (Date.now() - begun > slowest) [slowest, which] = [Date.now() - begun, line];
  }
  console.log(`browser: ${answered} queries answered, the slowest in ${slowest} ms: ${which.slice(0, 60)}`);
  process.exitCode = slowest > 5000 ? 1 : 0;
})().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
