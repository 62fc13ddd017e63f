// Pages as a browser shows them, from a folder and by HTTP: quiet, alone, accessible, whole on a narrow screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { homes, launch, newPage } from './browser.mjs';
import { pageOfEachKind, spread } from './pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
/** What the walks over the pages have seen; the tests below only ask. */
const seen = { noise: [], shifted: [], wide: [], axe: [] };

before(async () => {
  browser = await launch();
  const kinds = pageOfEachKind();
  for (const home of homes) {
    const { page, noise, open, close } = await newPage(browser, home);
    for (const path of home.name === 'file' ? spread(60) : kinds) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(path);
      if (home.name === 'file' && kinds.includes(path)) await lookClosely(page, path);
      await measure(page, `${home.name}: ${path}`, kinds.includes(path) && home.name === 'file');
    }
    seen.noise.push(...noise);
    await close();
  }
});
after(() => browser.close());

async function lookClosely(page, path) {
  const shift = await page.evaluate(layoutShift);
  if (shift > 0) seen.shifted.push(`${path}: ${shift}`);
  await page.evaluate(axe);
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }]) {
    await page.emulateMedia(media);
    // Without preload: axe-core would fetch the style sheet, which the policy of the site rightly forbids.
    const options = { resultTypes: ['violations'], preload: false };
    const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
    for (const { id, nodes } of violations) {
      const about = nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`);
      seen.axe.push(`${path} (${Object.values(media)}): ${id}: ${about.join('\n    ')}`);
    }
    await page.emulateMedia({ media: null, colorScheme: null });
  }
}

/** A screen of 320 px is a phone, and one of 1280 px at 400 %; a sheet of A4 between margins has about 660 px. */
async function measure(page, about, onPaper) {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const fault of await page.evaluate(whatSticksOut)) seen.wide.push(`${about} (320 px): ${fault}`);
  if (!onPaper) return;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 660, height: 900 });
  for (const fault of await page.evaluate(whatSticksOut)) seen.wide.push(`${about} (paper): ${fault}`);
  await page.emulateMedia({ media: null });
}

/** Elements that the page, or a box that hides what is too much, is too narrow for. */
function whatSticksOut() {
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push(`the page: ${document.documentElement.scrollWidth} px`);
  for (const element of document.body.querySelectorAll('*')) {
    const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const wide = element.getBoundingClientRect().right > width + 1;
    if ((!cut && !wide) || element.closest('.hidden, .skip')) continue;
    const about = element.outerHTML.slice(0, 80);
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none') continue; // for the ear alone
    const lets = style.display.startsWith('inline') || ['visible', 'auto'].includes(style.overflowX);
    if (cut && !lets) faults.push(`cut off: ${about}`);
    if (wide && !element.closest('.table-frame')) faults.push(`too wide: ${about}`);
  }
  return faults.slice(0, 3);
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

const none = (faults) => assert.equal(faults.length, 0, `${faults.length}\n${faults.slice(0, 20).join('\n')}`);
test('no console message, no failed or foreign request', () => none(seen.noise));
test('axe-core finds nothing, light, dark or on paper', () => none(seen.axe));
test('nothing sticks out at 320 px, at 400 % or on paper', () => none(seen.wide));
test('nothing moves after the first picture', () => none(seen.shifted));

test('a link target of a statement is shown where it stands', async () => {
  const { page, open, close } = await newPage(browser);
  await open(pageOfEachKind().find((path) => path.startsWith('doc/')));
  const mark = page.locator('.marks a.force').last();
  await mark.click();
  const box = await page.locator(':target').boundingBox();
  assert.ok(box && box.y >= 0 && box.y < page.viewportSize().height, JSON.stringify(box));
  await close();
});

test('the search form leads to the search page without a script', async () => {
  const { page, noise, open, close } = await newPage(browser, homes[0], { javaScriptEnabled: false });
  await open(pageOfEachKind().find((path) => path.startsWith('doc/')));
  await page.fill('input[name=q]', '重要 <b>');
  await page.press('input[name=q]', 'Enter');
  await page.waitForURL((url) => url.pathname.endsWith('/search.html'));
  assert.equal(new URL(page.url()).searchParams.get('q'), '重要 <b>');
  assert.ok(await page.locator('noscript').count());
  assert.deepEqual(noise, []);
  await close();
});
