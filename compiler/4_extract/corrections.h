/// A person's word over the machine's: rows of corrections.toml laid over the statements of their document.
#pragma once

#include <span>

#include "1_read/corrections.h"
#include "1_read/lexicon.h"
#include "1_read/source.h"
#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// Applies those of `corrections` (sorted by source) that are about this document. A row finds its passage again by
/// likeness (passages.h), and what it says then stands in place of what was found there: values that it does not give
/// stay. A passage without a statement gets one. Rows that cannot be applied are reported and left out (K4101, K4102,
/// K4103, K4105), and so are those that change nothing (K4104).
/// Holds after: statements are in the order of the text, those that a row is about have a review.
void apply_corrections(const Source& source, const Outline& outline, std::span<const Correction> corrections,
                       const Lexicon& lexicon, Extract& extract, Diagnostics& diagnostics);

}  // namespace kitei
