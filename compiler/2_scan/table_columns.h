/// Tells in which column of its row each text of a flattened table stands.
#pragma once

#include <cstdint>
#include <vector>

#include "2_scan/table_text.h"

namespace kitei {

/// Where a text stands: rows and columns counted from 0. Column 0 is the key of the row.
struct CellPlace {
  std::uint32_t row = 0, column = 0;
};

/// Places the texts of a table whose cells hold marked texts and whose rows begin with a plain key. `columns` is how
/// many the header names, at least 2. Rows come in the order of the text, and in a row its columns from left to right.
/// Empty where the text does not show enough to tell.
std::vector<CellPlace> place_texts(const std::vector<TableText>& texts, std::uint32_t columns);

/// True for a text that names its row: plain, short, without a sentence.
bool names_row(const TableText& text);

}  // namespace kitei
