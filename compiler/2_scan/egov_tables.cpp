// Tables: cells that reach down into the rows below are repeated there.
#include "2_scan/egov_scanner.h"

#include <algorithm>
#include <utility>

namespace kitei {
namespace {

constexpr std::size_t kColumns = 64;  // of a table whose merged cells are followed

}  // namespace

void EgovScanner::add_table(pugi::xml_node table, Around around) {
  ++around.unit;
  std::vector<Merged> above;
  bool first = true;
  for (const pugi::xml_node row : table.children()) {
    const std::string_view name = row.name();
    if (name == "TableRow" || name == "TableHeaderRow") {
      add_row(row, first && name == "TableHeaderRow", around, above);
      first = false;
    } else {
      visit(row, around);
    }
  }
}

void EgovScanner::add_row(pugi::xml_node row, bool header, const Around& around, std::vector<Merged>& above) {
  std::vector<Flow> cells;
  const auto take_merged = [&] {
    while (cells.size() < above.size() && above[cells.size()].rows > 0) {
      --above[cells.size()].rows;
      cells.push_back(above[cells.size()].text);
    }
  };
  for (const pugi::xml_node column : row.children()) {
    if (!is_element(column)) continue;
    take_merged();
    const std::size_t at = cells.size();
    Flow cell = words_of(column);
    const bool goes_on = cell.empty() && std::string_view(column.attribute("BorderTop").value()) == "none";
    if (goes_on && at < above.size()) cell = above[at].text;
    if (above.size() <= at && at < kColumns) above.resize(at + 1);
    if (at < above.size()) above[at] = {std::clamp(column.attribute("rowspan").as_int(1), 1, 9999) - 1, cell};
    cells.push_back(std::move(cell));
    const int span = std::clamp(column.attribute("colspan").as_int(1), 1, 100);
    for (int i = 1; i < span; ++i) cells.emplace_back();
  }
  take_merged();
  Block* block = add(BlockKind::kTableRow, start_of(row), end_of(row), around, {}, {});
  if (block == nullptr) return;
  block->cells = std::move(cells);
  block->header = header && block->kind == BlockKind::kTableRow;
}

}  // namespace kitei
