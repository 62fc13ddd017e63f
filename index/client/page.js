// The search page: form#search-form, input#search-q, p#search-status, div#search-facets, ol#search-results. Its address
// tells what is shown: ?q=…, what was chosen beside it (&role=…, modality, frequency, sector, level, document; each may be
// repeated), and &as=typed where no spelling is to be put right.
(function (root) {
  'use strict';
  if (typeof document === 'undefined') return;
  const kitei = root.kitei;
  const here = document.currentScript.src;
  kitei.base = here.slice(0, here.lastIndexOf('/') + 1);

  const PAGE = 10, MOST_NAMES = 6, MOST_ROWS = 8;
  const form = document.getElementById('search-form'), input = document.getElementById('search-q'),
    status = document.getElementById('search-status'), facets = document.getElementById('search-facets'),
    list = document.getElementById('search-results'), filters = document.getElementById('search-filters');
  if (!form || !input || !status || !list) return;

  // answered: the text that is answered; asTyped: its spelling stays; chosen: by facet a set of values; reach: how far the search has gone for more
  let asked = 0, answer = null, answered = '', asTyped = false, chosen = {}, shown = PAGE, reach = 1;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // What may be chosen beside a query, by the name it has in the address: which part of a passage it looks at.
  const FACETS = { role: 'actors', modality: 'modalities', frequency: 'frequencies', sector: 'sectors', level: 'levels',
    document: 'source' };

  const labels = {
    role: '主体', modality: '拘束の強さ', frequency: '頻度', sector: '分野', level: 'レベル', document: '文書',
    duty: '義務', effort: '努力', expected: '期待', recommended: '推奨', may: '許容', prohibition: '禁止',
    yearly: '毎年', 'every-3-years': '3年ごと', periodic: '定期的', continuous: '継続的', 'as-needed': '必要に応じて',
    'on-incident': '事案発生時', once: '1回',
  };
  const labelOf = (facet, value) => {
    if (facet === 'role' || facet === 'sector') return kitei.tables.raw[facet + 's'][value] || value;
    if (facet !== 'document') return Object.hasOwn(labels, value) ? labels[value] : value;
    const passage = answer.scored.find(({ source }) => source === value);
    return passage ? passage.document : value;
  };

  const valuesOf = (passage, facet) => [].concat(passage[FACETS[facet]]);

  // True where a passage is among what is chosen, but for one facet.
  function matches(passage, but) {
    return Object.keys(FACETS).every((facet) => facet === but || chosen[facet].size === 0 ||
      valuesOf(passage, facet).some((value) => chosen[facet].has(value)));
  }

  // Values that can be chosen with how many passages have them, the most frequent first; those chosen are always there.
  function rowsOf(facet) {
    const counts = new Map([...chosen[facet]].map((value) => [value, 0]));
    for (const passage of answer.scored) {
      if (!matches(passage, facet)) continue;
      for (const value of valuesOf(passage, facet)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    if (counts.size < 2 && chosen[facet].size === 0) return [];
    const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return rows.filter(([value], i) => i < MOST_ROWS || chosen[facet].has(value));
  }

  function showFacets() {
    if (!facets) return;
    facets.replaceChildren();
    if (filters) filters.hidden = answer.scored.length === 0;
    for (const facet of Object.keys(FACETS)) {
      const rows = rowsOf(facet), set = element('fieldset', 'facet');
      if (rows.length === 0) continue;
      set.append(element('legend', '', labels[facet]));
      rows.forEach(([value, count], i) => {
        const box = element('input'), label = element('label');
        box.type = 'checkbox';
        box.id = 'facet-' + facet + '-' + i;
        box.value = value;
        box.checked = chosen[facet].has(value);
        box.addEventListener('change', () => choose(facet, value, box.checked));
        label.htmlFor = box.id;
        label.textContent = labelOf(facet, value) + '（' + count + '）';
        const row = element('div', 'facet-row');
        row.append(box, label);
        set.append(row);
      });
      facets.append(set);
    }
  }

  // Passages of a role are looked for anew: there may be better ones where the query alone does not look.
  async function choose(facet, value, on) {
    if (on) chosen[facet].add(value);
    else chosen[facet].delete(value);
    remember('replaceState');
    if (facet === 'role') await run(input.value);
    else show();
    const again = [...facets.querySelectorAll('[id^=facet-' + facet + ']')].find((box) => box.value === value);
    if (again) again.focus();
  }

  function hitOf(hit) {
    const item = element('li', 'hit'), link = element('a', 'hit-title', hit.title);
    link.href = hit.url;
    item.append(link);
    const clause = hit.clause ? ' › ' + hit.clause.split('\n').join(' › ') : '';
    item.append(element('p', 'hit-meta', hit.document + clause));
    const snippet = element('p', 'hit-snippet');
    for (const [text, marked] of kitei.snippet(kitei.mark(answer.query, hit.text))) {
      snippet.append(marked ? element('mark', '', text) : document.createTextNode(text));
    }
    item.append(snippet);
    return item;
  }

  function statusOf(count) {
    let text = count === 0 ? '該当する箇所はありません。別の言葉でもお試しください。'
      : count + (answer.more ? '件以上の' : '件の') + '箇所が見つかりました。';
    if (answer.corrected.length > 0) {
      text = answer.corrected.map((word) => '「' + word + '」').join('') + 'と読み替えました。' + text;
    }
    if (count > 0 && answer.query.also.length > 0) {
      text += answer.query.also.slice(0, MOST_NAMES).map((name) => '「' + name + '」').join('') + 'も検索しました。';
    }
    if (kitei.missing.size > 0) {
      text += '索引の一部（' + [...kitei.missing].sort()[0] + '）を読み込めないため、結果は完全ではありません。';
    }
    return text;
  }

  // What was put right is told, with a way back.
  function showCorrected() {
    const old = document.getElementById('search-typed');
    if (old) old.remove();
    if (answer.corrected.length === 0) return;
    const line = element('p', 'hit-meta'), link = element('a', '', '入力のまま検索する');
    line.id = 'search-typed';
    link.href = '?' + new URLSearchParams({ q: answered, as: 'typed' });
    line.append(link);
    status.after(line);
  }

  // Looks into twice the blocks; true where that is still what is asked.
  async function lookFurther() {
    const turn = asked;
    reach *= 2;
    const found = await kitei.search(answered, [...chosen.role], { reach, asTyped });
    if (turn !== asked || !found) return false;
    answer = found;
    return true;
  }

  function show() {
    shown = PAGE;
    showMore();
  }

  function showMore() {
    const matching = answer.scored.filter((passage) => matches(passage, ''));
    const hits = kitei.answersOf(matching, matching.length);
    list.replaceChildren(...hits.slice(0, shown).map(hitOf));
    status.textContent = statusOf(hits.length);
    showFacets();
    const old = document.getElementById('search-more');
    if (old) old.remove();
    if (hits.length <= shown && !answer.more) return;
    const more = element('button', '', 'さらに表示');
    more.type = 'button';
    more.id = 'search-more';
    more.addEventListener('click', async () => {
      const first = Math.min(shown, hits.length);
      shown += PAGE;
      if (hits.length < shown && answer.more && !await lookFurther()) return;
      showMore();
      const link = list.children[first] && list.children[first].querySelector('a');
      if (link) link.focus();
    });
    list.after(more);
  }

  async function run(text) {
    const turn = ++asked;
    if (!text.trim()) {
      answer = null;
      list.replaceChildren();
      if (facets) facets.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = '検索しています。';
    reach = 1;
    const found = await kitei.search(text, [...chosen.role], { asTyped });
    if (turn !== asked) return; // a newer query is under way
    if (!found) {
      status.textContent = '検索用の索引（' + [...kitei.missing].sort().join('、') + '）を読み込めません。';
      return;
    }
    answer = found;
    answered = text;
    showCorrected();
    show();
  }

  const nothingChosen = () => Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, new Set()]));

  // Puts what is asked and chosen into the address.
  function remember(how) {
    const address = new URLSearchParams({ q: input.value });
    for (const facet of Object.keys(FACETS)) for (const value of chosen[facet]) address.append(facet, value);
    if (asTyped) address.set('as', 'typed');
    try {
      history[how](null, '', '?' + address);
    } catch (error) {
      // Some browsers forbid it below file://; the page works without.
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    chosen = nothingChosen();
    asTyped = false;
    remember('pushState');
    run(input.value);
  });
  input.addEventListener('focus', () => { kitei.start(); }, { once: true });

  function fromAddress() {
    const address = new URLSearchParams(location.search);
    input.value = address.get('q') || '';
    chosen = nothingChosen();
    asTyped = address.get('as') === 'typed';
    for (const facet of Object.keys(FACETS)) address.getAll(facet).forEach((value) => chosen[facet].add(value));
    run(input.value);
  }
  // On a small screen the answers come first.
  if (filters) filters.open = window.matchMedia('(min-width: 62rem)').matches;
  window.addEventListener('popstate', fromAddress);
  fromAddress();
})(typeof globalThis === 'undefined' ? window : globalThis);
