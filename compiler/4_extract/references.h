/// The finder of citations.
#pragma once

#include <vector>

#include "1_read/lexicon.h"
#include "3_parse/outline.h"
#include "4_extract/law_finder.h"
#include "4_extract/spoken.h"
#include "4_extract/statements.h"

namespace kitei {

/// Finds references to clauses, annexes, figures, notes, articles, Acts and documents in all units, in the order of the
/// text, each in its full form (a law by its title; article, paragraph and item where the text says 前項). Linear.
void find_citations(const Outline& outline, const std::vector<SpokenUnit>& spoken, const LawFinder& laws,
                    const Lexicon& lexicon, Extract& extract);

}  // namespace kitei
