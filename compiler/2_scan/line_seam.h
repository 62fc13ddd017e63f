/// How the end of a line and the beginning of the next fit together, by their letters alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace kitei {

/// The letters at which a text may be joined to another; 0 where it is empty.
char32_t first_letter(std::string_view text);
char32_t last_letter(std::string_view text);

enum class Seam : std::uint8_t {
  kEnded,  ///< the line shows an end: a stop, 「…こと」, 「… 等」, a bracket around all of it
  kOpen,   ///< the letters do not tell
  kTorn,   ///< a word or phrase goes on: 「通信を」「行う」, 「サー」「バ」, 「の設」「置」
};

Seam seam_between(std::string_view above, std::string_view below);

/// True where a line ends in a noun that captions end in: 「…の設置」, 「…の強化」.
bool ends_like_caption(std::string_view text);

}  // namespace kitei
