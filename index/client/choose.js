// The browser's twin of index/choose.cpp: the blocks that are worth ranking.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const div = (a, b) => Math.floor(a / b);
  const IN_TITLE = 8, IN_HEADS = 16, STANDINGS = 32, NOWHERE = -1;

  // What a term tells that stands so (index/standing.h), in 1/1024 of its weight.
  function valuesOf({ bodyLevels, shares }) {
    const values = [];
    for (let standing = 0; standing < STANDINGS; ++standing) {
      values.push(bodyLevels[standing & 7] + (standing & IN_TITLE ? shares.inTitle : 0) +
        (standing & IN_HEADS ? shares.inHeads : 0));
    }
    return values;
  }

  // Blocks in which a term of the query stands, a row each: how each term stands there, then for each word whether a
  // role that it names acts there, and whether a name is defined there that is asked for.
  function tableOf(weighed, places, size, allowed) {
    const width = weighed.terms.length + weighed.words.length + 1, rowOf = new Int32Array(size).fill(NOWHERE), blocks = [];
    const postings = weighed.terms.map(({ text }) => places.term(text));
    for (const list of postings) {
      for (const block of list.blocks) {
        if (rowOf[block] !== NOWHERE || (allowed && !allowed.has(block))) continue;
        rowOf[block] = blocks.length;
        blocks.push(block);
      }
    }
    const cells = new Uint8Array(blocks.length * width);
    const set = (column, list) => list.blocks.forEach((block, i) => {
      if (rowOf[block] !== NOWHERE) cells[rowOf[block] * width + column] = list.standings[i];
    });
    postings.forEach((list, term) => {
      if (list.floor > 0) for (let at = term; at < cells.length; at += width) cells[at] = list.floor;
      set(term, list);
    });
    weighed.words.forEach((word, w) => {
      for (const role of word.roles) set(weighed.terms.length + w, places.role(role));
    });
    for (const name of kitei.namesToDefine(weighed.query)) set(width - 1, places.term(kitei.definitionTerm(name)));
    return { blocks, cells, width };
  }

  // What each term brings to a block by how it stands there: parts[term * STANDINGS + standing].
  function partsOf(terms) {
    const values = valuesOf(kitei.tables.raw), parts = new Float64Array(terms.length * STANDINGS);
    terms.forEach(({ weight }, term) => {
      values.forEach((value, standing) => { parts[term * STANDINGS + standing] = div(weight * value, 1024); });
    });
    return parts;
  }

  // The `most` best blocks by score, best first, ties by block. All that is kept is sorted where it is twice as much.
  function bestOf(blocks, scoreOf, most) {
    const best = [], order = (a, b) => b.score - a.score || a.block - b.block;
    let worst = null;
    const cut = () => {
      best.sort(order).splice(most);
      if (best.length === most) worst = best[most - 1];
    };
    blocks.forEach((block, row) => {
      const one = { score: scoreOf(row), block };
      if (worst && order(worst, one) < 0) return;
      best.push(one);
      if (best.length === 2 * most) cut();
    });
    cut();
    return best.map(({ block }) => block);
  }

  // The `most` best blocks below `size` in which something of the query stands, best first. places.term(text) and
  // places.role(id) give {passages, floor, blocks, standings}; `allowed` is a set of blocks or null for all.
  kitei.choose = (weighed, places, size, allowed, most) => {
    const { query, terms, loose } = weighed, share = kitei.tables.raw.shares;
    const parts = partsOf(terms), { blocks, cells, width } = tableOf(weighed, places, size, allowed);
    const words = weighed.words.map((word) => ({
      forms: word.forms.map((form) => ({
        terms: Int32Array.from(form.terms), weights: Float64Array.from(form.terms, (term) => terms[term].weight),
        whole: form.whole, total: form.total, scale: form.scale, percent: form.percent,
        inBody: div(form.total * share.wholeInBody, 1024), inTitle: div(form.total * share.wholeInTitle, 1024),
      })),
      acts: div(word.weight * (query.wantsDuties ? share.actorAsAsked : share.actor), 1024),
      weighs: div(word.weight * word.percent, 100), percent: word.percent,
    }));
    const weight = words.reduce((sum, { weighs }) => sum + weighs, 0);
    const scoreOf = (row) => {
      const at = row * width;
      let sum = 0, covered = 0, acts = false;
      for (let w = 0; w < words.length; ++w) {
        const word = words[w];
        let best = 0, bestShare = 0;
        for (const form of word.forms) {
          let score = 0, found = 0, inBody = form.whole, inTitle = form.whole;
          for (let i = 0; i < form.terms.length; ++i) {
            const term = form.terms[i], standing = cells[at + term];
            if (standing > 0) found += form.weights[i];
            score += parts[term * STANDINGS + standing];
            inBody = inBody && (standing & 7) !== 0;
            inTitle = inTitle && (standing & IN_TITLE) !== 0;
          }
          if (found === 0) continue; // most forms in most blocks
          if (inBody) score += form.inBody;
          if (inTitle) score += form.inTitle;
          best = Math.max(best, div(score * form.scale, 100));
          bestShare = Math.max(bestShare, div(div(found * 1024, form.total) * form.percent, 100));
        }
        if (cells[at + terms.length + w] !== 0) {
          acts = true;
          best += word.acts;
          bestShare = Math.max(bestShare, 768);
        }
        sum += div(best * word.percent, 100);
        covered += div(word.weighs * bestShare, 1024);
      }
      for (const term of loose) sum += parts[term * STANDINGS + cells[at + term]];
      sum = div(sum * (256 + div(768 * (weight > 0 ? div(covered * 1024, weight) : 1024), 1024)), 1024);
      const wanted = (acts && query.wantsDuties ? share.actsAsAsked : 0) + (cells[at + width - 1] ? share.defines : 0);
      return div(sum * (100 + wanted), 100);
    };
    return bestOf(blocks, scoreOf, most);
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
