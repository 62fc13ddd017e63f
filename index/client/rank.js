// The browser's twin of index/rank.cpp: the one formula that orders passages, and of index/answer.cpp.
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
      const word = { forms: [], roles: asked.roles || [], weight: 0, percent: asked.percent };
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

  function countIn(normal, weighed) {
    const counts = new Array(weighed.terms.length).fill(0);
    kitei.eachTerm(normal, (term) => {
      const known = weighed.byText.get(term);
      if (known !== undefined) ++counts[known];
    });
    return counts;
  }

  const lettersOf = (text) => {
    let count = 0;
    for (let i = 0; i < text.length; ++i) count += (text.charCodeAt(i) & 0xfc00) !== 0xdc00;
    return count;
  };

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
  function titleShare(weighed, title) {
    let all = 0, named = 0;
    kitei.eachTerm(title, (term, force) => {
      if (kitei.bytesOf(term) < 3) return;
      all += force;
      if (weighed.byText.has(term)) named += force;
    });
    return all > 0 ? div(named * 1024, all) : 0;
  }

  // The score of a passage {body, title, heads, actors, defines, hasFrequency}.
  kitei.scoreOf = (weighed, text) => {
    const share = kitei.tables.raw.shares, { query, terms } = weighed;
    const body = countIn(text.body, weighed), title = countIn(text.title, weighed), heads = countIn(text.heads, weighed);
    const length = div(lettersOf(text.body), 40);
    const termScore = (term) => {
      let part = body[term] > 0 ? div(1024 * 22 * body[term], 10 * body[term] + 6 + length) : 0;
      if (title[term] > 0) part += share.inTitle;
      if (heads[term] > 0) part += share.inHeads;
      return div(terms[term].weight * part, 1024);
    };
    let sum = 0, weight = 0, covered = 0, acts = false;
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
          score += termScore(term);
          inBody = inBody && body[term] > 0;
          inTitle = inTitle && title[term] > 0;
          inHeads = inHeads && heads[term] > 0;
          if (body[term] + title[term] > 0) found += terms[term].weight;
          else if (heads[term] > 0) found += div(terms[term].weight * 3, 4);
        }
        if (form.whole && inBody && text.body.includes(form.text)) score += div(form.total * share.wholeInBody, 1024);
        if (form.whole && inHeads && text.heads.includes(form.text)) score += div(form.total * share.wholeInHeads, 1024);
        if (form.whole && inTitle && text.title.includes(form.text)) score += div(form.total * share.wholeInTitle, 1024);
        const part = form.total > 0 ? div(div(found * 1024, form.total) * form.percent, 100) : 0;
        best = Math.max(best, div(score * form.scale, 100));
        bestShare = Math.max(bestShare, part);
      }
      if (word.roles.some((role) => text.actors.includes(role))) {
        acts = true;
        best += div(word.weight * (query.wantsDuties ? share.actorAsAsked : share.actor), 1024);
        bestShare = Math.max(bestShare, 768);
      }
      sum += div(best * word.percent, 100);
      const weighs = div(word.weight * word.percent, 100);
      weight += weighs;
      covered += div(weighs * bestShare, 1024);
    }
    for (const term of weighed.loose) sum += termScore(term);
    for (const phrase of weighed.phrases) {
      if (text.body.includes(phrase.text)) sum += div(phrase.total * share.phraseInBody, 1024);
      if (text.title.includes(phrase.text)) sum += div(phrase.total * share.phraseInTitle, 1024);
    }
    const part = weight > 0 ? div(covered * 1024, weight) : 1024;
    sum = div(sum * (256 + div(768 * part, 1024)), 1024);
    let percent = 100 + div(share.titleNamed * titleShare(weighed, text.title), 1024);
    if (acts && query.wantsDuties) percent += share.actsAsAsked;
    if (query.wantsDefinition) percent += div(share.defines * text.defines, 100);
    if (query.wantsFrequency && text.hasFrequency) percent += share.tellsFrequency;
    if (query.wantsTime && tellsWhen(text.body)) percent += share.tellsTime;
    if (text.body === text.title) percent = div(percent * share.headingAlone, 100);
    return div(sum * percent, 100);
  };

  // How well one of the terms that a passage defines is what the query asks for, in percent.
  kitei.definesPercent = (query, defined) => {
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
    if (!query.wantsDefinition) return [];
    return query.phrases.concat(query.words.flatMap(({ forms }) =>
      forms.slice(0, kitei.isForAsking(forms[0].text) ? forms.length : 1).map((form) => form.text)));
  };

  // The term of the index for a name that is defined.
  kitei.definitionTerm = (name) =>
    'XN' + [...name].filter((letter) => kitei.classOf(letter.codePointAt(0)) !== kitei.classes.BREAK).join('');

  // True where one of these frequencies says how often something is done.
  kitei.tellsHowOften = (frequencies) =>
    frequencies.some((name) => ['yearly', 'every-3-years', 'periodic'].includes(name));

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
