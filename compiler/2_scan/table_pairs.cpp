// Most rows of a glossary have the term and the beginning of its definition on one line; they tell how wide the first
// column is. A term that wraps stands alone above its definition, and no line of it is wider than that.
#include "2_scan/table_pairs.h"

#include <algorithm>

namespace kitei {
namespace {

/// True where a text begins the left cell of a row.
bool is_name(const std::vector<TableText>& texts, std::size_t i, std::uint32_t width, TableHabits habits) {
  const TableText& text = texts[i];
  if (text.same_line || text.widest > width) return false;
  if (text.key_line) return true;
  if (i + 1 == texts.size() || texts[i + 1].same_line) return false;
  const bool stands_off = i == 0 || text.gap || habits.spaced || !texts[i - 1].closed;
  const bool is_explained = texts[i + 1].widest > width || texts[i + 1].gap;
  return stands_off && is_explained;
}

}  // namespace

std::vector<CellPlace> place_pairs(const std::vector<TableText>& texts, TableHabits habits) {
  std::uint32_t width = 0;
  for (const TableText& text : texts) {
    if (text.key_line && !text.same_line) width = std::max(width, text.widest);
  }
  std::vector<CellPlace> places;
  std::uint32_t rows = 0, lines_with_both = 0;
  bool named = false;  // the text before is a name
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (is_name(texts, i, width, habits) && !named) {
      places.push_back({rows++, 0});
      lines_with_both += texts[i].key_line;
      named = true;
    } else if (rows > 0) {
      places.push_back({rows - 1, 1});
      named = false;
    } else {
      return {};
    }
  }
  if (named || rows < 3 || lines_with_both < 2) return {};
  return places;
}

}  // namespace kitei
