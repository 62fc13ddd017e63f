/// Controls that ask the same.
#pragma once

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// Reports pairs of controls whose questions or texts are alike (K5107), if a sector may have to do with both. Only
/// controls that share a rare pair of letters are compared, so the work grows with the corpus and no faster.
void report_alike_controls(const Graph& graph, Diagnostics& diagnostics);

}  // namespace kitei
