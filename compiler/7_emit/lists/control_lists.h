/// Controls, what sectors make of them, and what stands beside them in standards, as tables.
#pragma once

#include "5_link/graph.h"
#include "7_emit/shared/table_file.h"

namespace kitei {
TableFile control_list(const Graph& graph);
TableFile treatment_list(const Graph& graph);
/// Every row of the mappings, and the items of the standards that stand in none.
TableFile crosswalk_list(const Graph& graph);
}  // namespace kitei
