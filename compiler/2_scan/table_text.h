/// What stands in the cells of a flattened table, before anyone knows in which cell: the lines cut into pieces, the
/// pieces joined into texts.
///
/// A program that flattens a table writes what stands side by side on one line. Where it leaves a blank behind each
/// paragraph, a blank within a line is the end of one cell's text and the beginning of the next one's.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "0_base/flow.h"
#include "2_scan/lines.h"

namespace kitei {

/// A run of letters on one line that belongs to one cell.
struct TablePiece {
  std::string_view text;
  std::uint32_t source = 0;   ///< its first byte in the source
  std::uint32_t line = 0;     ///< index of its line
  std::uint32_t empties = 0;  ///< blanks at the front of the line: what empty cells leave behind
  bool first = true;          ///< first on its line
  bool closed = false;        ///< a blank stands behind it
};

/// Cuts a line into its pieces. `all` is the text of the source, `index` the line's place among the lines.
std::vector<TablePiece> pieces_of(std::string_view all, const Line& line, std::size_t index);
/// The same into a list that keeps its memory from line to line.
void read_pieces(std::string_view all, const Line& line, std::size_t index, std::vector<TablePiece>& pieces);

/// One text of a cell: a bullet, a numbered direction, a plain paragraph.
struct TableText {
  Flow text;                                    ///< unwrapped; without a bullet, with a number
  std::string_view mark;                        ///< "・", "(1)" …; empty without
  std::uint32_t number = 0;                     ///< what a numbered mark counts, else 0
  std::uint32_t first_line = 0, last_line = 0;  ///< indexes, last one included
  std::uint32_t empties = 0;                    ///< empty cells before it on its line
  std::uint32_t widest = 0;                     ///< columns of its widest line, a hanging indent counted
  std::uint32_t letters = 0;                    ///< columns of all its lines
  std::vector<std::uint32_t> wrapped;           ///< columns of the lines that filled their cell
  bool same_line = false;                       ///< begins on the line on which the text before it stands
  bool gap = false;                             ///< blank lines before it that mean something
  bool hollow = false;                          ///< an empty cell of its own before it
  bool closed = false;                          ///< shows its end
  bool key_line = false;                        ///< another text follows on its first line
};

/// How the program that made the text treats lines in a table.
struct TableHabits {
  bool spaced = false;  ///< a blank line behind every line, so that blank lines say nothing
};

/// Joins the pieces of lines [begin, end) into texts; lines for which `skip` holds are passed over.
std::vector<TableText> texts_of(std::string_view all, const std::vector<Line>& lines, std::uint32_t begin,
                                std::uint32_t end, TableHabits habits, const std::vector<bool>& skip);

/// True where a line begins a page: a form feed, or the lone blank that a lost one leaves behind.
bool opens_page(const std::vector<Line>& lines, std::size_t index);

/// Columns of a text on a terminal: 2 for a full-width letter.
std::uint32_t columns_of(std::string_view text);

}  // namespace kitei
