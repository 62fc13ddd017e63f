/// Names that were not in use when a document was made.
#pragma once

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// Reports, once a document and name, names of roles that stand in a document dated before or after their time (K5003).
/// Documents without a date are passed over; dates are compared as far as both are known.
void report_names_out_of_time(const Graph& graph, Diagnostics& diagnostics);

}  // namespace kitei
