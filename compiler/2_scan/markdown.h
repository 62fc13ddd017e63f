/// Markdown -> blocks (cmark-gfm with tables and footnotes).
#pragma once

#include <vector>

#include "0_base/diagnostics.h"
#include "1_read/source.h"
#include "2_scan/layout.h"
#include "2_scan/lines.h"

namespace kitei {

/// Reads the block structure. Raw HTML is text: a `<` never reaches the Markdown parser; <sup>…</sup> is taken for a
/// footnote mark. A sentence that a rule or footnotes at a page end have cut in two is healed. Nesting and tables are
/// bounded (markdown_bounds.h), and what lies beyond is text.
Layout scan_markdown(const Source& source, const std::vector<Line>& lines, Diagnostics& diagnostics);

}  // namespace kitei
