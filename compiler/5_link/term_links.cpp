#include "5_link/term_links.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "0_base/automaton.h"
#include "0_base/fold.h"
#include "0_base/parallel.h"
#include "0_base/text.h"

namespace kitei {
namespace {

struct TermRef {
  std::uint32_t document, term;
};

/// The names of all terms, and who defines each.
struct Names {
  std::vector<std::string> words;
  std::vector<std::vector<TermRef>> defined;  ///< by word; by document and place
  std::unordered_map<std::string, std::uint32_t> index;

  void add(const std::string& name, TermRef ref) {
    const std::size_t letters = count_letters(name);
    std::size_t at = 0;
    if (letters == 0 || (letters == 1 && !is_kanji(decode(name, at)))) return;
    const auto [found, fresh] = index.emplace(name, static_cast<std::uint32_t>(words.size()));
    if (fresh) {
      words.push_back(name);
      defined.emplace_back();
    }
    std::vector<TermRef>& refs = defined[found->second];
    if (refs.empty() || refs.back().document != ref.document || refs.back().term != ref.term) refs.push_back(ref);
  }
};

Names names_of(const std::vector<Document>& documents) {
  Names names;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const std::vector<Term>& terms = documents[d].extract.terms;
    for (std::uint32_t t = 0; t < terms.size(); ++t) {
      names.add(terms[t].term, {d, t});
      names.add(nfkc(terms[t].term), {d, t});
      for (const std::string& alias : terms[t].aliases) names.add(alias, {d, t});
    }
  }
  return names;
}

/// Kanji that may stand at a name without making another word of it.
bool may_stand_before(char32_t c) {
  static constexpr std::u32string_view kLetters = U"各当該同本両全諸前次他";
  return !is_kanji(c) || kLetters.find(c) != std::u32string_view::npos;
}
bool may_stand_behind(char32_t c) {
  static constexpr std::u32string_view kLetters = U"等間側内外中上又及並若向毎各自相全以両双同併又後前時第";
  return !is_kanji(c) || kLetters.find(c) != std::u32string_view::npos;
}

/// True where a name is a word of its own: no kanji, katakana, Latin letters or digits run on over its edges.
bool stands_alone(std::string_view text, const Automaton::Match& match) {
  std::size_t first = match.begin, last = match.end, before_at = match.begin, behind_at = match.end;
  const char32_t head = decode(text, first), tail = decode_before(text, last);
  const char32_t before = before_at > 0 ? decode_before(text, before_at) : 0;
  const char32_t behind = behind_at < text.size() ? decode(text, behind_at) : 0;
  const auto word = [](char32_t c) { return is_latin(c) || is_digit(c); };
  if ((word(head) && word(before)) || (word(tail) && word(behind))) return false;
  if (is_katakana(head) && (is_katakana(before) || is_kanji(before)))
    return is_kanji(before) && may_stand_before(before);
  if (is_katakana(tail) && is_katakana(behind)) return false;
  if (is_kanji(head) && (is_katakana(before) || !may_stand_before(before))) return false;
  if ((is_kanji(tail) || is_katakana(tail)) && !may_stand_behind(behind)) return false;
  if (is_kanji(tail) && is_katakana(behind)) return false;
  const bool one_letter = first == match.end;  // 法: not in 方法, 法人; 「法第」 is
  return !one_letter || (!is_kanji(before) && (!is_kanji(behind) || behind == U'第'));
}

std::string_view name_of(const Document& document) {
  return document.source.info.title.empty() ? std::string_view(document.outline.clauses[0].title)
                                            : std::string_view(document.source.info.title);
}

/// How near the top a document stands: an Act binds an order, a plan its details.
std::size_t rank_of(const Document& document) {
  static constexpr std::array<std::string_view, 7> kOrder{
      "act",      "cabinet-order",   "ministerial-order", "action-plan", "implementing-details",
      "baseline", "sector-guideline"};
  const auto found = std::find(kOrder.begin(), kOrder.end(), document.source.info.kind);
  return static_cast<std::size_t>(found - kOrder.begin());
}

/// For each document those above it that it names, the nearest first.
std::vector<std::vector<std::uint32_t>> bindings_of(const std::vector<Document>& documents) {
  std::map<std::string_view, std::uint32_t> titles;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const std::string_view name = name_of(documents[d]);
    if (!name.empty() && documents[d].source.info.status != "superseded") titles[name] = d;
  }
  std::vector<std::vector<std::uint32_t>> above(documents.size());
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    std::vector<std::uint32_t>& list = above[d];
    const auto take = [&](std::uint32_t other) {
      if (other != d && rank_of(documents[other]) < rank_of(document)) list.push_back(other);
    };
    const auto named = [&](std::string_view title) {
      if (const auto found = titles.find(title); found != titles.end()) take(found->second);
    };
    for (const Citation& citation : document.extract.citations) named(citation.law);
    for (const Term& term : document.extract.terms) named(term.definition);
    for (const Link& link : document.links) {
      if (link.document) take(link.document.index);
    }
    std::sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tuple(rank_of(documents[b]), b) < std::tuple(rank_of(documents[a]), a);
    });
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return above;
}

class UseFinder {
 public:
  UseFinder(const std::vector<Document>& documents, const Names& names, const Automaton& automaton)
      : documents_(documents), names_(names), automaton_(automaton) {}

  std::vector<TermUse> uses_in(std::uint32_t document, const std::vector<std::uint32_t>& above) const {
    std::vector<TermUse> uses;
    const Outline& outline = documents_[document].outline;
    for (std::uint32_t u = 0; u < outline.units.size(); ++u) {
      const std::string_view text = outline.units[u].text.text;
      const std::size_t first = uses.size();
      const auto accept = [&](const Automaton::Match& match) {
        TermRef ref{};
        return stands_alone(text, match) && meaning(match.word, document, u, above, ref);
      };
      for (const Automaton::Match& match : automaton_.find(text, accept)) {
        TermRef ref{};
        meaning(match.word, document, u, above, ref);
        add_use(uses, first, {UnitId{u}, {match.begin, match.end}, DocumentId{ref.document}, ref.term}, document);
      }
    }
    return uses;
  }

 private:
  /// What a word means in a unit; false where it means nothing there.
  bool meaning(std::uint32_t word, std::uint32_t document, std::uint32_t unit, const std::vector<std::uint32_t>& above,
               TermRef& ref) const {
    const std::vector<TermRef>& refs = names_.defined[word];
    const auto by_document = [](const TermRef& a, std::uint32_t b) { return a.document < b; };
    bool found = false;
    auto key = std::tuple(false, 0u, 0u);
    for (auto at = std::lower_bound(refs.begin(), refs.end(), document, by_document);
         at != refs.end() && at->document == document; ++at) {
      const Term& term = documents_[document].extract.terms[at->term];
      if (term.end_unit != 0 && (unit < term.first_unit || unit >= term.end_unit)) continue;
      const auto better = std::tuple(term.scope != "document", term.first_unit, at->term);
      if (found && better < key) continue;
      key = better;
      ref = *at;
      found = true;
    }
    if (found) return true;
    for (const std::uint32_t other : above) {
      const auto at = std::lower_bound(refs.begin(), refs.end(), other, by_document);
      if (at == refs.end() || at->document != other) continue;
      if (documents_[other].extract.terms[at->term].scope != "document") continue;
      ref = *at;
      return true;
    }
    return false;
  }

  /// Adds a use, unless it is the definition itself, stands before it in its unit, or the unit has one already.
  void add_use(std::vector<TermUse>& uses, std::size_t first, const TermUse& use, std::uint32_t document) const {
    const Term& term = documents_[use.document.index].extract.terms[use.term];
    const bool itself = use.document.index == document && term.unit == use.unit && use.range.begin < term.range.end;
    const bool again = std::any_of(uses.begin() + static_cast<std::ptrdiff_t>(first), uses.end(),
                                   [&](const TermUse& u) { return u.document == use.document && u.term == use.term; });
    if (!itself && !again) uses.push_back(use);
  }

  const std::vector<Document>& documents_;
  const Names& names_;
  const Automaton& automaton_;
};

}  // namespace

void link_terms(std::vector<Document>& documents, unsigned jobs) {
  const Names names = names_of(documents);
  for (Document& document : documents) document.uses_of_term.assign(document.extract.terms.size(), 0);
  if (names.words.empty()) return;
  const Automaton automaton(names.words);
  const std::vector<std::vector<std::uint32_t>> above = bindings_of(documents);
  const UseFinder finder(documents, names, automaton);
  std::vector<std::vector<TermUse>> found(documents.size());
  parallel_for(documents.size(), jobs,
               [&](std::size_t d) { found[d] = finder.uses_in(static_cast<std::uint32_t>(d), above[d]); });
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (const TermUse& use : found[d]) ++documents[use.document.index].uses_of_term[use.term];
    documents[d].term_uses = std::move(found[d]);
  }
}

}  // namespace kitei
