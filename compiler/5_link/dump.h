/// Findings of pass 5 as text, for the expect tests.
#pragma once

#include <string>

#include "5_link/graph.h"

namespace kitei {

/// One line a citation: "rules.txt:3 「前項」 resolved rules#jo-3 12", the number the line of the paragraph or item.
std::string dump_links(const Graph& graph);

/// One line a use of a term: "plan.txt:8 「点検」 plan.txt:2 「点検」", the second place that of its definition.
std::string dump_term_uses(const Graph& graph);

/// One line a role that acts: id, kind, name, and the places of its statements.
std::string dump_roles(const Graph& graph);

}  // namespace kitei
