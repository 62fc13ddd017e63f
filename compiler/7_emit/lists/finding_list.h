/// What the checker found, as a table.
#pragma once

#include "7_emit/emitter.h"
#include "7_emit/shared/table_file.h"

namespace kitei {
TableFile finding_list(const Graph& graph, const std::vector<Diagnostic>& findings);
}  // namespace kitei
