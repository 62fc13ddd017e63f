/// What an operator of a sector has to answer to: by the plan, by standards and guidelines, by Acts, and where these
/// say the same.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// What a duty stands in.
enum class RuleFamily { kPlan, kStandard, kAct };
constexpr std::size_t kRuleFamilies = 3;

/// 「計画・施策」, 「基準・ガイドライン」, 「法令」.
std::string_view word_of(RuleFamily family);

/// As what an operator is addressed.
enum class Standpoint { kCritical, kDesignated };

/// 「重要インフラ」 for an operator of a sector, 「基幹インフラ」 for one that is designated.
std::string_view word_of(Standpoint standpoint);

/// A duty of an operator.
struct OperatorDuty {
  StatementRef statement;
  RuleFamily family = RuleFamily::kPlan;
  Standpoint standpoint = Standpoint::kCritical;
  MeasureId measure;  ///< the group of measures that it is about; none where it is about none
};

/// Duties that say the same thing, by family and then in reading order; mostly one alone.
struct DutyRow {
  std::span<const OperatorDuty> duties;
  /// True where two families, or both standpoints, say it.
  bool overlaps() const;
};

/// The rows of one measure (施策群).
struct DutyGroup {
  MeasureId measure;          ///< none for what belongs to no measure
  std::vector<DutyRow> rows;  ///< those that overlap first, each half in reading order
};

struct OperatorDuties {
  bool designated = false;                       ///< operators of the sector may be designated
  std::vector<DutyGroup> groups;                 ///< in the order of the lexicon
  std::vector<DutyRow> reports;                  ///< what is to be told to whom, and when
  std::vector<OperatorDuty> held, held_reports;  ///< what the rows point into
};

/// All that the operators of all sectors must answer to: gathered once, then asked for each sector.
class OperatorIndex {
 public:
  explicit OperatorIndex(const Graph& graph);
  ~OperatorIndex();
  OperatorIndex(const OperatorIndex&) = delete;
  OperatorIndex& operator=(const OperatorIndex&) = delete;

  /// The duties of the operators of a sector. Superseded documents and what is about other sectors alone are left out.
  /// Safe to call from several threads.
  OperatorDuties of(SectorId sector) const;

 private:
  std::unique_ptr<const struct OperatorEntries> entries_;
};

}  // namespace kitei
