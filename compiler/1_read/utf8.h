/// Bytes -> valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kitei {

/// What was mended.
struct Utf8Repair {
  std::size_t broken = 0;  ///< bytes replaced by U+FFFD, one each
  std::size_t first = 0;   ///< where the first replacement stands in the mended text
};

/// Takes a byte-order mark off and replaces each byte that is not UTF-8 (overlong forms, surrogates and letters beyond
/// U+10FFFF included) by U+FFFD. Linear; a valid text is not copied.
Utf8Repair mend_utf8(std::string& text);

/// How much of some bytes is UTF-8.
struct Utf8Share {
  std::size_t letters = 0;  ///< valid sequences of two bytes and more
  std::size_t broken = 0;   ///< bytes that belong to no valid sequence
};
Utf8Share utf8_share(std::string_view bytes);

}  // namespace kitei
