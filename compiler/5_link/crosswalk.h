/// Controls beside the items of standards.
#pragma once

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// Fills Graph::standards and Graph::mappings. A row whose control, standard or item is not there, or that comes again,
/// is reported and left out (K5121 to K5124). Where the corpus has mappings, a control in none is reported (K5125).
void join_crosswalk(Graph& graph, Crosswalk crosswalk, Diagnostics& diagnostics);

}  // namespace kitei
