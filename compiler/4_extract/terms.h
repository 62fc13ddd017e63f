/// The finder of defined terms.
#pragma once

#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// Finds 「以下「X」という。」, 「「X」とは、…をいう。」 and the rows of glossaries, in the order of the text.
void find_terms(const Outline& outline, Extract& extract);

}  // namespace kitei
