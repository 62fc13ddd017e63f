#include "7_emit/shared/table_file.h"

#include <algorithm>

#include "7_emit/shared/workbook.h"

namespace kitei {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::size_t kMostRows = 1'048'575;  // of a sheet, below its heading
constexpr lxw_color_t kHeadingGround = 0xE8F1FE;

/// Minus signs of plain numbers do no harm, but no cell of ours is one.
bool looks_like_a_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string_view cell, std::string& out) {
  const bool formula = looks_like_a_formula(cell);
  const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

}  // namespace

std::string csv_of(const TableFile& table) {
  std::string out(kByteOrderMark);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(table.columns[i].heading, out);
  }
  out += "\r\n";
  for (const std::vector<std::string>& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      append_cell(row[i], out);
    }
    out += "\r\n";
  }
  return out;
}

std::string xlsx_of(const TableFile& table) {
  Workbook workbook(table.title, "");
  lxw_worksheet* sheet = workbook_add_worksheet(workbook.get(), "一覧");
  lxw_format* heading = workbook.format();
  format_set_bold(heading);
  format_set_bg_color(heading, kHeadingGround);
  format_set_border(heading, LXW_BORDER_THIN);
  lxw_format* text = workbook.format();
  const auto columns = static_cast<lxw_col_t>(table.columns.size());
  for (lxw_col_t i = 0; i < columns; ++i) {
    worksheet_set_column(sheet, i, i, table.columns[i].width, nullptr);
    write_text(sheet, 0, i, table.columns[i].heading, heading);
  }
  const std::size_t rows = std::min(table.rows.size(), kMostRows);
  for (std::size_t r = 0; r < rows; ++r) {
    const auto row = static_cast<lxw_row_t>(r + 1);
    std::size_t lines = 1;
    for (lxw_col_t i = 0; i < columns; ++i) {
      if (!table.rows[r][i].empty()) write_text(sheet, row, i, table.rows[r][i], text);
      lines = std::max(lines, lines_in_column(table.rows[r][i], table.columns[i].width));
    }
    set_lines(sheet, row, lines);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  if (rows > 0) worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1));
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  return workbook.bytes();
}

}  // namespace kitei
