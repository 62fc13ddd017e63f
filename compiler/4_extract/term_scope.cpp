#include "4_extract/term_scope.h"

#include <algorithm>
#include <string>

namespace kitei {
namespace {

/// The first unit that begins at or behind a byte of the source.
std::uint32_t unit_from(const Outline& outline, std::uint32_t byte) {
  const auto found = std::lower_bound(outline.units.begin(), outline.units.end(), byte,
                                      [](const Unit& unit, std::uint32_t at) { return unit.begin < at; });
  return static_cast<std::uint32_t>(found - outline.units.begin());
}

/// The nearest clause that the noun of a scope (章, 条, 附則 …) can mean: one whose label has it, else the unit's own.
ClauseId clause_named(const Outline& outline, ClauseId id, std::string_view noun) {
  for (ClauseId at = id; at; at = outline.at(at).parent) {
    const Clause& clause = outline.at(at);
    if (clause.printed.find(noun) != std::string::npos || clause.label.find(noun) != std::string::npos) return at;
  }
  if (noun != "章") return id;
  ClauseId chapter = id;  // 「Ⅲ．」 is a chapter without the word
  while (outline.at(chapter).depth > 1) chapter = outline.at(chapter).parent;
  return chapter;
}

/// The clause behind a clause, among its siblings; the clause itself where it is the last.
ClauseId next_of(const Outline& outline, ClauseId id) {
  const Clause& clause = outline.at(id);
  if (!clause.parent) return id;
  const auto& siblings = outline.at(clause.parent).children;
  const auto self = std::find(siblings.begin(), siblings.end(), id);
  return self == siblings.end() || self + 1 == siblings.end() ? id : *(self + 1);
}

/// The end of a paragraph with the items below it.
std::uint32_t end_of_paragraph(const Outline& outline, UnitId where) {
  std::uint32_t end = where.index + 1;
  const ClauseId clause = outline.at(where).clause;
  while (end < outline.units.size() && outline.units[end].clause == clause &&
         outline.units[end].kind != UnitKind::kParagraph) {
    ++end;
  }
  return end;
}

/// The paragraph in which an item stands.
std::uint32_t paragraph_of(const Outline& outline, UnitId where) {
  std::uint32_t first = where.index;
  const ClauseId clause = outline.at(where).clause;
  while (first > 0 && outline.units[first].kind != UnitKind::kParagraph && outline.units[first - 1].clause == clause) {
    --first;
  }
  return first;
}

bool says(std::string_view words, std::string_view part) {
  return words.find(part) != std::string_view::npos;
}

}  // namespace

TermScope scope_of(std::string_view words, const Outline& outline, UnitId where) {
  const auto all = static_cast<std::uint32_t>(outline.units.size());
  const bool from_here = says(words, "以下");
  const std::uint32_t here = where.index;
  const ClauseId clause = outline.at(where).clause;
  if (says(words, "この項") || says(words, "この号") || says(words, "次項") || says(words, "同項")) {
    std::uint32_t end = end_of_paragraph(outline, where);
    const bool next = says(words, "次項") && end < all && outline.units[end].clause == clause;
    if (next) end = end_of_paragraph(outline, UnitId{end});
    // 「次条及び次項」 reaches as far as the farther one.
    if (!says(words, "条")) return {"paragraph", from_here || next ? here : paragraph_of(outline, where), end};
  }
  for (const std::string_view noun : {"編", "部", "章", "節", "款", "目", "条", "附則", "別表", "別紙", "別添"}) {
    const bool in_this = says(words, "この" + std::string(noun)) || says(words, "本" + std::string(noun));
    const bool in_next = says(words, "次" + std::string(noun));
    if (!in_this && !in_next) continue;
    const ClauseId named = clause_named(outline, clause, noun);
    const std::uint32_t end = outline.at(in_next ? next_of(outline, named) : named).end;
    return {"clause", from_here || in_next ? here : unit_from(outline, outline.at(named).begin),
            std::max(unit_from(outline, end), here + 1)};
  }
  return {"document", from_here ? here : 0, all};
}

}  // namespace kitei
