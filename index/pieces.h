/// Units -> pieces: what passages are put together from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

inline constexpr std::size_t kPassageLetters = 600;  ///< that no passage goes over, but for one sentence
inline constexpr std::uint32_t kPassageLines = 25;   ///< of a passage

/// A run of one unit: a whole one, or some sentences of a long one.
struct Piece {
  UnitId unit;
  Range range;  ///< in the unit's text; of a row without meaning
  std::size_t letters = 0;
  std::uint32_t line_from = 0, line_to = 0;
  bool whole = true;
};

/// A unit as one piece, or as several where it is too long for a passage.
void add_pieces(const Document& document, UnitId id, std::vector<Piece>& out);

/// The text of a piece: a marker and the cells of a row are set off by tabs.
std::string text_of(const Document& document, const Piece& piece);

/// A text on one line, without blanks around it.
std::string one_line(std::string_view text);

/// True for a clause whose units explain a word each.
bool is_glossary(const Document& document, ClauseId clause);

/// True for a piece that announces those below it.
bool is_heading(const Document& document, const Piece& piece);

}  // namespace kitei
