/// Text out of slides -> its slides, each with the lines of its title.
#pragma once

#include <cstddef>
#include <vector>

#include "2_scan/lines.h"

namespace kitei {

/// A slide: lines [first, last), of which [title, title_end) are its title; none where these are equal.
struct Slide {
  std::size_t first = 0, last = 0;
  std::size_t title = 0, title_end = 0;
};

/// A slide begins at a form feed, behind three blank lines, behind two where its number stands glued to its title, or
/// at a line that begins with a blank and follows another without a gap (what is left of a form feed).
std::vector<Slide> slides_of(const std::vector<Line>& lines);

}  // namespace kitei
