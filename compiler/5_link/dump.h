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

}  // namespace kitei
