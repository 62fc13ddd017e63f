// Chromium as a user has it, but for the sandbox, which root cannot have.
import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { site } from './pages.mjs';

export function launch() {
  return chromium.launch({
    executablePath: process.env.KITEI_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

/** Where the handbook is opened from: the folder, and a `kitei serve` that shows it, where run.sh has started one. */
export const homes = [{ name: 'file', url: `${pathToFileURL(site).href}/` }];
if (process.env.KITEI_URL) homes.push({ name: 'http', url: process.env.KITEI_URL });

/** A page in a context of its own that remembers what the console and the network had to say. */
export async function newPage(browser, home = homes[0], options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise = [];
  page.on('console', (message) => noise.push(`${page.url()}: console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`${page.url()}: error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What a walk itself breaks off by going on to the next page (the icon comes late) is no fault of the page.
    const { errorText } = request.failure();
    if (errorText !== 'net::ERR_ABORTED') noise.push(`${page.url()}: ${errorText}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${page.url()}: ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home.url)) noise.push(`${page.url()}: foreign: ${request.url()}`);
  });
  const open = (path) => page.goto(home.url + path, { waitUntil: 'load' });
  return { page, noise, open, close: () => context.close() };
}

/** The path of an address below a home, without query and fragment. */
export const pathOf = (home, url) => url.slice(home.url.length).replace(/[?#].*/, '') || 'index.html';
