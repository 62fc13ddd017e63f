/// Where units stand in the numbering of their document, and what lies before and behind them there: what 前項, 次条,
/// 上記① and 注１ mean.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "3_parse/outline.h"
#include "4_extract/reference.h"

namespace kitei {

/// What an outline says of a unit's place.
class ReferencePlaces {
 public:
  explicit ReferencePlaces(const Outline& outline);

  const Outline& outline() const { return outline_; }
  /// True if the document has articles (第n条) of its own.
  bool has_articles() const { return !articles_.empty(); }
  /// The article, paragraph and item in which a unit stands; no article where it stands in none.
  Reference own(UnitId unit) const;
  /// True below 附則 of a law that amended this statute: there 第n条 is an article of that law.
  bool in_amending(UnitId unit) const { return amending_[outline_.at(unit).clause.index]; }
  /// The article `steps` before (negative) or behind the one in which a unit stands; empty where there is none.
  std::string article_beside(UnitId unit, int steps) const;
  /// The item or paragraph `steps` before or behind among its siblings, at the depth of items; none where there is
  /// none.
  UnitId item_beside(UnitId unit, int steps) const;
  /// The item with this mark ("①", "(2)": folded) nearest before or behind a unit in its clause.
  UnitId item_marked(UnitId unit, std::string_view mark, bool ahead) const;
  /// The first item of a list that a unit leads in; none where no item follows.
  UnitId first_item_below(UnitId unit) const;
  /// The note of a mark ("注1", "※2"): in the clause of the unit, else the next one behind, else any.
  UnitId note_marked(UnitId unit, std::string_view mark) const;
  /// 前節, 前章: the clause before the nearest one around a unit that has one before it. `outermost`: of the chapter.
  ClauseId clause_before(UnitId unit, bool outermost) const;
  /// The clause whose label is `label` (folded), the first one; none where there is none.
  ClauseId clause_labelled(std::string_view label) const;

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  void index_clauses();
  void index_units();

  const Outline& outline_;
  std::vector<std::uint32_t> article_of_;  ///< by clause: index into articles_, kNone outside
  std::vector<bool> amending_, supplementary_;
  std::vector<ClauseId> articles_;                                                ///< in order
  std::vector<UnitId> before_, behind_;                                           ///< by unit: siblings
  std::vector<UnitId> first_child_;                                               ///< by unit
  std::vector<ClauseId> sibling_before_;                                          ///< by clause
  std::map<std::string, ClauseId, std::less<>> by_label_;                         ///< folded
  std::map<std::pair<std::uint32_t, std::string>, std::vector<UnitId>> by_mark_;  ///< by clause and folded mark
  std::map<std::string, std::vector<UnitId>, std::less<>> notes_;
};

/// Number of the amending law whose 附則 holds a clause, in Arabic digits and without its day; empty where none does.
std::string amending_law(const Outline& outline, ClauseId clause);

/// True for a paragraph of an article: of statute XML, or ２ at the beginning of a line of a text.
bool is_article_paragraph(const Unit& unit);

/// The id of an article, item or other marked part: 第三十条の二 -> "30-2", 二 -> "2", イ -> "イ", (1) -> "1".
std::string part_id(std::string_view label);

}  // namespace kitei
