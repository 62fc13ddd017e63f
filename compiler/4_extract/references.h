/// The finder of citations.
#pragma once

#include <vector>

#include "3_parse/outline.h"
#include "4_extract/spoken.h"
#include "4_extract/statements.h"

namespace kitei {

/// Finds references to clauses, annexes, figures, articles and Acts in all units, in the order of the text.
void find_citations(const Outline& outline, const std::vector<SpokenUnit>& spoken, Extract& extract);

}  // namespace kitei
