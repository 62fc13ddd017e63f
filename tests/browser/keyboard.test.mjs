// The handbook by keyboard alone: every stop can be seen, and a question can be asked, narrowed, followed and come back to.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { homes, launch, newPage, pathOf } from './browser.mjs';
import { pageOfEachKind } from './pages.mjs';

const kMostStops = 400;
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Presses Tab until the focus is on what `selector` names. */
async function tabTo(page, selector) {
  for (let i = 0; i < kMostStops; ++i) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`no way to ${selector} with ${kMostStops} tabs on ${page.url()}`);
}

/** What is wrong with how the focused element shows it. */
function faultOfFocus() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const about = element.outerHTML.slice(0, 100);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `no outline: ${about}`;
  const boxes = [...element.getClientRects()];
  const inside = boxes.find((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  if (!inside) return `out of sight: ${about}`;
  const x = Math.max(1, Math.min(inside.left + 2, innerWidth - 1)), y = Math.max(1, Math.min((inside.top + inside.bottom) / 2, innerHeight - 1));
  const top = document.elementFromPoint(x, y);
  return top && (element.contains(top) || top.contains(element)) ? '' : `covered: ${about}`;
}

test('every stop can be seen, on a large screen and a small one', async () => {
  const { page, open, close } = await newPage(browser);
  const faults = [];
  for (const path of pageOfEachKind()) {
    for (const [width, height] of [[1280, 900], [320, 256]]) {
      await page.setViewportSize({ width, height });
      await open(path);
      for (let i = 0; i < 25; ++i) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        const fault = await page.evaluate(faultOfFocus);
        if (fault) faults.push(`${path} (${width} px): ${fault}`);
      }
    }
  }
  await close();
  assert.equal(faults.length, 0, `${faults.length}\n${faults.slice(0, 20).join('\n')}`);
});

test('the first stop is the way to the text, and the next one stands in it', async () => {
  const { page, open, close } = await newPage(browser);
  for (const path of pageOfEachKind()) {
    await open(path);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip', path);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'page_main', path);
    await page.keyboard.press('Tab');
    const beyond = await page.evaluate(() => document.activeElement.closest('header, .crumbs')?.outerHTML ?? '');
    assert.equal(beyond, '', path);
  }
  await close();
});

for (const home of homes) {
  test(`open, search, filter, follow, back (${home.name})`, async () => {
    const { page, noise, open, close } = await newPage(browser, home);
    await open('index.html');
    await tabTo(page, 'input[name=q]');
    await page.keyboard.type('重要インフラ事業者等は何をするか');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/search.html'));
    const status = page.locator('#search-status');
    const results = page.locator('#search-results > li');
    await results.first().waitFor();
    await tabTo(page, '#search-facets input[type=checkbox]');
    await page.keyboard.press('Space');
    // The focus stays on the filter, and the address remembers it.
    await page.waitForFunction(() => document.activeElement.matches('#search-facets input:checked'));
    await page.waitForFunction(() => /&(role|modality|frequency|document)=/.test(location.search));
    const narrowed = await status.textContent();

    await tabTo(page, '#search-results a');
    const first = await results.first().textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/search.html'));
    assert.match(pathOf(home, page.url()), /^doc\//);
    const target = await page.locator(':target').boundingBox();
    assert.ok(target && target.y < page.viewportSize().height, 'the passage is in sight');

    await page.goBack(); // the key for it is the browser's own
    await page.waitForURL((url) => url.pathname.endsWith('/search.html'));
    await results.first().waitFor();
    assert.equal(await status.textContent(), narrowed, 'the filter is still there');
    assert.equal(await results.first().textContent(), first);
    assert.deepEqual(noise, []);
    await close();
  });
}
