/// The units of a clause as HTML: paragraphs, nested lists, tables, notes and loose words.
#pragma once

#include "7_emit/site/reading_context.h"

namespace kitei {

/// Writes the own units of a clause, not those of its children. Notes come last, for a page of print put them wherever
/// it ended.
void write_units(const Reading& reading, ClauseId clause, Html& html);

}  // namespace kitei
