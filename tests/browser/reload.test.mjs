// A page that kitei watch shows renews itself after a build, under the policy of the pages.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, newPage } from './browser.mjs';

const kitei = process.env.KITEI_PROGRAM;
const sample = join(dirname(fileURLToPath(import.meta.url)), '../sample');

test('a page renews itself after a build', { skip: !kitei && 'no KITEI_PROGRAM' }, async () => {
  const work = mkdtempSync(join(tmpdir(), 'kitei-reload-'));
  const sources = join(work, 'in');
  cpSync(sample, sources, { recursive: true });
  const watch = spawn(kitei, ['watch', sources, '-o', join(work, 'out'), '--serve', '--port', '0', '--', '--quiet'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const browser = await launch();
  try {
    const [url] = await once(createInterface({ input: watch.stdout }), 'line');
    // Before the first build is done there is a page that waits for it.
    const { page, noise, open } = await newPage(browser, { name: 'watch', url });
    await open('');
    await page.getByRole('link', { name: '役割', exact: true }).waitFor();
    noise.length = 0;
    writeFileSync(join(sources, 'corpus.toml'), 'title = "改めた名"\n');
    await page.getByRole('heading', { name: '改めた名' }).waitFor();
    assert.deepEqual(noise, []);
  } finally {
    await browser.close();
    watch.kill('SIGTERM');
    await once(watch, 'exit');
    rmSync(work, { recursive: true });
  }
});
