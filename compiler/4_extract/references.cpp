// Citations: one walk over the folded text of each unit. At each place the names of laws and documents come first, the
// longest of them; then the letter tells which finder has a look (references_*.cpp, one a kind). What is found is given
// its full form: 前項 becomes article and paragraph, 同法 a law, the second member of a list gets what it leaves out.
#include "4_extract/references.h"

#include <algorithm>
#include <map>

#include "0_base/text.h"
#include "4_extract/reference_scan.h"

namespace kitei {

std::size_t ReferenceScan::add(std::size_t begin, std::size_t end, Citation citation) {
  citation.unit = id;
  citation.range = {folded.origin[begin], folded.origin[end]};
  const std::string_view printed_text = std::string_view(unit.text.text).substr(0, citation.range.end);
  citation.range.end =
      static_cast<std::uint32_t>(citation.range.begin + trim(printed_text.substr(citation.range.begin)).size());
  extract.citations.push_back(std::move(citation));
  last.end = end;
  last.article = false;
  return end;
}

std::size_t ReferenceScan::add_article(std::size_t begin, std::size_t end, const Reference& reference) {
  add(begin, end, {{}, {}, "article", reference.law, reference.law_number, target_of(reference), {}, {}, false});
  last.reference = reference;
  last.article = true;
  return end;
}

char32_t ReferenceScan::before(std::size_t at) const {
  return at > 0 ? decode_before(text, at) : 0;
}

char32_t ReferenceScan::printed(std::size_t at) const {
  std::size_t next = folded.origin[at];
  return next < unit.text.text.size() ? decode(unit.text.text, next) : 0;
}

namespace {

/// Names of laws and documents at `at`: the lexicon's, and those that the document declares.
std::size_t find_name(ReferenceScan& scan, std::size_t at, const LawFinder::Match* law) {
  std::size_t end = 0;
  const Work* work = scan.names.at(scan.text, at, end);
  static constexpr std::u32string_view kMayPrecede = U"正新旧同各及等";
  const char32_t before = scan.before(at);
  const bool inside_word =
      is_katakana(before) || (is_kanji(before) && kMayPrecede.find(before) == std::u32string_view::npos);
  if (work != nullptr && inside_word && end - at < 24) work = nullptr;
  if (work != nullptr && !work->law && before == U'「' && scan.text.substr(0, at).ends_with("以下「")) return end;
  if (law != nullptr && (work == nullptr || end <= law->end)) {
    const Law& known = scan.names.lexicon().laws[law->law];
    return find_law(scan, at, law->end, {known.name, known.number, true});
  }
  if (work == nullptr) return at;
  return work->law ? find_law(scan, at, end, *work) : find_document(scan, at, end, *work);
}

/// What the letter at `at` may begin. `from`: the end of the citation before, which names may not reach into.
std::size_t find_by_letter(ReferenceScan& scan, std::size_t from, std::size_t at, char32_t letter) {
  const auto try_all = [&](std::initializer_list<std::size_t (*)(ReferenceScan&, std::size_t)> finders) {
    for (const auto finder : finders) {
      if (const std::size_t end = finder(scan, at); end != at) return end;
    }
    return at;
  };
  if (is_circled(scan.printed(at))) return try_all({find_item});
  switch (letter) {
    case U'第':
    case U'附': {
      const std::size_t end = find_article(scan, from, at);
      return end != at ? end : try_all({find_label});
    }
    case U'前':
    case U'次':
    case U'同':
    case U'各':
    case U'当': return try_all({find_relative, find_item});
    case U'上':
    case U'下':
    case U'以': return try_all({find_item});
    case U'別':
    case U'図':
    case U'表':
    case U'様':
    case U'参': return try_all({find_annex});
    case U'注':
    case U'※':
    case U'*': return try_all({find_note});
    case U'「': return try_all({find_quoted});
    case U'(': {
      const std::size_t end = find_bracketed_work(scan, from, at);
      return end != at ? end : try_all({find_item});
    }
    case U'i':
    case U'v':
    case U'x': return try_all({find_label});
    default: break;
  }
  if (letter < U'0' || letter > U'9' || is_digit(scan.before(at))) return at;
  const std::size_t end = find_article(scan, from, at);
  return end != at ? end : try_all({find_label});
}

void scan_unit(ReferenceScan& scan, const std::vector<LawFinder::Match>& laws) {
  auto law = laws.begin();
  std::size_t from = 0;
  for (std::size_t at = 0; at < scan.text.size();) {
    while (law != laws.end() && law->begin < at) ++law;
    std::size_t next = at;
    const char32_t letter = decode(scan.text, next);
    std::size_t end = find_name(scan, at, law != laws.end() && law->begin == at ? &*law : nullptr);
    if (end == at) end = find_by_letter(scan, from, at, letter);
    if (end > at) from = end;
    at = std::max(end, next);
  }
}

/// How often laws are named in a clause, or in a document.
using LawCounts = std::map<std::string, int>;

/// The law that is named more than any other, and more than once; `most_of_all`: twice as often as any other. Else
/// nothing.
std::string most_named(const LawCounts& counts, bool most_of_all) {
  std::string most;
  int best = 0, second = 0;
  for (const auto& [law, count] : counts) {
    if (count > best) {
      second = best;
      best = count;
      most = law;
    } else {
      second = std::max(second, count);
    }
  }
  return best > second && best > 1 && (!most_of_all || best >= 2 * second) ? most : std::string();
}

/// 第45条 on a slide about an Act is an article of that Act: of the one that the clause names most, else of the one
/// that the document names twice as often as any other. In documents with articles of their own it is one of those.
void attribute_bare_articles(const Outline& outline, const ReferencePlaces& places, Extract& extract) {
  if (places.has_articles()) return;
  std::map<std::uint32_t, LawCounts> by_clause;
  LawCounts by_document;
  std::map<std::string, std::string> numbers;
  const auto bare = [](const Citation& citation) {
    const bool chapter = citation.kind == "clause" && citation.target.starts_with("第") && !citation.to_clause;
    return (citation.kind == "article" || chapter) && (citation.law.empty() || citation.law == "法");
  };
  for (const Citation& citation : extract.citations) {
    if (citation.law.empty() || bare(citation) || citation.kind == "document") continue;
    if (citation.kind == "clause" && citation.law_number.empty()) continue;
    const int weight = citation.kind == "act" ? 1 : 2;
    by_clause[outline.at(citation.unit).clause.index][citation.law] += weight;
    by_document[citation.law] += weight;
    numbers[citation.law] = citation.law_number;
  }
  const std::string overall = most_named(by_document, true);
  for (Citation& citation : extract.citations) {
    if (!bare(citation) || places.clause_labelled(citation.target)) continue;
    const auto here = by_clause.find(outline.at(citation.unit).clause.index);
    std::string law = here == by_clause.end() || citation.law == "法" ? overall : most_named(here->second, false);
    if (law.empty()) law = overall;
    if (law.empty()) continue;
    citation.law = law;
    citation.law_number = numbers[law];
  }
}

}  // namespace

void find_citations(const Outline& outline, const std::vector<SpokenUnit>& spoken, const LawFinder& laws,
                    const Lexicon& lexicon, Extract& extract) {
  const ReferencePlaces places(outline);
  const WorkNames names(spoken, laws, lexicon);
  LastCited last;
  for (std::size_t i = 0; i < outline.units.size(); ++i) {
    const Unit& unit = outline.units[i];
    if (unit.kind == UnitKind::kLoose) continue;
    last.end = last.document_end = last.item_end = std::string_view::npos;
    const Folded& folded = spoken[i].folded;
    ReferenceScan scan{folded.text, folded, unit, UnitId{static_cast<std::uint32_t>(i)}, places, names, last, extract};
    scan_unit(scan, laws.find(folded.text));
  }
  attribute_bare_articles(outline, places, extract);
}

}  // namespace kitei
