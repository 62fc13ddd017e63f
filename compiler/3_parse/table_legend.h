/// What the marks in a table's cells mean, where the text says it: 「☆……最も重い設備に限る」.
#pragma once

#include "3_parse/outline.h"

namespace kitei {

/// Fills Table::levels of the tables whose cells hold nothing but a mark, from the units of the document.
void read_legends(Outline& outline);

}  // namespace kitei
