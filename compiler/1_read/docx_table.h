/// Tables of a Word document: merged cells on a grid. Included by .cpp files alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kitei {

/// Builds the rows of one table, cell by cell.
///
/// Lifecycle: row(), cell() … for each row, then finish() once.
class DocxTable {
 public:
  /// More columns are added to the last one.
  static constexpr std::size_t kMostColumns = 60;

  /// Begins a row that leaves `before` columns of the grid empty.
  void row(bool header, int before);
  /// Adds a cell over `span` columns; `continues` where it belongs to the cell above. Its text stands in each column
  /// and row that it covers, unless it is longer than 1,000 bytes: then in the first alone.
  void cell(std::string text, int span, bool continues);
  /// All rows, filled to one length; rows that head the columns are one.
  std::vector<std::vector<std::string>> finish();

 private:
  struct Row {
    std::vector<std::string> cells;
    bool header;
  };
  std::vector<Row> rows_;
};

}  // namespace kitei
