/// Holds the contents pages of a text against the headings that were found in it.
#pragma once

#include <vector>

#include "0_base/diagnostics.h"
#include "1_read/source.h"
#include "2_scan/layout.h"
#include "3_parse/outline.h"

namespace kitei {

/// Reports each line of a contents page (K3004) that no clause and no heading of the outline has for its label and
/// title. The end of a title is enough, as the first line of a contents page may have lost its first half. Blanks,
/// stops and widths do not count. `contents` are the blocks of those lines.
void check_contents(const Source& source, const std::vector<Block>& contents, const Outline& outline,
                    Diagnostics& diagnostics);

}  // namespace kitei
