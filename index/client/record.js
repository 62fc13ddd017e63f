// The browser's twin of index/record.cpp: passages as an index keeps them, made ready to be ranked (rank.js) and shown.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};

  // Terms are numbered as they come, so that a passage is read once however many queries look at it.
  const numbers = new Map();

  // The terms of a normal text in order: their numbers, and their force where they are long enough to name a title.
  function termsOf(normal) {
    const terms = [], forces = [];
    kitei.eachTerm(normal, (term, force) => {
      if (!numbers.has(term)) numbers.set(term, numbers.size);
      terms.push(numbers.get(term));
      forces.push(kitei.bytesOf(term) < 3 ? 0 : force);
    });
    return { terms: Uint32Array.from(terms), forces: Uint8Array.from(forces) };
  }

  // By number of a term its place in a query, counted from 1; 0 for none.
  kitei.askedTerms = ({ terms }) => {
    const asked = new Uint32Array(numbers.size);
    terms.forEach(({ text }, place) => { if (numbers.has(text)) asked[numbers.get(text)] = place + 1; });
    return asked;
  };

  const lettersOf = (text) => {
    let count = 0;
    for (let i = 0; i < text.length; ++i) count += (text.charCodeAt(i) & 0xfc00) !== 0xdc00;
    return count;
  };

  const normalLines = (text) =>
    text.split(/([\n\t])/).map((part) => (part === '\n' || part === '\t' ? part : kitei.normal(part))).join('');

  // What the formula looks at.
  function rankedOf(text, titleText, headsText) {
    const body = normalLines(text), title = normalLines(titleText), heads = normalLines(headsText);
    return { normal: { body, title, heads }, letters: lettersOf(body), body: termsOf(body), title: termsOf(title), heads: termsOf(heads) };
  }

  // A row of a block. U+001F in the heads stands for the title of the document, which is its source where none is given,
  // ~ in an address for its folder.
  kitei.passageOf = (source, title, strings, row) => {
    const document = title || source, [lineFrom, lineTo, clause, clauseTitle, shortHeads, url, text, actors, modalities, frequencies, defines, sectors = [],
      levels = []] = row;
    return {
      source, document, lineFrom, lineTo, clause: strings[clause],
      title: strings[clauseTitle], url: strings[url[0]].replace(/^~/, 'doc/' + source + '/') + url[1], text, actors, modalities, frequencies, sectors, levels,
      defined: defines.map(kitei.normal), ranked: rankedOf(text, strings[clauseTitle], strings[shortHeads].split('\x1f').join(document)),
    };
  };
})(typeof globalThis === 'undefined' ? window : globalThis);
