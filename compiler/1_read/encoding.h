/// Bytes of a file -> valid UTF-8, whatever they were written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kitei {

/// The encodings in which Japanese documents come.
enum class Encoding : std::uint8_t { kUtf8, kUtf16Le, kUtf16Be, kShiftJis, kEucJp, kIso2022Jp };

/// As people call it: "UTF-8", "Shift_JIS（CP932）" …
std::string_view name_of(Encoding encoding);

/// What was done to make UTF-8 of some bytes.
struct Decoding {
  Encoding encoding = Encoding::kUtf8;
  std::size_t broken = 0;  ///< places where U+FFFD stands for what is no letter in that encoding
  std::size_t first = 0;   ///< where the first of them stands in the text made
};

/// Which encoding bytes are in: by their byte-order mark, their escape sequences, UTF-8 where they are valid (or nearly
/// so), else by which of Shift_JIS and EUC-JP makes Japanese of them. Bytes without letters beyond ASCII are UTF-8.
Encoding encoding_of(std::string_view bytes);

/// Makes valid UTF-8 of `bytes` in place, without byte-order mark. A lone CR (old Mac) becomes LF, so that lines are
/// those of the file; CR LF and form feeds stay. Linear; valid UTF-8 is not copied.
Decoding decode_bytes(std::string& bytes);

}  // namespace kitei
