/// A workbook of libxlsxwriter, from its first sheet to its bytes. For .cpp files only: the header is heavy.
#pragma once

#include <xlsxwriter.h>

#include <string>
#include <string_view>

namespace kitei {

/// Lifecycle: add sheets and formats through get(), then bytes() once. The library writes files alone, so this one
/// stands in memory and has no name on any disk. The same calls give the same bytes: the dates are fixed.
class Workbook {
 public:
  /// `title` and `author` go into the properties.
  Workbook(std::string_view title, std::string_view author);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  lxw_workbook* get() { return workbook_; }

  /// A format in the typeface of the workbook: text at the top, lines wrapped or not.
  lxw_format* format(bool wrapped = true);

  /// Ends the workbook. Stops the program where memory runs out.
  std::string bytes();

 private:
  int file_ = -1;
  lxw_workbook* workbook_ = nullptr;
};

/// Text for the structs of the library, which ask for char* and change nothing.
char* for_struct(const char* text);

/// Writes a cell as text, whatever it begins with: "=", "+", "-" and "@" make no formula of it. What Excel cannot hold
/// (over 32,767 characters, control characters) is cut or dropped.
void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format);

/// How many lines a text takes in a column so many digits wide: full-width letters are two wide.
std::size_t lines_in_column(std::string_view text, double width);

/// Makes a row high enough for so many lines: programs do not all do that by themselves for wrapped text.
void set_lines(lxw_worksheet* sheet, lxw_row_t row, std::size_t lines);

}  // namespace kitei
