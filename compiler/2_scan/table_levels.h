/// Tables whose rows end in marks of level: 「（１）… ☆ ◎ － ○」.
#pragma once

#include <vector>

#include "1_read/source.h"
#include "2_scan/lines.h"
#include "2_scan/table.h"

namespace kitei {

/// The tables of a source whose lines end in the same number of marks (three or more), in order. The first cell holds
/// the names above and beside the row, the second its text, the others a mark each. Columns get the names that an
/// enumeration in the text gives to the initials in the table's head, else the initials.
std::vector<FlatTable> find_level_tables(const Source& source, const std::vector<Line>& lines);

}  // namespace kitei
