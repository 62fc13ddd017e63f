#include "4_extract/reference_places.h"

#include <algorithm>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "1_read/law_number.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

bool is_article_label(std::string_view label) {
  std::size_t at = 0;
  std::string article;
  return label.starts_with("第") && take_count(label, at, "条", false, article);
}

/// "(注1)", "注1)" -> "注1".
std::string note_key(std::string_view marker) {
  std::string key;
  for (const char c : fold(marker)) {
    if (c != '(' && c != ')') key += c;
  }
  return key;
}

/// "①" stays what it is, "（１）" becomes "(1)".
std::string mark_key(std::string_view marker) {
  std::size_t next = 0;
  const char32_t first = marker.empty() ? 0 : decode(marker, next);
  const bool circled = first >= 0x2460 && first <= 0x2473;
  return circled ? std::string(marker.substr(0, next)) : fold(marker);
}

/// Whether units of this kind can be cited by their mark.
bool is_marked(const Unit& unit) {
  return !unit.marker.empty() &&
         (unit.kind == UnitKind::kItem || unit.kind == UnitKind::kHeading || unit.kind == UnitKind::kParagraph);
}

}  // namespace

std::string part_id(std::string_view label) {
  std::string id;
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t begin = at;
    if (const std::uint32_t number = number_at(label, at); at > begin) {
      id += std::to_string(number);
      continue;
    }
    const char32_t c = decode(label, at);
    if (c == U'及' || c == U'か') break;  // 二及び三: the first of them
    if (c == U'の') {
      id += '-';
    } else if (is_katakana(c)) {
      append(id, c);
    }
  }
  return id;
}

bool is_article_paragraph(const Unit& unit) {
  if (unit.kind == UnitKind::kParagraph) return true;
  const std::string marked = unit.marker + " ";
  return unit.kind == UnitKind::kItem && !unit.parent && mark_of(marked).kind == MarkKind::kNumber;
}

std::string amending_law(const Outline& outline, ClauseId clause) {
  while (clause && outline.at(clause).kind != ClauseKind::kAmending) clause = outline.at(clause).parent;
  if (!clause) return {};
  const std::string& title = outline.at(clause).title;
  const LawNumber number = law_number_of(in_arabic_digits(fold(title)));
  return number ? text_of(number) : title;
}

ReferencePlaces::ReferencePlaces(const Outline& outline) : outline_(outline) {
  index_clauses();
  index_units();
}

void ReferencePlaces::index_clauses() {
  const std::size_t count = outline_.clauses.size();
  article_of_.assign(count, kNone);
  amending_.assign(count, false);
  supplementary_.assign(count, false);
  sibling_before_.assign(count, ClauseId{});
  for (std::uint32_t i = 1; i < count; ++i) {
    const Clause& clause = outline_.clauses[i];
    const std::uint32_t parent = clause.parent.index;
    amending_[i] = clause.kind == ClauseKind::kAmending || amending_[parent];
    supplementary_[i] = amending_[i] || supplementary_[parent] || clause.label.starts_with("附則");
    if (is_article_label(clause.label)) {
      article_of_[i] = static_cast<std::uint32_t>(articles_.size());
      articles_.push_back(ClauseId{i});
    } else {
      article_of_[i] = article_of_[parent];
    }
    if (!clause.printed.empty()) by_label_.emplace(fold(clause.label), ClauseId{i});
  }
  for (const Clause& clause : outline_.clauses) {
    for (std::size_t i = 1; i < clause.children.size(); ++i) {
      sibling_before_[clause.children[i].index] = clause.children[i - 1];
    }
  }
}

void ReferencePlaces::index_units() {
  const std::size_t count = outline_.units.size();
  before_.assign(count, UnitId{});
  behind_.assign(count, UnitId{});
  first_child_.assign(count, UnitId{});
  std::vector<UnitId> last_child(count), last_of_clause(outline_.clauses.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const Unit& unit = outline_.units[i];
    if (unit.kind == UnitKind::kNote) notes_[note_key(unit.marker)].push_back(UnitId{i});
    if (is_marked(unit)) by_mark_[{unit.clause.index, mark_key(unit.marker)}].push_back(UnitId{i});
    if (unit.kind == UnitKind::kNote || unit.kind == UnitKind::kLoose) continue;
    UnitId& last = unit.parent ? last_child[unit.parent.index] : last_of_clause[unit.clause.index];
    if (unit.parent && !last) first_child_[unit.parent.index] = UnitId{i};
    if (last) {
      before_[i] = last;
      behind_[last.index] = UnitId{i};
    }
    last = UnitId{i};
  }
}

Reference ReferencePlaces::own(UnitId id) const {
  Reference here;
  const ClauseId clause = outline_.at(id).clause;
  here.supplementary = supplementary_[clause.index];
  const std::uint32_t article = article_of_[clause.index];
  if (article == kNone && !here.supplementary) return here;
  if (article != kNone) here.article = part_id(outline_.at(articles_[article]).label);
  std::vector<UnitId> chain;
  for (UnitId unit = id; unit; unit = outline_.at(unit).parent) chain.push_back(unit);
  std::reverse(chain.begin(), chain.end());
  std::size_t next = 0;
  here.paragraph = "1";
  if (const Unit& top = outline_.at(chain[0]); is_article_paragraph(top)) {
    if (!top.marker.empty()) here.paragraph = part_id(top.marker);
    next = 1;
  }
  if (next < chain.size()) here.item = part_id(outline_.at(chain[next]).marker);
  for (++next; next < chain.size(); ++next) {
    here.below += (here.below.empty() ? "" : ":") + part_id(outline_.at(chain[next]).marker);
  }
  return here;
}

std::string ReferencePlaces::article_beside(UnitId unit, int steps) const {
  const std::uint32_t clause = outline_.at(unit).clause.index;
  const std::uint32_t here = article_of_[clause];
  if (here == kNone) return {};
  const std::int64_t at = static_cast<std::int64_t>(here) + steps;
  if (at < 0 || at >= static_cast<std::int64_t>(articles_.size())) return {};
  const ClauseId beside = articles_[static_cast<std::size_t>(at)];
  if (supplementary_[beside.index] != supplementary_[clause]) return {};
  if (supplementary_[clause] && outline_.at(beside).parent != outline_.at(articles_[here]).parent) return {};
  return part_id(outline_.at(beside).label);
}

UnitId ReferencePlaces::item_beside(UnitId unit, int steps) const {
  while (unit && outline_.at(unit).parent && outline_.at(outline_.at(unit).parent).parent)
    unit = outline_.at(unit).parent;
  for (; unit && steps < 0; ++steps) unit = before_[unit.index];
  for (; unit && steps > 0; --steps) unit = behind_[unit.index];
  return unit;
}

UnitId ReferencePlaces::item_marked(UnitId unit, std::string_view mark, bool ahead) const {
  const auto found = by_mark_.find({outline_.at(unit).clause.index, std::string(mark)});
  if (found == by_mark_.end()) return {};
  const std::vector<UnitId>& units = found->second;
  const auto behind = std::upper_bound(units.begin(), units.end(), unit);
  if (ahead) return behind != units.end() ? *behind : UnitId{};
  const auto before = std::lower_bound(units.begin(), units.end(), unit);
  return before != units.begin() ? *(before - 1) : UnitId{};
}

UnitId ReferencePlaces::first_item_below(UnitId unit) const {
  if (const UnitId child = first_child_[unit.index]) return child;
  const UnitId next = behind_[unit.index];
  return next && outline_.at(next).kind != UnitKind::kParagraph ? next : UnitId{};
}

UnitId ReferencePlaces::note_marked(UnitId unit, std::string_view mark) const {
  const auto found = notes_.find(mark);
  if (found == notes_.end()) return {};
  const auto behind = std::upper_bound(found->second.begin(), found->second.end(), unit);
  const ClauseId clause = outline_.at(unit).clause;
  if (behind != found->second.end() && outline_.at(*behind).clause == clause) return *behind;
  if (behind != found->second.begin() && outline_.at(*(behind - 1)).clause == clause) return *(behind - 1);
  return behind != found->second.end() ? *behind : found->second.back();
}

ClauseId ReferencePlaces::clause_before(UnitId unit, bool outermost) const {
  ClauseId clause = outline_.at(unit).clause;
  if (outermost) {
    while (clause && outline_.at(clause).depth > 1) clause = outline_.at(clause).parent;
    return clause ? sibling_before_[clause.index] : ClauseId{};
  }
  while (clause && clause.index != 0 && !sibling_before_[clause.index]) clause = outline_.at(clause).parent;
  return clause && clause.index != 0 ? sibling_before_[clause.index] : ClauseId{};
}

ClauseId ReferencePlaces::clause_labelled(std::string_view label) const {
  const auto found = by_label_.find(label);
  return found == by_label_.end() ? ClauseId{} : found->second;
}

}  // namespace kitei
