/// What an operator of a sector has to answer to: by the plan, by standards and guidelines, by Acts, and where these
/// say the same.
#pragma once

#include <cstddef>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// What a duty stands in.
enum class RuleFamily { kPlan, kStandard, kAct };
constexpr std::size_t kRuleFamilies = 3;

/// 「計画・施策」, 「基準・ガイドライン」, 「法令」.
std::string_view word_of(RuleFamily family);

/// One family for each document of the graph.
std::vector<RuleFamily> families_of(const Graph& graph);

/// As what an operator is addressed.
enum class Standpoint { kCritical, kDesignated };

/// 「重要インフラ」 for an operator of a sector, 「基幹インフラ」 for one that is designated.
std::string_view word_of(Standpoint standpoint);

/// A duty of an operator.
struct OperatorDuty {
  StatementRef statement;
  RuleFamily family = RuleFamily::kPlan;
  Standpoint standpoint = Standpoint::kCritical;
};

/// Duties that say the same thing, by family and then in reading order; mostly one alone.
struct DutyRow {
  std::vector<OperatorDuty> duties;
  /// True where two families, or both standpoints, say it.
  bool overlaps() const;
};

/// The rows of one measure (施策群).
struct DutyGroup {
  MeasureId measure;          ///< none for what belongs to no measure
  std::vector<DutyRow> rows;  ///< those that overlap first, each half in reading order
};

struct OperatorDuties {
  bool designated = false;        ///< operators of the sector may be designated
  std::vector<DutyGroup> groups;  ///< in the order of the lexicon
  std::vector<DutyRow> reports;   ///< what is to be told to whom, and when
};

/// The duties of the operators of a sector. Superseded documents and guidelines of other sectors are left out.
OperatorDuties duties_of(const Graph& graph, const std::vector<RuleFamily>& families, SectorId sector);

}  // namespace kitei
