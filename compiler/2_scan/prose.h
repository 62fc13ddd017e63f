/// Running text out of a PDF -> blocks.
#pragma once

#include <vector>

#include "1_read/source.h"
#include "2_scan/layout.h"
#include "2_scan/lines.h"

namespace kitei {

/// Unwraps lines, takes out page numbers, contents pages and footnote marks, and sets footnotes apart.
Layout scan_prose(const Source& source, const std::vector<Line>& lines);

/// True for a line of a contents page: leaders and a page number at its end.
bool is_contents_line(std::string_view text);

}  // namespace kitei
