/// The sheet on which an operator says, control by control, how far it is.
#pragma once

#include <array>
#include <string_view>

#include "7_emit/shared/pack.h"
#include "7_emit/shared/workbook.h"

namespace kitei {

/// What can be said of a control, in the order of the drop-down; the last does not count.
inline constexpr std::array<const char*, 4> kStates{"実施済", "一部実施", "未実施", "対象外"};
inline constexpr lxw_col_t kStateCount = kStates.size();

/// A rectangle of the sheet that formulas look at: rows from 1 as Excel counts them, columns by letter.
struct ChecklistRange {
  static constexpr const char* kSheet = "点検表";
  static constexpr char kDomain = 'B', kLevel = 'G', kForce = 'F', kState = 'L';
  std::size_t first = 0, last = 0;
};

/// Writes the sheet: a title, a row a control, a drop-down of states, dates that are dates, colours by state, filters,
/// headings that stay and repeat in print. Holds the columns that `ChecklistRange` names.
ChecklistRange write_checklist(Workbook& workbook, const Graph& graph, const Pack& pack);

/// Where the pack has entries of controls that it does not hold: a sheet with them, which can be read back.
void write_homeless(Workbook& workbook, const Graph& graph, const Pack& pack);

}  // namespace kitei
