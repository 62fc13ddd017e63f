/// The finder of defined terms.
#pragma once

#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// Finds what a document defines, in the order of the text: 「（以下「X」という。）」 with several names too,
/// 「X（…をいう。以下同じ。）」, 「X（…を含む。以下同じ。）」 which adjusts X, 「「X」とは、…をいう。」, lists under
/// 「用語の意義は」, and the rows and lists of glossaries (glossaries.h). Each with the units in which it holds
/// (term_scope.h). Rules of form: official drafting practice for definitions.
void find_terms(const Outline& outline, Extract& extract);

}  // namespace kitei
