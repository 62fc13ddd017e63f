// The built handbook under test: which files it has, and which of them stand for the rest.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const site = process.env.KITEI_SITE;
if (!site) throw new Error('KITEI_SITE names no folder');

/** All files below the site, as paths with '/', sorted. */
export const files = walk('').sort();
/** All pages. */
export const pages = files.filter((file) => file.endsWith('.html'));

function walk(folder) {
  return readdirSync(join(site, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? walk(path) : [path];
  });
}

export const read = (path) => readFileSync(join(site, path), 'utf8');
/** The address of a page by double click. */
export const urlOf = (path) => pathToFileURL(join(site, path)).href;
export const sizeOf = (path) => statSync(join(site, path)).size;

/** The largest page of a list, for it holds the most kinds of things. */
const largest = (list) => [...list].sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1))[0];

/** One page of each kind; of reading pages one with each kind of content. */
export function pageOfEachKind() {
  const kinds = pages.filter((page) => !page.includes('/'));
  for (const folder of new Set(pages.filter((page) => page.includes('/')).map((page) => page.split('/')[0]))) {
    kinds.push(largest(pages.filter((page) => page.startsWith(`${folder}/`))));
  }
  const reading = pages.filter((page) => page.startsWith('doc/'));
  for (const piece of ['<table>', 'class="loose"', 'class="notes"', 'class="banner', 'class="clause slide"', 'class="cited"']) {
    kinds.push(largest(reading.filter((page) => read(page).includes(piece))));
  }
  return [...new Set(kinds.filter(Boolean))];
}

/** At most `most` of all pages, spread evenly, besides one of each kind. */
export function spread(most) {
  const step = Math.max(1, Math.ceil(pages.length / most));
  return [...new Set([...pageOfEachKind(), ...pages.filter((_, i) => i % step === 0)])];
}
