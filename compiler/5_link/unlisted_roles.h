/// Bodies that act and that the lexicon does not know: 監査部門, 地方整備局, 申請者.
#pragma once

#include <vector>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// Gives each of those that statements name (Statement::unlisted) a role of its own at the end of the lexicon (kind
/// "unlisted", an id made from the name), makes it the actor, and proposes a row for the lexicon (K5002). One whose
/// name ends like that of a body, or that is the subject of two statements of one document; others stay nameless, for
/// things and events must not become roles.
void enroll_unlisted(std::vector<Document>& documents, Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace kitei
