// Every link of every page leads to a file and, with a fragment, to an element that is there.
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { files, pages, read, sizeOf } from './pages.mjs';

const known = new Set(files);
/** The one way out: the text of an Act, which a reader may follow and no page fetches. */
const outside = /^https:\/\/laws\.e-gov\.go\.jp\/law\/[0-9A-Z]+$/;
const attribute = (name) => new RegExp(`\\s${name}="([^"]*)"`, 'g');
const decode = (text) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);
const idsOf = new Map();
const links = [];
for (const page of pages) {
  const html = read(page);
  const ids = [...html.matchAll(attribute('id'))].map((match) => match[1]);
  idsOf.set(page, new Set(ids));
  if (ids.length !== idsOf.get(page).size) {
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    links.push({ page, fault: `id used twice: ${twice.slice(0, 3).join(' ')}` });
  }
  for (const name of ['href', 'src', 'action']) {
    for (const match of html.matchAll(attribute(name))) links.push({ page, url: decode(match[1]) });
  }
}

function faultOf({ page, url, fault }) {
  if (fault) return `${page}: ${fault}`;
  if (outside.test(url)) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('/')) return `${page}: ${url} is not relative`;
  const [path, fragment] = url.replace(/\?[^#]*/, '').split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  if (!known.has(target)) return `${page}: ${url} leads to no file`;
  if (fragment !== undefined && !idsOf.get(target)?.has(fragment)) return `${page}: ${url} leads to no element`;
  return null;
}

test('every link leads somewhere', () => {
  const faults = links.map(faultOf).filter(Boolean);
  assert.equal(faults.length, 0, `${faults.length} faults\n${faults.slice(0, 20).join('\n')}`);
});

test('every page but the front can be reached by links', () => {
  const targets = new Set(['index.html']);
  for (const { page, url } of links) {
    if (url) targets.add(posix.join(posix.dirname(page), url.split(/[?#]/)[0] || posix.basename(page)));
  }
  assert.deepEqual(pages.filter((page) => !targets.has(page)), []);
});

test('every page is under 100 KB', () => {
  const large = pages.filter((page) => sizeOf(page) >= 100_000).map((page) => `${page} ${sizeOf(page)}`);
  assert.deepEqual(large, []);
});
