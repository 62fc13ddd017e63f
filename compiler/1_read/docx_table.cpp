#include "1_read/docx_table.h"

#include <algorithm>

namespace kitei {
namespace {

constexpr std::size_t kMostRepeated = 1000;

}  // namespace

void DocxTable::row(bool header, int before) {
  rows_.push_back({{}, header});
  rows_.back().cells.resize(std::min<std::size_t>(static_cast<std::size_t>(before), kMostColumns));
}

void DocxTable::cell(std::string text, int span, bool continues) {
  std::vector<std::string>& cells = rows_.back().cells;
  if (cells.size() >= kMostColumns) {
    cells.back() += (cells.back().empty() || text.empty() ? "" : "\n") + text;
    return;
  }
  if (continues && rows_.size() > 1) {
    const std::vector<std::string>& above = rows_[rows_.size() - 2].cells;
    if (cells.size() < above.size() && above[cells.size()].size() <= kMostRepeated) text = above[cells.size()];
  }
  const std::size_t room = kMostColumns - cells.size();
  const std::size_t columns = std::clamp<std::size_t>(static_cast<std::size_t>(span), 1, room);
  const bool repeat = text.size() <= kMostRepeated;
  cells.push_back(std::move(text));
  for (std::size_t i = 1; i < columns; ++i) cells.push_back(repeat ? cells.back() : std::string());
}

std::vector<std::vector<std::string>> DocxTable::finish() {
  std::size_t columns = 0;
  for (const Row& row : rows_) columns = std::max(columns, row.cells.size());
  std::vector<std::vector<std::string>> rows;
  for (Row& row : rows_) {
    row.cells.resize(columns);
    if (rows.size() == 1 && row.header && rows_.front().header) {
      for (std::size_t i = 0; i < columns; ++i) {
        if (row.cells[i] != rows[0][i] && !row.cells[i].empty()) {
          rows[0][i] += (rows[0][i].empty() ? "" : "\n") + row.cells[i];
        }
      }
    } else {
      rows.push_back(std::move(row.cells));
    }
  }
  return rows;
}

}  // namespace kitei
