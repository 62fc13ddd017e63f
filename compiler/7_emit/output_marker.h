/// The file OUT/.kitei: says that a folder is kitei's own, and lists what kitei wrote into it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"

namespace kitei {

/// Name of the list in OUT.
inline constexpr std::string_view kMarkerName = ".kitei";

/// One file of OUT.
struct OutputFile {
  std::string path;
  std::string part;        ///< the emitter that wrote it; empty where none was named
  std::uint64_t hash = 0;  ///< hash_of() its bytes
  std::uint64_t size = 0;  ///< in bytes
  friend bool operator==(const OutputFile&, const OutputFile&) = default;
};

/// The list as text. `files` must be sorted by path. The same files give the same bytes: no clock, no version.
std::string to_marker(const std::vector<OutputFile>& files);

/// The files of a list, sorted by path. Fails for a text that to_marker() did not make, and for a path that no tree
/// would take ("../x"): the list decides what is linked and removed.
Result<std::vector<OutputFile>> parse_marker(std::string_view text);

}  // namespace kitei
