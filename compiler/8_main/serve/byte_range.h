/// The Range field of HTTP.
#pragma once

#include <cstdint>
#include <string_view>

namespace kitei {

/// Which bytes of a file are asked for.
struct ByteRange {
  enum class Kind { kWhole, kPart, kOutside };
  Kind kind = Kind::kWhole;
  std::uint64_t first = 0, length = 0;  ///< of a part
};

/// Reads "bytes=0-99", "bytes=100-" and "bytes=-100" for a file of `size` bytes; an end behind the file is its end.
/// Everything else, several ranges among it, asks for the whole file, as RFC 9110 allows.
ByteRange parse_range(std::string_view field, std::uint64_t size);

}  // namespace kitei
