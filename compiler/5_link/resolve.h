/// Where citations lead.
#pragma once

#include "5_link/graph.h"

namespace kitei {

/// Fills `document.links`: annexes and labels of the same document are resolved; articles and Acts of other names are
/// external; the rest is dangling.
void resolve_citations(Document& document, DocumentId id);

}  // namespace kitei
