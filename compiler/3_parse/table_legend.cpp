#include "3_parse/table_legend.h"

#include <algorithm>
#include <map>

#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::u32string_view kMarks = U"☆★◎○〇●△▲×－―";

bool is_mark(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return false;
  const char32_t c = decode(text, at);
  return at == text.size() && kMarks.find(c) != std::u32string_view::npos;
}

/// A line of a legend: the mark and its meaning; empty for other texts.
std::pair<std::string_view, std::string_view> legend_line(const Unit& unit) {
  std::string_view text = unit.text.text;
  while (text.starts_with("・")) text.remove_prefix(3);
  std::string_view mark = unit.marker;
  if (!is_mark(mark)) {
    std::size_t at = 0;
    if (text.empty()) return {};
    decode(text, at);
    mark = text.substr(0, at);
    text.remove_prefix(at);
  }
  std::size_t leaders = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = decode(text, at);
    if (c == U'…' || c == U'：' || c == ':' || c == U'＝') {
      ++leaders;
    } else if (!is_space(c)) {
      text.remove_prefix(here);
      break;
    }
  }
  if (!is_mark(mark) || leaders == 0) return {};
  return {mark, text};
}

}  // namespace

void read_legends(Outline& outline) {
  std::map<std::string, std::string, std::less<>> meanings;
  for (const Unit& unit : outline.units) {
    if (unit.kind == UnitKind::kTableRow) continue;
    const auto [mark, meaning] = legend_line(unit);
    if (!mark.empty()) meanings.try_emplace(std::string(mark), meaning);
  }
  if (meanings.empty()) return;
  for (Table& table : outline.tables) {
    std::map<std::string, std::string, std::less<>> levels;
    for (const UnitId row : table.rows) {
      for (const Flow& cell : outline.at(row).cells) {
        const auto found = is_mark(cell.text) ? meanings.find(cell.text) : meanings.end();
        if (found != meanings.end()) levels.insert(*found);
      }
    }
    table.levels.assign(levels.begin(), levels.end());
  }
}

}  // namespace kitei
