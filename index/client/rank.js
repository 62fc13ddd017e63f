// The browser's twin of index/rank.cpp: the one formula that orders passages.
(function (root) {
  'use strict';
  const kitei = root.kitei = root.kitei || {};
  const div = (a, b) => Math.floor(a / b);

  // 256 times the binary logarithm, rounded down. Numbers stay below 2^53.
  kitei.log2 = (number) => {
    let bits = 0;
    while (div(number, 2 ** (bits + 1)) !== 0) ++bits;
    let rest = bits > 16 ? div(number, 2 ** (bits - 16)) : number * 2 ** (16 - bits), out = bits;
    for (let i = 0; i < 8; ++i) {
      rest = div(rest * rest, 65536);
      out *= 2;
      if (rest >= 131072) {
        rest = div(rest, 2);
        out += 1;
      }
    }
    return out;
  };

  // What a word of so many terms counts for each, in percent.
  const shareOfLength = (terms) => Math.floor(Math.sqrt(Math.floor(Math.sqrt(div(1e8, Math.max(terms, 1))))));

  // A query with the weights of its terms; passagesWith(term) tells how many passages hold a term.
  kitei.weigh = (query, passages, passagesWith) => {
    const byText = new Map(), terms = [];
    const termOf = ({ term, force }) => {
      if (byText.has(term)) return byText.get(term);
      const held = passagesWith(term);
      const rare = kitei.log2(passages + 1) - Math.min(kitei.log2(held + 1), kitei.log2(passages));
      terms.push({ text: term, weight: held > 0 ? rare * force : 0, passages: held });
      byText.set(term, terms.length - 1);
      return terms.length - 1;
    };
    const words = query.words.map((asked) => {
      const word = { forms: [], roles: asked.roles || [], weight: 0, percent: asked.percent, cites: asked.cites };
      asked.forms.forEach((given, i) => {
        const form = { text: given.text, terms: given.terms.map(termOf), percent: given.percent, single: given.single };
        form.total = form.terms.reduce((sum, term) => sum + terms[term].weight,
          given.single ? kitei.tables.raw.shares.singleWeight : 0);
        form.whole = form.terms.length > 1;
        const all = form.terms.every((term) => terms[term].passages > 0);
        if (i === 0 || (all && word.weight === 0)) word.weight = all ? form.total : 0;
        word.forms.push(form);
      });
      if (word.weight === 0) word.weight = word.forms[0].total;
      word.percent = div(word.percent * shareOfLength(asked.forms[0].terms.length), 100);
      for (const form of word.forms) {
        form.scale = form.percent;
        const most = div(word.weight * kitei.tables.raw.shares.otherName, 100);
        if (form.total > most) form.scale = div(form.percent * most, form.total);
      }
      return word;
    });
    const loose = query.loose.map(termOf);
    const phrases = query.phrases.map((text) => {
      let total = 0;
      kitei.eachTerm(text, (term) => {
        if (byText.has(term)) total += terms[byText.get(term)].weight;
      });
      return { text, total };
    });
    return { query, byText, terms, words, loose, phrases };
  };

  // How often each term of the query stands in a text of a passage.
  function countIn({ terms }, weighed, asked) {
    const counts = new Uint32Array(weighed.terms.length);
    for (let i = 0; i < terms.length; ++i) {
      const term = asked[terms[i]];
      if (term > 0) ++counts[term - 1];
    }
    return counts;
  }

  // True where a kanji stands as a word by itself.
  function hasSingle(text, letter) {
    for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
      const before = [...text.slice(Math.max(at - 2, 0), at)].pop();
      const behind = text.codePointAt(at + letter.length);
      if ((before === undefined || kitei.classOf(before.codePointAt(0)) !== kitei.classes.KANJI) &&
          (behind === undefined || kitei.endsWord(String.fromCodePoint(behind)))) return true;
    }
    return false;
  }

  // True where a date stands in a text: a number before 年, 月 or 日.
  function tellsWhen(text) {
    for (let at = 1; at < text.length; ++at) {
      if ('年月日'.includes(text[at]) && kitei.classOf(text.charCodeAt(at - 1)) === kitei.classes.DIGIT) return true;
    }
    return false;
  }

  // How much of the title the query names, in 1/1024.
  function titleShare({ terms, forces }, asked) {
    let all = 0, named = 0;
    for (let i = 0; i < terms.length; ++i) {
      all += forces[i];
      if (asked[terms[i]] > 0) named += forces[i];
    }
    return all > 0 ? div(named * 1024, all) : 0;
  }

  // How well a passage that defines these is the provision that a word cites, in percent.
  const provisionPercent = ({ forms }, defined) =>
    Math.max(0, ...forms.filter(({ text }) => defined.includes(text)).map(({ percent }) => percent));

  // The score of a passage {ranked (record.js), actors, defined, frequencies}; askedTerms() gives `asked`.
  kitei.scoreOf = (weighed, asked, { ranked, actors, defined, frequencies }) => {
    const share = kitei.tables.raw.shares, { query, terms } = weighed, text = ranked.normal;
    const body = countIn(ranked.body, weighed, asked), title = countIn(ranked.title, weighed, asked),
      heads = countIn(ranked.heads, weighed, asked), length = div(ranked.letters, 40);
    const scores = terms.map(({ weight }, term) => {
      let part = body[term] > 0 ? div(1024 * 22 * body[term], 10 * body[term] + 6 + length) : 0;
      if (title[term] > 0) part += share.inTitle;
      if (heads[term] > 0) part += share.inHeads;
      return part > 0 ? div(weight * part, 1024) : 0;
    });
    let sum = 0, weight = 0, covered = 0, acts = false, provisions = 0, cited = 0;
    for (const word of weighed.words) {
      let best = 0, bestShare = 0;
      for (const form of word.forms) {
        let score = 0, found = 0, inBody = true, inTitle = true, inHeads = true;
        if (form.single) {
          const body = hasSingle(text.body, form.text), title = hasSingle(text.title, form.text);
          score = div(form.total * ((body ? 1024 : 0) + (title ? share.inTitle + share.wholeInTitle : 0)), 1024);
          found = body || title ? form.total : 0;
        }
        for (const term of form.terms) {
          score += scores[term];
          inBody = inBody && body[term] > 0;
          inTitle = inTitle && title[term] > 0;
          inHeads = inHeads && heads[term] > 0;
          if (body[term] + title[term] > 0) found += terms[term].weight;
          else if (heads[term] > 0) found += div(terms[term].weight * 3, 4);
        }
        if (found === 0) continue; // most forms in most passages
        if (form.whole && inBody && text.body.includes(form.text)) score += div(form.total * share.wholeInBody, 1024);
        if (form.whole && inHeads && text.heads.includes(form.text)) score += div(form.total * share.wholeInHeads, 1024);
        if (form.whole && inTitle && text.title.includes(form.text)) score += div(form.total * share.wholeInTitle, 1024);
        best = Math.max(best, div(score * form.scale, 100));
        bestShare = Math.max(bestShare, div(div(found * 1024, form.total) * form.percent, 100));
      }
      if (word.cites) {
        const percent = provisionPercent(word, defined);
        ++cited;
        provisions += percent;
        best = Math.max(best, div(word.weight * percent, 100));
        bestShare = Math.max(bestShare, div(1024 * percent, 100));
      }
      if (word.roles.some((role) => actors.includes(role))) {
        acts = true;
        best += div(word.weight * (query.wantsDuties ? share.actorAsAsked : share.actor), 1024);
        bestShare = Math.max(bestShare, 768);
      }
      sum += div(best * word.percent, 100);
      const weighs = div(word.weight * word.percent, 100);
      weight += weighs;
      covered += div(weighs * bestShare, 1024);
    }
    for (const term of weighed.loose) sum += scores[term];
    for (const phrase of weighed.phrases) {
      if (text.body.includes(phrase.text)) sum += div(phrase.total * share.phraseInBody, 1024);
      if (text.title.includes(phrase.text)) sum += div(phrase.total * share.phraseInTitle, 1024);
    }
    const part = weight > 0 ? div(covered * 1024, weight) : 1024;
    sum = div(sum * (256 + div(768 * part, 1024)), 1024);
    let percent = 100 + div(share.titleNamed * titleShare(ranked.title, asked), 1024);
    if (acts && query.wantsDuties) percent += share.actsAsAsked;
    percent += div(share.defines * kitei.definesPercent(query, defined), 100);
    if (cited > 0) percent += div(div(share.provision * div(provisions, cited), 100) * part, 1024);
    if (query.wantsFrequency && kitei.tellsHowOften(frequencies)) percent += share.tellsFrequency;
    if (query.wantsTime && tellsWhen(text.body)) percent += share.tellsTime;
    if (text.body === text.title) percent = div(percent * share.headingAlone, 100);
    return div(sum * percent, 100);
  };

  // How well one of the terms that a passage defines is what the query asks for, in percent.
  kitei.definesPercent = (query, defined) => {
    if (!query.wantsDefinition) return 0;
    let percent = query.phrases.some((phrase) => defined.includes(phrase)) ? 100 : 0;
    for (const word of query.words) {
      word.forms.forEach((form, i) => {
        if (!defined.includes(form.text)) return;
        const asked = i === 0 || kitei.isForAsking(word.forms[0].text);
        percent = Math.max(percent, asked ? 100 : kitei.tables.raw.shares.definesOtherName);
      });
    }
    return percent;
  };

  // The names whose definition a query asks for first.
  kitei.namesToDefine = (query) => {
    const words = query.words.filter(({ cites }) => query.wantsDefinition || cites);
    return (query.wantsDefinition ? query.phrases : []).concat(words.flatMap(({ cites, forms }) =>
      forms.slice(0, cites || kitei.isForAsking(forms[0].text) ? forms.length : 1).map((form) => form.text)));
  };

  // The term of the index for a name that is defined.
  kitei.definitionTerm = (name) =>
    'XN' + [...name].filter((letter) => kitei.classOf(letter.codePointAt(0)) !== kitei.classes.BREAK).join('');

  // True where one of these frequencies says how often something is done.
  kitei.tellsHowOften = (frequencies) =>
    frequencies.some((name) => ['yearly', 'every-3-years', 'periodic'].includes(name));
})(typeof globalThis === 'undefined' ? window : globalThis);
