/// flows.html: who tells whom what, in normal times and in a large-scale failure, drawn and listed.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
/// Nothing where no document tells of a flow.
void write_flows(const Site& site, Diagnostics& diagnostics);
/// True where the page is written.
bool has_flows(const Graph& graph);
}  // namespace kitei
