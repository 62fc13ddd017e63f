/// Tables that a program has flattened into lines, rebuilt where the lines still tell rows and columns.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "1_read/source.h"
#include "2_scan/layout.h"
#include "2_scan/lines.h"

namespace kitei {

/// A part of a table: its header, a row, a note, words that found no place. A cell with several texts (bullets) holds
/// them with a line feed between.
struct TablePart {
  BlockKind kind = BlockKind::kLoose;
  bool header = false;
  std::string marker;  ///< of a header: the table's label where a caption gives one; of a note: its mark
  Flow text;
  std::vector<Flow> cells;
};

/// A table of lines [first_line, last_line): which line belongs to which part.
struct FlatTable {
  static constexpr std::uint32_t kNoPart = 0xffffffff;
  std::uint32_t first_line = 0, last_line = 0;
  std::vector<std::uint32_t> part_of;  ///< by line from first_line on; kNoPart for blank ones
  std::vector<TablePart> parts;
};

/// The flattened tables of a source in order; none of them overlap. What stands under the heading of an annex or a
/// caption and begins with the names of columns is a table; where its rows cannot be told apart it is kept as loose
/// words.
std::vector<FlatTable> find_tables(const Source& source, const std::vector<Line>& lines);

}  // namespace kitei
