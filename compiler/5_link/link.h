/// Pass 5: all documents -> Graph.
///
/// Joins what passes 1 to 4 found in each document: resolves citations, links terms to their definitions, indexes
/// statements by role, puts controls beside what sectors make of them and beside standards, cuts documents into pages
/// and gives every clause, unit and statement its address. It reads no files and writes none.
///
/// Never fails. After it nothing changes any more.
#pragma once

#include <string>
#include <vector>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {
/// `documents` have source, outline and extract filled; the rest is filled here. `lexicon` gets a role for each body
/// that acts and that it does not know.
[[nodiscard]] Graph link(std::vector<Document> documents, Lexicon& lexicon, std::string title, Diagnostics& diagnostics,
                         unsigned jobs = 1, Crosswalk crosswalk = {});
}  // namespace kitei
