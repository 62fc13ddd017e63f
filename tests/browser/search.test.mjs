// The search page in a browser, from a folder and from a server: the answers of the program, what is said of them, and
// what a reader can do. KITEI_ANSWERS names what `kitei search --batch --json` printed about this handbook.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { site, urlOf } from './pages.mjs';

const answers = process.env.KITEI_ANSWERS
  ? readFileSync(process.env.KITEI_ANSWERS, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
const skip = answers.length === 0 && 'KITEI_ANSWERS names no file';

let browser, server, served;

before(async () => {
  browser = await launch();
  const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
    try {
      const bytes = readFileSync(join(site, path));
      response.writeHead(200, { 'content-type': `${types[path.split('.').pop()] ?? 'text/plain'}; charset=utf-8` });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  served = `http://127.0.0.1:${server.address().port}/search.html`;
});
after(async () => {
  await browser.close();
  server.close();
});

async function open(url) {
  const page = await (await browser.newContext()).newPage();
  const noise = [];
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('console', (message) => noise.push(message.text()));
  await page.goto(url, { waitUntil: 'load' });
  return { page, noise };
}

const status = (page) => page.locator('#search-status').textContent();
const settled = (page) => page.waitForFunction(() => {
  const text = document.getElementById('search-status').textContent;
  return text !== '' && text !== '検索しています。';
});
/** A query with answers in which several roles act. */
const query = answers.find(({ hits }) => new Set(hits.flatMap((hit) => hit.actors)).size > 1)?.query;
const asking = (more = '') => `?q=${encodeURIComponent(query)}${more}`;

/** In the page: the first ten of each query as the program prints them. */
async function firstTen(queries) {
  const out = [];
  for (const asked of queries) {
    const { query, scored } = await window.kitei.search(asked);
    out.push(window.kitei.answersOf(scored, 10).map((hit) => [hit.source, hit.lineFrom, hit.lineTo, hit.score, hit.title, hit.url,
      window.kitei.snippet(window.kitei.mark(query, hit.text)).map(([text]) => text).join('')].join('|')));
  }
  return out;
}

for (const scheme of ['file', 'http']) {
  test(`${scheme}: ${answers.length} queries have the first ten of the program`, { skip }, async () => {
    const { page, noise } = await open(scheme === 'file' ? urlOf('search.html') : served);
    const differ = [];
    for (let begin = 0; begin < answers.length; begin += 50) {
      const some = answers.slice(begin, begin + 50);
      const found = await page.evaluate(firstTen, some.map((answer) => answer.query));
      some.forEach((answer, i) => {
        const wanted = answer.hits.slice(0, 10).map((hit) =>
          [hit.source, hit.line_from, hit.line_to, hit.score, hit.title, hit.url, hit.snippet].join('|'));
        if (JSON.stringify(found[i]) !== JSON.stringify(wanted)) differ.push(answer.query);
      });
    }
    await page.context().close();
    assert.deepEqual(differ, []);
    assert.deepEqual(noise, []);
  });

  test(`${scheme}: an address with a query and a role shows its answers, and facets narrow them`, { skip }, async () => {
    const home = scheme === 'file' ? urlOf('search.html') : served;
    const { page, noise } = await open(home + asking());
    await settled(page);
    assert.match(await status(page), /^\d+件(以上)?の箇所が見つかりました。/);
    const box = page.locator('#search-facets input[id^=facet-role]').first();
    const role = await box.getAttribute('value');
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction((id) => new URLSearchParams(location.search).get('role') === id, role);
    await settled(page);
    await page.waitForFunction((id) => document.activeElement.value === id, role);
    const narrowed = await page.locator('#search-results a').evaluateAll((links) => links.map((link) => link.href));
    assert.ok(narrowed.length > 0);
    const again = await open(home + asking(`&role=${role}`));
    await settled(again.page);
    assert.deepEqual(await again.page.locator('#search-results a').evaluateAll((links) => links.map((link) => link.href)), narrowed);
    assert.deepEqual([...noise, ...again.noise], []);
    await page.context().close();
    await again.page.context().close();
  });
}

test('controls narrow to a level', { skip: skip || (!existsSync(join(site, 'control')) && 'there are no controls') }, async () => {
  const { page, noise } = await open(served + '?q=' + encodeURIComponent('認証'));
  await settled(page);
  const level = page.locator('#search-facets input[id^=facet-level][value="1"]');
  await level.focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('level') === '1');
  const titles = await page.locator('#search-results a').allTextContents();
  assert.ok(titles.length > 0);
  for (const title of titles) assert.match(title, /^[A-Z]+-[0-9]+ /);
  assert.deepEqual(noise, []);
  await page.context().close();
});

test('more is found where the first answers are not all', { skip }, async () => {
  const { page } = await open(served + '?q=' + encodeURIComponent('重要インフラ事業者等'));
  await settled(page);
  assert.match(await status(page), /^\d+件以上の箇所が見つかりました。/);
  const hits = page.locator('#search-results > li');
  for (let wanted = 20; wanted <= 50; wanted += 10) {
    await page.locator('#search-more').click();
    await page.waitForFunction((least) => document.querySelectorAll('#search-results > li').length >= least, wanted);
    assert.equal(await hits.count(), wanted);
  }
  const all = await hits.locator('a.hit-title').evaluateAll((links) => links.map((link) => link.href));
  assert.equal(new Set(all).size, all.length);
  await page.context().close();
});

test('the keyboard asks and reaches the first answer; what is found is announced', { skip }, async () => {
  const { page } = await open(urlOf('search.html'));
  const line = page.locator('#search-status');
  assert.equal(await line.getAttribute('role'), 'status');
  assert.equal(await line.getAttribute('aria-live'), 'polite');
  await page.focus('#search-q');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(await status(page), /の箇所が見つかりました。/);
  await page.locator('#search-results a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/search.html'));
  await page.context().close();
});

test('a part of the index that is missing is told, and the rest is shown', { skip }, async () => {
  for (const [pattern, words] of [['**/search/b/*.js', '完全ではありません'], ['**/search/tables.js', '読み込めません']]) {
    const page = await (await browser.newContext()).newPage();
    let first = true;
    await page.route(pattern, (route) => {
      if (!first) return route.continue();
      first = false;
      return route.abort();
    });
    await page.goto(served + asking());
    await settled(page);
    assert.ok((await status(page)).includes(words), await status(page));
    await page.context().close();
  }
});

test('what was put right is told, and may be asked as typed', { skip }, async () => {
  const wrong = answers.find(({ corrected, hits }) => corrected.length > 0 && hits.length > 0);
  assert.ok(wrong, 'no query was put right');
  const { page, noise } = await open(served + '?q=' + encodeURIComponent(wrong.query));
  await settled(page);
  assert.ok((await status(page)).startsWith(`「${wrong.corrected[0]}」`), await status(page));
  await page.locator('#search-typed a').click();
  await page.waitForURL((url) => url.searchParams.get('as') === 'typed');
  await settled(page);
  assert.doesNotMatch(await status(page), /読み替えました/);
  assert.equal(await page.locator('#search-typed').count(), 0);
  await page.fill('#search-q', wrong.query);
  await page.keyboard.press('Enter');
  await page.locator('#search-typed').waitFor();
  assert.equal(new URL(page.url()).searchParams.has('as'), false);
  assert.deepEqual(noise, []);
  await page.context().close();
});

test('no address breaks the page', { skip }, async () => {
  for (const given of ['?q=%00%1f', '?q=%F0%A0%80', '?q=__proto__&role=__proto__', '?q=%E7%97%85&modality=constructor&role=%3Cb%3E',
    `?q=${'%E3%81%82'.repeat(600)}`, '?role=x', '?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E']) {
    const { page, noise } = await open(served + given);
    if (given.startsWith('?q=')) await page.waitForFunction(() => document.getElementById('search-status').textContent !== '検索しています。');
    assert.deepEqual(noise, [], given);
    assert.equal(await page.locator('#search-status img, #search-results img, #search-facets b').count(), 0);
    await page.context().close();
  }
});
