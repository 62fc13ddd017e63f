#include "index/rank.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "0_base/text.h"
#include "index/letters.h"

namespace kitei {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return find_letters(text, part, 0) != text.npos;
}

/// A number below 4,096 that terms seldom share: of their last letters.
std::size_t mark_of_term(std::string_view term) {
  std::uint32_t last = 0;
  const std::size_t size = std::min(term.size(), sizeof last);
  std::memcpy(&last, term.data() + (term.size() - size), size);
  return (last * 0x9e3779b1u ^ static_cast<std::uint32_t>(term.size()) * 0x85ebca6bu) >> 20;
}

/// True where a kanji stands as a word by itself.
bool has_single(std::string_view text, std::string_view letter) {
  for (std::size_t at = text.find(letter); at != text.npos; at = text.find(letter, at + 1)) {
    std::size_t before = at, behind = at + letter.size();
    const bool after_kanji = at > 0 && class_of(decode_before(text, before)) == LetterClass::kKanji;
    if (!after_kanji && (behind == text.size() || ends_word(decode(text, behind)))) return true;
  }
  return false;
}

/// What a word of so many terms counts for each, in percent: the fourth root of its length less, for a short word may
/// be as much of the question as a long one.
std::uint32_t share_of_length(std::size_t terms) {
  const auto root = [](double number) { return std::floor(std::sqrt(number)); };
  return static_cast<std::uint32_t>(root(root(std::floor(1e8 / static_cast<double>(std::max<std::size_t>(terms, 1))))));
}

/// True where a date stands in a text: a number before 年, 月 or 日.
bool tells_when(std::string_view text) {
  bool digit = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (digit && (c == U'年' || c == U'月' || c == U'日')) return true;
    digit = class_of(c) == LetterClass::kDigit;
  }
  return false;
}

bool shares_any(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

}  // namespace

std::uint32_t log2_of(std::uint64_t number) {
  std::uint32_t bits = 0;
  while (number >> (bits + 1) != 0) ++bits;
  std::uint64_t rest = bits > 16 ? number >> (bits - 16) : number << (16 - bits);  // 1 ≤ rest / 65536 < 2
  std::uint32_t out = bits;
  for (int i = 0; i < 8; ++i) {
    rest = rest * rest >> 16;
    out <<= 1;
    if (rest >= 131072) {
      rest >>= 1;
      out |= 1;
    }
  }
  return out;
}

std::uint64_t body_share(std::uint64_t often, std::uint64_t letters) {
  return 1024 * 22 * often / (10 * often + 6 + letters / 40);
}

struct Weighed::Seen {
  std::vector<std::uint32_t> body, title, heads;  ///< by term: how often
  std::uint64_t letters = 0;
};

std::uint32_t Weighed::term_of(const std::string& text, TermForce force, std::uint32_t passages, Frequency frequency,
                               const void* corpus) {
  const auto known = by_text_.find(text);
  if (known != by_text_.end()) return known->second;
  const auto index = static_cast<std::uint32_t>(terms_.size());
  const std::uint32_t in = frequency(corpus, text);
  const std::uint64_t rare = log2_of(std::uint64_t{passages} + 1) - std::min(log2_of(in + 1), log2_of(passages));
  terms_.push_back({text, in > 0 ? rare * force : 0, in});
  by_text_.emplace(terms_.back().text, index);
  marks_.set(mark_of_term(text));
  return index;
}

Weighed::Weighed(const Query& query, std::uint32_t passages, Frequency frequency, const void* corpus)
    : wants_frequency_(query.wants_frequency), wants_time_(query.wants_time), wants_duties_(query.wants_duties) {
  std::size_t most = query.loose.size();
  for (const QueryWord& word : query.words) {
    for (const QueryForm& form : word.forms) most += form.terms.size();
  }
  terms_.reserve(most);  // by_text_ looks into the strings
  for (const QueryWord& asked : query.words) {
    Word word{{}, asked.roles, 0, asked.percent, asked.cites};
    for (const QueryForm& given : asked.forms) {
      Form form{given.text, {}, 0, given.percent, given.percent, given.single, given.terms.size() > 1};
      if (given.single) form.total = kShares.single_weight;
      bool all = true;
      for (const QueryTerm& term : given.terms) {
        form.terms.push_back(term_of(term.term, term.force, passages, frequency, corpus));
        form.total += terms_[form.terms.back()].weight;
        all = all && terms_[form.terms.back()].passages > 0;
      }
      if (word.forms.empty() || (all && word.weight == 0)) word.weight = all ? form.total : 0;
      word.forms.push_back(std::move(form));
    }
    if (word.weight == 0) word.weight = word.forms[0].total;
    word.percent = word.percent * share_of_length(asked.forms[0].terms.size()) / 100;
    // Another name counts a little more where it is longer or rarer than the word as asked, but not without limit.
    for (Form& form : word.forms) {
      form.scale = form.percent;
      const std::uint64_t most = word.weight * kShares.other_name / 100;
      if (form.total > most) form.scale = static_cast<std::uint32_t>(form.percent * most / form.total);
    }
    words_.push_back(std::move(word));
  }
  for (const QueryTerm& term : query.loose) {
    loose_.push_back(term_of(term.term, term.force, passages, frequency, corpus));
  }
  for (const std::string& text : query.phrases) {
    Phrase phrase{text, 0};
    each_term(text, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
      const auto known = by_text_.find(std::string_view(text).substr(begin, end - begin));
      if (known != by_text_.end()) phrase.total += terms_[known->second].weight;
    });
    phrases_.push_back(std::move(phrase));
  }
}

void Weighed::count(const RankedText& text, Seen& seen) const {
  const auto count_in = [&](std::string_view normal, std::vector<std::uint32_t>& counts) {
    counts.assign(terms_.size(), 0);
    each_term(normal, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
      const std::string_view term = normal.substr(begin, end - begin);
      if (!marks_.test(mark_of_term(term))) return;
      const auto known = by_text_.find(term);
      if (known != by_text_.end()) ++counts[known->second];
    });
  };
  count_in(text.body, seen.body);
  count_in(text.title, seen.title);
  count_in(text.heads, seen.heads);
  seen.letters = count_letters(text.body);
}

std::uint64_t Weighed::term_score(std::uint32_t term, const Seen& seen) const {
  const std::uint64_t weight = terms_[term].weight, often = seen.body[term];
  std::uint64_t share = 0;
  if (often > 0) share = body_share(often, seen.letters);
  if (seen.title[term] > 0) share += kShares.in_title;
  if (seen.heads[term] > 0) share += kShares.in_heads;
  return weight * share / 1024;
}

/// How much of the title the query names, in 1/1024.
std::uint64_t Weighed::title_share(std::string_view title) const {
  std::uint64_t all = 0, named = 0;
  each_term(title, [&](std::uint32_t begin, std::uint32_t end, TermForce force) {
    if (end - begin < 3) return;
    all += force;
    if (by_text_.contains(title.substr(begin, end - begin))) named += force;
  });
  return all > 0 ? named * 1024 / all : 0;
}

/// How well a passage that defines these is the provision that a word cites, in percent: less where only the article or
/// paragraph around it is.
std::uint64_t Weighed::provision_percent(const Word& word, const std::vector<std::string>& defined) {
  std::uint64_t percent = 0;
  for (const Form& form : word.forms) {
    const bool is_it = std::find(defined.begin(), defined.end(), form.text) != defined.end();
    if (is_it) percent = std::max<std::uint64_t>(percent, form.percent);
  }
  return percent;
}

std::uint64_t Weighed::score_of(const RankedText& text) const {
  Seen seen;
  count(text, seen);
  std::uint64_t sum = 0, weight = 0, covered = 0, provisions = 0, cited = 0;
  bool acts = false;
  for (const Word& word : words_) {
    std::uint64_t best = 0, best_share = 0;
    for (const Form& form : word.forms) {
      std::uint64_t score = 0, found = 0;
      bool in_body = true, in_title = true, in_heads = true;
      if (form.single) {
        const bool body = has_single(text.body, form.text), title = has_single(text.title, form.text);
        score = form.total * ((body ? 1024 : 0) + (title ? kShares.in_title + kShares.whole_in_title : 0)) / 1024;
        found = body || title ? form.total : 0;
      }
      for (const std::uint32_t term : form.terms) {
        score += term_score(term, seen);
        in_body = in_body && seen.body[term] > 0;
        in_title = in_title && seen.title[term] > 0;
        in_heads = in_heads && seen.heads[term] > 0;
        if (seen.body[term] + seen.title[term] > 0) {
          found += terms_[term].weight;
        } else if (seen.heads[term] > 0) {
          found += terms_[term].weight * 3 / 4;
        }
      }
      if (form.whole && in_body && contains(text.body, form.text)) score += form.total * kShares.whole_in_body / 1024;
      if (form.whole && in_heads && contains(text.heads, form.text))
        score += form.total * kShares.whole_in_heads / 1024;
      if (form.whole && in_title && contains(text.title, form.text))
        score += form.total * kShares.whole_in_title / 1024;
      const std::uint64_t share = form.total > 0 ? found * 1024 / form.total * form.percent / 100 : 0;
      best = std::max(best, score * form.scale / 100);
      best_share = std::max(best_share, share);
    }
    if (word.cites && text.defined != nullptr) {
      const std::uint64_t percent = provision_percent(word, *text.defined);
      ++cited;
      provisions += percent;
      best = std::max(best, word.weight * percent / 100);
      best_share = std::max(best_share, 1024 * percent / 100);
    }
    if (text.actors != nullptr && shares_any(word.roles, *text.actors)) {
      acts = true;
      best += word.weight * (wants_duties_ ? kShares.actor_as_asked : kShares.actor) / 1024;
      best_share = std::max<std::uint64_t>(best_share, 768);
    }
    sum += best * word.percent / 100;
    weight += word.weight * word.percent / 100;
    covered += word.weight * word.percent / 100 * best_share / 1024;
  }
  for (const std::uint32_t term : loose_) sum += term_score(term, seen);
  for (const Phrase& phrase : phrases_) {
    if (contains(text.body, phrase.text)) sum += phrase.total * kShares.phrase_in_body / 1024;
    if (contains(text.title, phrase.text)) sum += phrase.total * kShares.phrase_in_title / 1024;
  }
  const std::uint64_t share = weight > 0 ? covered * 1024 / weight : 1024;
  sum = sum * (256 + 768 * share / 1024) / 1024;
  std::uint64_t percent = 100;
  percent += kShares.title_named * title_share(text.title) / 1024;
  if (acts && wants_duties_) percent += kShares.acts_as_asked;
  percent += kShares.defines * text.defines / 100;
  if (cited > 0) percent += kShares.provision * (provisions / cited) / 100 * share / 1024;
  if (wants_frequency_ && text.has_frequency) percent += kShares.tells_frequency;
  if (wants_time_ && tells_when(text.body)) percent += kShares.tells_time;
  if (text.body == text.title) percent = percent * kShares.heading_alone / 100;
  return sum * percent / 100;
}

std::uint32_t defines_percent(const Query& query, const std::vector<std::string>& defined) {
  const auto is_defined = [&](const std::string& text) {
    return std::find(defined.begin(), defined.end(), text) != defined.end();
  };
  if (!query.wants_definition) return 0;
  std::uint32_t percent = std::any_of(query.phrases.begin(), query.phrases.end(), is_defined) ? 100 : 0;
  for (const QueryWord& word : query.words) {
    for (const QueryForm& form : word.forms) {
      if (!is_defined(form.text)) continue;
      const bool asked = &form == &word.forms.front() || is_for_asking(word.forms.front().text);
      percent = std::max(percent, asked ? 100 : kShares.defines_other_name);
    }
  }
  return percent;
}

std::vector<std::string> names_to_define(const Query& query) {
  std::vector<std::string> names;
  if (query.wants_definition) names = query.phrases;
  for (const QueryWord& word : query.words) {
    if (!query.wants_definition && !word.cites) continue;
    const std::size_t asked = word.cites || is_for_asking(word.forms[0].text) ? word.forms.size() : 1;
    for (std::size_t i = 0; i < asked; ++i) names.push_back(word.forms[i].text);
  }
  return names;
}

std::string definition_term(std::string_view name) {
  std::string term(kNamePrefix);
  for (std::size_t at = 0; at < name.size();) {
    const char32_t letter = decode(name, at);
    if (class_of(letter) != LetterClass::kBreak) append(term, letter);
  }
  return term;
}

bool tells_how_often(const std::vector<std::string>& frequencies) {
  return std::any_of(frequencies.begin(), frequencies.end(), [](const std::string& name) {
    return name == "yearly" || name == "every-3-years" || name == "periodic";
  });
}

}  // namespace kitei
