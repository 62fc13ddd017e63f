// The search page: form#search-form, input#search-q, p#search-status, div#search-facets, ol#search-results.
(function (root) {
  'use strict';
  if (typeof document === 'undefined') return;
  const kitei = root.kitei;
  const here = document.currentScript.src;
  kitei.base = here.slice(0, here.lastIndexOf('/') + 1);

  const PAGE = 10, MOST_NAMES = 6, FACETS = ['actors', 'modalities', 'frequencies', 'document'];
  const form = document.getElementById('search-form'), input = document.getElementById('search-q'),
    status = document.getElementById('search-status'), facets = document.getElementById('search-facets'),
    list = document.getElementById('search-results'), filters = document.getElementById('search-filters');
  if (!form || !input || !status || !list) return;

  let asked = 0, answer = null, chosen = {}, shown = PAGE;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const labels = kitei.labels = {
    actors: '主体', modalities: '拘束の強さ', frequencies: '頻度', document: '文書',
    duty: '義務', effort: '努力', expected: '期待', recommended: '推奨', may: '許容', prohibition: '禁止',
    yearly: '毎年', 'every-3-years': '3年ごと', periodic: '定期的', continuous: '継続的', 'as-needed': '必要に応じて',
    'on-incident': '事案発生時', once: '1回',
  };
  const labelOf = (value) => labels[value] || kitei.tables.raw.roles[value] || value;

  const valuesOf = (passage, facet) => [].concat(passage[facet]);

  function matches(passage, but) {
    return Object.entries(chosen).every(([facet, values]) => facet === but || values.size === 0 ||
      valuesOf(passage, facet).some((value) => values.has(value)));
  }

  // Query and filters stand in the address: they are still there when a reader comes back, and can be passed on.
  function address() {
    const words = new URLSearchParams({ q: input.value });
    for (const facet of FACETS) for (const value of chosen[facet] || []) words.append(facet, value);
    return '?' + words;
  }

  function remember(change) {
    try {
      change.call(history, null, '', address());
    } catch (error) {
      // Some browsers forbid it below file://; the page works without.
    }
  }

  function showFacets() {
    if (!facets) return;
    facets.replaceChildren();
    if (filters) filters.hidden = answer.scored.length === 0;
    for (const facet of FACETS) {
      const counts = new Map();
      for (const passage of answer.scored) {
        if (!matches(passage, facet)) continue;
        for (const value of valuesOf(passage, facet)) counts.set(value, (counts.get(value) || 0) + 1);
      }
      if (counts.size < 2 && !(chosen[facet] && chosen[facet].size)) continue;
      const set = element('fieldset', 'facet');
      set.append(element('legend', '', labels[facet]));
      const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
      rows.forEach(([value, count], i) => {
        const box = element('input'), label = element('label');
        box.type = 'checkbox';
        box.id = 'facet-' + facet + '-' + i;
        box.checked = Boolean(chosen[facet] && chosen[facet].has(value));
        box.addEventListener('change', () => {
          chosen[facet] = chosen[facet] || new Set();
          if (box.checked) chosen[facet].add(value);
          else chosen[facet].delete(value);
          shown = PAGE;
          remember(history.replaceState);
          show();
          const again = document.getElementById(box.id);
          if (again) again.focus();
        });
        label.htmlFor = box.id;
        label.textContent = labelOf(value) + '（' + count + '）';
        const row = element('div', 'facet-row');
        row.append(box, label);
        set.append(row);
      });
      facets.append(set);
    }
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
    let text = count === 0 ? '該当する箇所はありません。別の言葉でもお試しください。' : count + '件の箇所が見つかりました。';
    if (count > 0 && answer.query.also.length > 0) {
      text += answer.query.also.slice(0, MOST_NAMES).map((name) => '「' + name + '」').join('') + 'も検索しました。';
    }
    if (kitei.missing.size > 0) {
      text += '索引の一部（' + [...kitei.missing].sort()[0] + '）を読み込めないため、結果は完全ではありません。';
    }
    return text;
  }

  function show() {
    const matching = answer.scored.filter((passage) => matches(passage, ''));
    const hits = kitei.answersOf(matching, matching.length);
    list.replaceChildren(...hits.slice(0, shown).map(hitOf));
    status.textContent = statusOf(hits.length);
    showFacets();
    const old = document.getElementById('search-more');
    if (old) old.remove();
    if (hits.length <= shown) return;
    const more = element('button', '', 'さらに表示');
    more.type = 'button';
    more.id = 'search-more';
    more.addEventListener('click', () => {
      const first = shown;
      shown += PAGE;
      show();
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
      if (filters) filters.hidden = true;
      status.textContent = '';
      return;
    }
    status.textContent = '検索しています。';
    const found = await kitei.search(text);
    if (turn !== asked) return; // a newer query is under way
    if (!found) {
      status.textContent = '検索用の索引（' + [...kitei.missing].sort().join('、') + '）を読み込めません。';
      return;
    }
    answer = found;
    shown = PAGE;
    show();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    chosen = {};
    remember(history.pushState);
    run(input.value);
  });
  input.addEventListener('focus', () => { kitei.start(); }, { once: true });

  function fromAddress() {
    const words = new URLSearchParams(location.search);
    input.value = words.get('q') || '';
    chosen = {};
    for (const facet of FACETS) if (words.has(facet)) chosen[facet] = new Set(words.getAll(facet));
    run(input.value);
  }
  // On a small screen the answers come first.
  if (filters) filters.open = window.matchMedia('(min-width: 62rem)').matches;
  window.addEventListener('popstate', fromAddress);
  fromAddress();
})(typeof globalThis === 'undefined' ? window : globalThis);
