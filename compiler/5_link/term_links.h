/// Where defined terms are used.
#pragma once

#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// Fills `term_uses` and `uses_of_term` of all documents: of each unit the first use of each term that holds there. The
/// longest name wins, a name inside a longer word is none, the definition itself is no use.
///
/// A name means what the unit's own document says it means there: the definition of the narrowest scope, of several the
/// last before; else what a document above it says (document kinds in order: Act, order, action plan, implementing
/// details, baseline, guideline) that it names, by citation or by an abbreviation of its title. One automaton over
/// the names of all documents; linear in the texts.
void link_terms(std::vector<Document>& documents, unsigned jobs);

}  // namespace kitei
