// usage: node search.mjs KITEI OUT QUERIES [PAGEFIND]
// Figures of search over a built handbook, as JSON: sizes, what a first query loads, milliseconds of the program and of
// headless Chromium once shards are there; with the program pagefind, the same of an index that it makes of the pages.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';

const client = createRequire(import.meta.url)('../search/client.js');
const [kitei, out, file, pagefind] = process.argv.slice(2);
process.env.KITEI_SITE = join(out, 'site');
const { launch } = await import('../browser/browser.mjs'); // reads KITEI_SITE
const queries = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => (line[0] === '{' ? JSON.parse(line).query : line));

const share = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const round = (value) => Math.round(value * 1000) / 1000;
const timesOf = (values) => ({ p50: round(share(values, 0.5)), p99: round(share(values, 0.99)), most: round(Math.max(...values)) });

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) =>
    sum + (entry.isDirectory() ? sizeOf(join(folder, entry.name)) : statSync(join(folder, entry.name)).size), 0);
}

async function firstBytes(some) {
  const found = [];
  for (const query of some) {
    const engine = client.open(out);
    await engine.search(query);
    found.push([...engine.read.values()].reduce((sum, size) => sum + size, 0));
  }
  return { p50: share(found, 0.5), most: Math.max(...found) };
}

function program() {
  const { stderr } = spawnSync(kitei, ['search', '--out', out, '--batch', file, '--json', '--timings'], { encoding: 'utf8', maxBuffer: 1e9 });
  return timesOf([...stderr.matchAll(/^ *([0-9.]+) ms /gm)].map((match) => Number(match[1])));
}

function serve(folder) {
  let sent = 0;
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname)));
    try {
      const bytes = readFileSync(path), ending = path.split('.').pop();
      const type = { html: 'text/html', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' }[ending];
      sent += bytes.length;
      response.writeHead(200, type ? { 'content-type': type } : {}).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () =>
    resolve({ url: `http://127.0.0.1:${server.address().port}/`, sent: () => sent, close: () => server.close() })));
}

/** Milliseconds of each query, asked a second and a third time, in a page that has them all loaded. */
async function browserTimes(browser, server, some) {
  const page = await browser.newPage();
  await page.goto(`${server.url}search.html`);
  const times = await page.evaluate(async (asked) => {
    const found = [];
    for (const again of [false, true, true]) {
      for (const query of asked) {
        const begin = performance.now(), answer = await window.kitei.search(query);
        const hits = window.kitei.answersOf(answer.scored, 10);
        for (const hit of hits) window.kitei.snippet(window.kitei.mark(answer.query, hit.text));
        if (again) found.push(performance.now() - begin);
      }
    }
    return found;
  }, some);
  await page.close();
  return timesOf(times);
}

const inTime = (promise) => Promise.race([promise,
  new Promise((_, fail) => setTimeout(() => fail(new Error('no answer within a minute')), 60_000).unref())]);

async function pagefindFigures(browser, some) {
  const site = mkdtempSync(join(process.env.TMPDIR ?? '/dev/shm', 'pagefind-'));
  try {
    cpSync(join(out, 'site'), site, { recursive: true, filter: (path) => !path.startsWith(join(out, 'site', 'search') + '/') });
    const begin = performance.now();
    const { status, stderr } = spawnSync(pagefind, ['--site', site, '--force-language', 'ja'], { encoding: 'utf8' });
    if (status !== 0) return { fault: stderr.slice(0, 200) };
    const made = performance.now() - begin, bytes = [], times = [];
    // The policy of the site forbids what pagefind needs, so that it runs in a page without one.
    writeFileSync(join(site, 'blank.html'), '<!DOCTYPE html><title>pagefind</title>');
    for (const query of some) {
      const server = await serve(site), page = await browser.newPage();
      await page.goto(`${server.url}blank.html`);
      const before = server.sent();
      const took = await inTime(page.evaluate(async ([url, asked]) => {
        const engine = await import(`${url}pagefind/pagefind.js`);
        const ask = async () => {
          const found = await engine.search(asked);
          return Promise.all(found.results.slice(0, 10).map((result) => result.data()));
        };
        await ask();
        const start = performance.now();
        await ask();
        return performance.now() - start;
      }, [server.url, query]));
      bytes.push(server.sent() - before);
      times.push(took);
      await page.close();
      server.close();
    }
    return { index: sizeOf(join(site, 'pagefind')), build: Math.round(made), first: { p50: share(bytes, 0.5), most: Math.max(...bytes) }, browser: timesOf(times) };
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

const some = queries.slice(0, 30);
const browser = await launch();
const server = await serve(join(out, 'site'));
const figures = {
  database: sizeOf(join(out, 'search')), shards: sizeOf(join(out, 'site', 'search')), first: await firstBytes(queries.slice(0, 300)),
  program: program(), browser: await browserTimes(browser, server, queries.slice(0, 300)),
};
server.close();
if (pagefind) {
  try {
    figures.pagefind = await pagefindFigures(browser, some.slice(0, 10));
  } catch (error) {
    figures.pagefind = { fault: error.message.slice(0, 200) };
  }
}
await browser.close();
console.log(JSON.stringify(figures));
