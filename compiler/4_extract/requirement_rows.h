/// Rows of tables that ask for something: a table of measures holds one to a row, as a list holds one to an item.
#pragma once

#include <vector>

#include "3_parse/outline.h"
#include "4_extract/spoken.h"

namespace kitei {

/// The sentences in the cells of a row that ask for something (…すること。), as ranges of its unit's text, without the
/// number in front.
std::vector<Range> requirements_of(const Unit& row, const SpokenUnit& spoken);

/// By table: whether at least half of its rows, and three, hold such a sentence.
std::vector<bool> tables_of_requirements(const Outline& outline, const std::vector<SpokenUnit>& spoken);

}  // namespace kitei
