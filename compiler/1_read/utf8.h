/// Bytes -> valid UTF-8.
#pragma once

#include <cstddef>
#include <string>

namespace kitei {

/// What was mended.
struct Utf8Repair {
  std::size_t broken = 0;  ///< bytes replaced by U+FFFD, one each
  std::size_t first = 0;   ///< where the first replacement stands in the mended text
};

/// Takes a byte-order mark off and replaces each byte that is not UTF-8 (overlong forms, surrogates and letters beyond
/// U+10FFFF included) by U+FFFD. Linear; a valid text is not copied.
Utf8Repair mend_utf8(std::string& text);

}  // namespace kitei
