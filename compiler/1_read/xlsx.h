/// The cells of an Excel workbook as text, as far as kitei needs them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"

namespace kitei {

struct XlsxCell {
  std::uint32_t column = 0;  ///< from 0
  std::string text;          ///< dates as "2027-03-31", results of formulas, line ends as \n
};

/// Cells that hold something, by column.
using XlsxRow = std::vector<XlsxCell>;

struct XlsxSheet {
  std::string name;
  std::vector<XlsxRow> rows;  ///< those that hold something, from the top
};

/// The sheets in their order, whoever wrote them: shared strings or strings in place, with or without names of cells.
/// Fails where the bytes are no workbook, are over the limits of OfficePackage, or hold more than 64 MiB of text.
Result<std::vector<XlsxSheet>> read_xlsx(std::string_view bytes);

}  // namespace kitei
