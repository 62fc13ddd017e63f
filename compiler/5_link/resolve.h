/// Where citations lead.
#pragma once

#include <vector>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// Fills `links` of all documents. Resolved: the clause is in the corpus, with the paragraph or item where it is known.
/// External: a law or document that is not in the corpus, as "426AC1000000104#26:1:3", or by its title where its id is
/// not known. Dangling: the document should have it and has not; reported as K5001, with what it has instead.
void resolve_citations(std::vector<Document>& documents, const Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace kitei
