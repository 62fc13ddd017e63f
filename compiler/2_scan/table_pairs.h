/// Tells terms from definitions in a flattened table of two columns without list marks.
#pragma once

#include <vector>

#include "2_scan/table_columns.h"
#include "2_scan/table_text.h"

namespace kitei {

/// Places the texts of a table of two columns: a narrow one that names the row, a wide one that says what it is. Empty
/// where the text does not show which is which.
std::vector<CellPlace> place_pairs(const std::vector<TableText>& texts, TableHabits habits);

}  // namespace kitei
