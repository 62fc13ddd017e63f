/// The lines of a source with what can be seen of each at a glance.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"
#include "1_read/source.h"

namespace kitei {

/// Longer lines are kept, but not analysed (K1005).
inline constexpr std::size_t kLongestLine = 1u << 20;

/// A long text has as many bytes of these as of its own, so they are packed.
struct Line {
  std::uint32_t begin = 0, end = 0;  ///< with its line end
  std::string_view text;             ///< without blanks at its ends
  std::uint32_t text_begin = 0;      ///< where `text` begins in the source
  std::uint32_t letters : 25 = 0;    ///< of `text`
  bool blank : 1 = false;
  bool indented : 1 = false;  ///< begins with a blank
  bool closed : 1 = false;    ///< has a blank behind its last letter: how word processors leave paragraph ends
  bool rule : 1 = false;      ///< nothing but ten blanks or more, or a row of dashes: what stands above footnotes
  bool page : 1 = false;      ///< begins with a form feed
  bool too_long : 1 = false;  ///< over kLongestLine; `text` is empty
};
static_assert(sizeof(Line) == 32 && kLongestLine < 1u << 25);

/// All lines from `source.body` on.
std::vector<Line> lines_of(const Source& source, Diagnostics& diagnostics);

}  // namespace kitei
