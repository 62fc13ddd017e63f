/// Findings of pass 5 as text, for the expect tests.
#pragma once

#include <string>

#include "5_link/graph.h"

namespace kitei {

/// One line a citation: "rules.txt:3 「前項」 resolved rules#jo-3 12", the number the line of the paragraph or item.
std::string dump_links(const Graph& graph);
/// A control with what pass 5 knows of it: "ACC-01 ACC 「…」 sectors water", where its grounds lead, and one line for
/// each sector: "  water strengthens guide.md:7".
std::string dump_adoptions(const Graph& graph);
/// One line a mapping: "ACC-01 subset nist PR.AA-01 「…」".
std::string dump_mappings(const Graph& graph);

/// One line a use of a term: "plan.txt:8 「点検」 plan.txt:2 「点検」", the second place that of its definition.
std::string dump_term_uses(const Graph& graph);

/// One line a role that acts: id, kind, name, and the places of its statements.
std::string dump_roles(const Graph& graph);

}  // namespace kitei
