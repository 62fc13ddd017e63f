/// What each sector makes of each control.
#pragma once

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// Fills Graph::treatments: for each sector with a guideline what its rows say of the controls of the baseline, the
/// controls that it adds, and those for the sector that no row names (kLacks). Of two rows about one control the first
/// counts. Reports rows that cannot be right (K5111 to K5116).
void join_adoptions(Graph& graph, Diagnostics& diagnostics);

}  // namespace kitei
