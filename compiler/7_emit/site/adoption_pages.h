/// adoption.html, sector by domain, and a page for each sector with a guideline: what it takes, strengthens, relaxes,
/// adds and lacks.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {

/// Nothing is written where no sector has a guideline with controls.
void write_adoptions(const Site& site);

/// True where the sector has a page.
bool has_adoptions(const Graph& graph, const Sector& sector);

}  // namespace kitei
