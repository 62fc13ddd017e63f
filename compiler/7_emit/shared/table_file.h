/// A table that people take away: as CSV and as a workbook.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kitei {

struct TableFile {
  struct Column {
    std::string_view heading;
    double width = 12;  ///< in digits
  };
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  ///< as many cells as there are columns
};

/// CSV as spreadsheets in Japan open it: UTF-8 with byte-order mark, CR LF, quotes where they are needed. A cell that a
/// spreadsheet would take for a formula (= + - @, tab) gets a 「'」 in front.
std::string csv_of(const TableFile& table);

/// A workbook of one sheet: heading frozen, filters, every cell a text. The same table gives the same bytes. Rows that
/// a sheet cannot hold are left out.
std::string xlsx_of(const TableFile& table);

}  // namespace kitei
