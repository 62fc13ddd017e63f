// What people come for, each from the front page in at most three clicks or with one search.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { homes, launch, newPage, pathOf } from './browser.mjs';
import { files, pages, read } from './pages.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Opens the front page and counts what is done from there on. */
async function visit(home) {
  const { page, noise, open, close } = await newPage(browser, home, { acceptDownloads: true });
  await open('index.html');
  let clicks = 0;
  return {
    page,
    click: async (link) => {
      ++clicks;
      await link.click();
      await page.waitForLoadState('load');
    },
    search: async (query) => {
      await page.fill('main input[name=q]', query);
      await page.press('main input[name=q]', 'Enter');
      await page.locator('#search-results > li').first().waitFor();
    },
    end: async () => {
      assert.ok(clicks <= 3, `${clicks} clicks`);
      assert.deepEqual(noise, []);
      await close();
    },
  };
}

const withControls = { skip: !files.includes('controls.html') && 'no controls in this one' };
for (const home of homes) {
  const named = (what) => `${what} (${home.name})`;

  test(named('a newcomer finds what a role has to do'), async () => {
    const { page, click, end } = await visit(home);
    await click(page.getByRole('navigation', { name: '主なページ' }).getByRole('link', { name: '役割', exact: true }));
    await click(page.getByRole('main').getByRole('link', { name: 'セプター', exact: true }).first());
    assert.match(pathOf(home, page.url()), /^role\//);
    const duties = page.locator('.task:has(.force)');
    assert.ok(await duties.count(), 'there is something to do');
    for (const fact of ['頻度', '相手', '出典']) {
      assert.ok(await duties.locator('dt', { hasText: fact }).count(), `${fact} is said`);
    }
    await click(duties.locator('dd a').last());
    assert.match(pathOf(home, page.url()), /^doc\//);
    assert.ok(await page.locator(':target').isVisible());
    await end();
  });

  test(named('a newcomer asks in words'), async () => {
    const { page, search, click, end } = await visit(home);
    await search('セプターは何をするか');
    assert.match(await page.locator('#search-results > li').first().textContent(), /セプター/);
    await click(page.locator('#search-results a').first());
    assert.match(pathOf(home, page.url()), /^doc\//);
    await end();
  });

  test(named('policy staff find a clause, what it hangs on and what hangs on it'), async () => {
    const { page, search, click, end } = await visit(home);
    await search('安全基準等の改善');
    await click(page.locator('#search-results a').first());
    assert.match(pathOf(home, page.url()), /^doc\//);
    assert.ok(await page.locator(':target').isVisible());
    await end();
  });

  test(named('a ministry takes a draft, a checklist and a profile from the page of its sector'), withControls, async () => {
    const { page, click, end } = await visit(home);
    await click(page.getByRole('main').getByRole('link', { name: '水道', exact: true }));
    assert.match(pathOf(home, page.url()), /^sector\//);
    await click(page.getByRole('link', { name: 'レベル2' }).first());
    assert.match(pathOf(home, page.url()), /^packs\/.*\/level-2\/coverage\.html$/);
    for (const change of ['採る', '強める', '緩める', '加える']) {
      assert.ok(await page.getByText(change).count(), `${change} is said`);
    }
    const names = ['guideline.docx', 'checklist.xlsx', 'profile.json', 'catalog.json'];
    for (const name of names) assert.ok(await page.locator(`a[href$="${name}"]`).count(), name);
    await end();
  });

  test(named('the drafter of the next edition sees what is a draft, and what has taken the place of what'), {
    skip: !pages.some((path) => read(path).includes('class="badge">案<')) && 'no drafts in this one',
  }, async () => {
    const { page, click, end } = await visit(home);
    await click(page.getByRole('navigation', { name: '主なページ' }).getByRole('link', { name: '文書', exact: true }));
    await click(page.locator('.entry-title:has(.badge)', { hasText: '案' }).last().getByRole('link'));
    assert.match(await page.locator('.banner').textContent(), /案|旧版/);
    await end();
  });

  test(named('the drafter of the next edition finds editions and where each text came from'), async () => {
    const { page, click, end } = await visit(home);
    await click(page.getByRole('navigation', { name: '主なページ' }).getByRole('link', { name: '文書', exact: true }));
    await click(page.getByRole('link', { name: '版と出所' }));
    assert.equal(pathOf(home, page.url()), 'provenance.html');
    await end();
  });

  test(named('a tool maker finds the data'), async () => {
    const { page, click, end } = await visit(home);
    await click(page.getByRole('contentinfo').getByRole('link', { name: 'データ' }));
    for (const name of ['statements.jsonl', 'diagnostics.sarif']) {
      assert.ok(await page.getByText(name).count(), name);
    }
    if (!withControls.skip) assert.ok(await page.locator('a[href$="packs/baseline/catalog.json"]').count());
    await end();
  });
}

test('some page shows a clause with citations both ways, terms and findings', () => {
  const whole = pages.filter((page) => page.startsWith('doc/')).map(read);
  for (const piece of ['class="cite"', 'class="cited"', 'class="term"', 'class="doubts"']) {
    assert.ok(whole.some((html) => html.includes(piece)), piece);
  }
});

test('every role, sector, ministry and document is two clicks from the front page', () => {
  const linked = (path) => [...read(path).matchAll(/\shref="([^"#]+)/g)].map((match) => match[1]);
  const near = new Set(linked('index.html').filter((path) => files.includes(path)));
  for (const path of [...near].filter((path) => path.endsWith('.html') && !path.includes('/'))) {
    for (const next of linked(path)) near.add(next);
  }
  const wanted = pages.filter((path) => /^(role|sector|ministry)\/[^.]+\.html$/.test(path) || /^doc\/[^/]+\/index\.html$/.test(path));
  assert.deepEqual(wanted.filter((path) => !near.has(path)), []);
});
