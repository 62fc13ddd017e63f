/// A source made of any bytes, as the fuzz targets need it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "1_read/read.h"

namespace kitei::tests {

/// Reads the bytes as a file; the first one chooses between text and Markdown. Statute XML is known by its root,
/// however it is called. False where the bytes are no text.
inline bool read_any(const std::uint8_t* data, std::size_t size, Source& source, Diagnostics& diagnostics) {
  if (size == 0) return false;
  const std::string name = data[0] == 'm' ? "any.md" : "any.txt";
  return read_source({"any", name, name}, std::string(reinterpret_cast<const char*>(data) + 1, size - 1), {}, source,
                     diagnostics);
}

}  // namespace kitei::tests
