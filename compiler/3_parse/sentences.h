/// Cuts text into sentences.
#pragma once

#include <string_view>

#include "3_parse/outline.h"

namespace kitei {

/// A sentence ends behind a 「。」 that stands outside brackets; the rest is one more. Blanks at the ends are left out.
/// Brackets that never close do not swallow the text: they are ignored from the next 「。」 at a line's end on.
ShortList<Range> sentences_of(std::string_view text);

}  // namespace kitei
