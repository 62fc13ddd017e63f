/// matrix.html, role by measure, and a page for each measure and theme: who does what about it.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
/// Nothing is written where the lexicon has no measures.
void write_measures(const Site& site);
}  // namespace kitei
