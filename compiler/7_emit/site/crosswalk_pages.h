/// standards.html and a page for each standard: its items beside the controls, both ways, and what neither side has.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
/// Nothing is written where the corpus has no standards.
void write_crosswalk(const Site& site);
}  // namespace kitei
