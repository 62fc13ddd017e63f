/// Findings of pass 5 as text, for the expect tests.
#pragma once

#include <string>

#include "5_link/graph.h"

namespace kitei {

/// One line a citation: "rules.txt:3 「前項」 resolved rules#jo-3 12", the number the line of the paragraph or item.
std::string dump_links(const Graph& graph);

}  // namespace kitei
