/// The controls of all documents, side by side.
#pragma once

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// Fills Graph::controls and Graph::domains: sectors and grounds are looked up, an id that comes again is left out
/// (K5101). Reports parts that are missing or unknown (K5102 to K5107).
void join_controls(Graph& graph, Diagnostics& diagnostics);

/// The sectors of a document by their ids; those that the lexicon does not know are left out. Ascending.
std::vector<SectorId> sectors_of(const Lexicon& lexicon, const DocumentInfo& info);

}  // namespace kitei
