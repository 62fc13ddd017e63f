/// What a role must answer to, as a table.
#pragma once

#include "5_link/graph.h"
#include "7_emit/shared/table_file.h"

namespace kitei {
TableFile statement_list(const Graph& graph, RoleId role);
}  // namespace kitei
