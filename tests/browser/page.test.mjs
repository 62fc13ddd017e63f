// Pages as a browser shows them from a folder: quiet, alone, accessible, and whole on a narrow screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { pageOfEachKind, site, spread, urlOf } from './pages.mjs';
import { pathToFileURL } from 'node:url';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
/** What one walk over the pages has seen; the tests below only ask. */
const seen = { noise: [], shifted: [], wide: [], axe: [] };

before(async () => {
  browser = await launch();
  const { page, noise } = await newPage();
  const kinds = new Set(pageOfEachKind());
  for (const path of spread(60)) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(urlOf(path), { waitUntil: 'load' });
    await note(page, path, kinds.has(path));
  }
  seen.noise = noise;
  await page.context().close();
});
after(() => browser.close());

/** A page that remembers what the console and the network had to say. */
async function newPage(options) {
  const page = await (await browser.newContext(options)).newPage();
  const noise = [];
  const home = `${pathToFileURL(site).href}/`;
  page.on('console', (message) => noise.push(`${page.url()}: console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`${page.url()}: error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What the walk itself breaks off by going on to the next page (the icon comes late) is no fault of the page.
    const { errorText } = request.failure();
    if (errorText !== 'net::ERR_ABORTED') noise.push(`${page.url()}: ${errorText}: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) noise.push(`${page.url()}: foreign: ${request.url()}`);
  });
  return { page, noise };
}

async function open(path, options) {
  const opened = await newPage(options);
  await opened.page.goto(urlOf(path), { waitUntil: 'load' });
  return opened;
}

async function note(page, path, closely) {
  if (closely) {
    const shift = await page.evaluate(layoutShift);
    if (shift > 0) seen.shifted.push(`${path}: ${shift}`);
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      // Without preload: axe-core would fetch the style sheet, which the policy of the site rightly forbids.
      const options = { resultTypes: ['violations'], preload: false };
      const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
      for (const { id, nodes } of violations) {
        const about = nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`);
        seen.axe.push(`${path} (${colorScheme}): ${id}: ${about.join('\n    ')}`);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320) seen.wide.push(`${path}: ${width} px`);
}

function layoutShift() {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 100);
  });
}

test('no console message, no failed or foreign request', () => assert.deepEqual(seen.noise, []));
test('axe-core finds nothing, light or dark', () => assert.equal(seen.axe.length, 0, seen.axe.slice(0, 20).join('\n')));
test('nothing sticks out at 320 px', () => assert.deepEqual(seen.wide, []));
test('nothing moves after the first picture', () => assert.deepEqual(seen.shifted, []));

test('a link target of a statement is shown where it stands', async () => {
  const path = pageOfEachKind().find((page) => page.startsWith('doc/'));
  const { page } = await open(path);
  const mark = page.locator('.marks a.force').last();
  await mark.click();
  const box = await page.locator(':target').boundingBox();
  assert.ok(box && box.y >= 0 && box.y < page.viewportSize().height, JSON.stringify(box));
  await page.context().close();
});

test('the search form leads to the search page without a script', async () => {
  const path = pageOfEachKind().find((page) => page.startsWith('doc/'));
  const { page, noise } = await open(path, { javaScriptEnabled: false });
  await page.fill('input[name=q]', '重要 <b>');
  await page.press('input[name=q]', 'Enter');
  await page.waitForURL((url) => url.pathname.endsWith('/search.html'));
  assert.equal(new URL(page.url()).searchParams.get('q'), '重要 <b>');
  assert.ok(await page.locator('noscript').count());
  assert.deepEqual(noise, []);
  await page.context().close();
});

test('the first stop of the keyboard is the way to the text', async () => {
  const { page } = await open('roles.html');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'page_main');
  await page.context().close();
});

test('every stop of the keyboard can be seen', async () => {
  const { page } = await open('index.html');
  const faults = [];
  for (let i = 0; i < 30; ++i) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return { at: document.activeElement.outerHTML.slice(0, 80), outline: style.outlineStyle, width: style.outlineWidth };
    });
    if (stop.at.startsWith('<body')) break;
    if (stop.outline === 'none' || parseFloat(stop.width) < 2) faults.push(stop.at);
  }
  await page.context().close();
  assert.deepEqual(faults, []);
});
