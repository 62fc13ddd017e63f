/// The one door to the outside world: the disk, or a twin in memory for tests.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"

namespace kitei {

/// Reading files. Paths are as the user gave them, with '/' between parts.
class Files {
 public:
  virtual ~Files() = default;
  /// All that is no folder below `folder`, as paths relative to it, sorted by bytes. Hidden folders and links to
  /// folders are not followed. What is no regular file (a pipe, a broken link) is listed, and fails in read().
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
  /// The bytes of a file. Fails for more than `most` bytes.
  virtual Result<std::string> read(const std::string& path, std::uint64_t most) const = 0;
  virtual bool exists(const std::string& path) const = 0;
};

/// Files on the disk.
class DiskFiles : public Files {
 public:
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::string> read(const std::string& path, std::uint64_t most) const override;
  bool exists(const std::string& path) const override;
};

/// Files in memory, for tests and fuzzing: a map from path to bytes.
class MemoryFiles : public Files {
 public:
  std::map<std::string, std::string> files;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::string> read(const std::string& path, std::uint64_t most) const override;
  bool exists(const std::string& path) const override;
};

}  // namespace kitei
