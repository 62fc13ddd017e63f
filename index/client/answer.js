// The browser's twin of index/answer.cpp: ranked passages as what a reader is shown.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};

  const byBytes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  // Best first; ties by source and line.
  kitei.order = (scored) => scored.sort((a, b) => b.score - a.score || byBytes(a.source, b.source) ||
    a.lineFrom - b.lineFrom || a.lineTo - b.lineTo || byBytes(a.url, b.url));

  // True where another hit stands beside one in the same clause and answers as well.
  function isNeighbour(hit, other) {
    const share = kitei.tables.raw.shares;
    return other.score * 100 >= hit.score * share.asGood && hit.source === other.source && hit.clause === other.clause &&
      other.lineFrom <= hit.lineTo + 3 && hit.lineFrom <= other.lineTo + 3 &&
      Math.max(hit.lineTo, other.lineTo) - Math.min(hit.lineFrom, other.lineFrom) < share.mostLines;
  }

  // Folds a hit into the first neighbour; what has grown may touch another then.
  function fold(hits, other) {
    const near = hits.findIndex((hit) => isNeighbour(hit, other)), hit = hits[near];
    if (near < 0) return false;
    hit.lineFrom = Math.min(hit.lineFrom, other.lineFrom);
    hit.lineTo = Math.max(hit.lineTo, other.lineTo);
    const next = hits.findIndex((behind, i) => i > near && isNeighbour(hit, behind));
    if (next >= 0) fold(hits, hits.splice(next, 1)[0]);
    return true;
  }

  // The first answers, with direct neighbours of the same clause folded in.
  kitei.answersOf = (ordered, limit) => {
    const hits = [];
    for (const passage of ordered) {
      const hit = Object.assign({}, passage);
      if (!fold(hits, hit)) hits.push(hit);
    }
    return hits.slice(0, limit);
  };

  // Runs of a text, each with whether it is a word of the query: [[text, marked], …]; lines and tabs become blanks.
  kitei.mark = (query, text) => {
    const marked = new Array(text.length).fill(false);
    const isLatin = (unit) => kitei.classOf(unit) === kitei.classes.LATIN;
    const markAll = (normal, needle, base) => {
      if (!needle) return;
      for (let at = normal.text.indexOf(needle); at >= 0; at = normal.text.indexOf(needle, at + 1)) {
        if (at > 0 && isLatin(needle.charCodeAt(0)) && isLatin(normal.text.charCodeAt(at - 1))) continue;
        for (let i = normal.origin[at]; i < normal.origin[at + needle.length]; ++i) marked[base + i] = true;
      }
    };
    let base = 0;
    for (const part of text.split(/[\n\t]/)) {
      const normal = kitei.normalWithOrigin(part);
      for (const word of query.words) {
        let any = false;
        for (const form of word.forms) {
          any = any || normal.text.includes(form.text);
          markAll(normal, form.text, base);
        }
        if (any) continue;
        for (const { term, force } of word.forms[0].terms) {
          if (force === 8) markAll(normal, term, base);
        }
      }
      base += part.length + 1;
    }
    return { text: text.replace(/[\n\t]/g, ' '), marked };
  };

  // The part of a marked text where most of the query is, as runs [text, marked].
  kitei.snippet = ({ text, marked }) => {
    const { snippetLetters, snippetBefore } = kitei.tables.raw.shares, starts = [], sums = [0];
    for (let at = 0; at < text.length; at += text.codePointAt(at) > 0xffff ? 2 : 1) {
      starts.push(at);
      sums.push(sums[sums.length - 1] + (marked[at] ? 1 : 0));
    }
    let begin = 0, end = starts.length;
    if (starts.length > snippetLetters) {
      let best = 0, most = 0;
      starts.forEach((start, i) => {
        if (!marked[start]) return;
        const here = sums[Math.min(i + snippetLetters - snippetBefore, starts.length)] - sums[i];
        if (here > most) {
          most = here;
          best = i;
        }
      });
      begin = Math.min(Math.max(best - snippetBefore, 0), starts.length - snippetLetters);
      end = begin + snippetLetters;
    }
    const runs = [], from = starts[begin] || 0, to = end < starts.length ? starts[end] : text.length;
    if (begin > 0) runs.push(['…', false]);
    for (let at = from; at < to;) {
      let stop = at;
      while (stop < to && marked[stop] === marked[at]) ++stop;
      runs.push([text.slice(at, stop), marked[at]]);
      at = stop;
    }
    if (end < starts.length) runs.push(['…', false]);
    return runs;
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
