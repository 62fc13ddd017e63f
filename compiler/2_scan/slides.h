/// Text out of slides -> blocks.
#pragma once

#include <vector>

#include "1_read/source.h"
#include "2_scan/layout.h"
#include "2_scan/lines.h"

namespace kitei {

/// Cuts the text into slides, finds each slide's title (before or after its body: it becomes a heading block where it
/// stands) and joins the lines of each box.
Layout scan_slides(const Source& source, const std::vector<Line>& lines);

}  // namespace kitei
