// Filters of long lists and links in drawings, without a script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { pages, read, urlOf } from './pages.mjs';

const pageWith = (piece) => pages.find((page) => read(page).includes(piece));

test('a filter leaves the entries of its kind alone in sight', async (t) => {
  const path = pageWith('id="f-duty"');
  if (!path) return t.skip('no list is long enough');
  const browser = await launch();
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(urlOf(path));
  const others = page.locator('.task[class*=" f-"]:not(.f-duty)');
  const duties = page.locator('.task.f-duty');
  assert.ok((await duties.count()) > 0);
  await page.check('#f-duty');
  assert.equal(await others.filter({ visible: true }).count(), 0);
  assert.equal(await duties.filter({ visible: true }).count(), await duties.count());
  await page.check('#f-all');
  assert.equal(await others.filter({ visible: true }).count(), await others.count());
  await browser.close();
});

test('boxes and arrows of the drawings are links that the keyboard reaches', async (t) => {
  if (!pages.includes('flows.html')) return t.skip('no flows');
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(urlOf('flows.html'));
  const links = page.locator('svg.flow a');
  assert.ok((await links.count()) > 2);
  await links.last().focus();
  assert.ok(await links.last().evaluate((link) => document.activeElement === link));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.hash !== '' || !url.pathname.endsWith('/flows.html'));
  await browser.close();
});
