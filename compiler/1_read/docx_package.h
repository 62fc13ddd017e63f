/// The parts of an office document: a zip archive, read within limits.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "0_base/result.h"

struct zip;

namespace kitei {

/// An open archive. Its bytes must outlive it.
///
/// Limits, so that a small file cannot fill the memory: 10,000 entries, 64 MiB a part, 128 MiB in all, and two hundred
/// times its packed size for a part over 4 MiB.
class DocxPackage {
 public:
  /// Fails where the bytes are no zip archive, or one of too many entries.
  static Result<DocxPackage> open(std::string_view bytes);

  bool has(const std::string& name) const;
  /// The bytes of a part. Fails where it is missing, damaged or over a limit.
  Result<std::string> part(const std::string& name);

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Closer> archive_;
  std::uint64_t left_ = 128u << 20;  ///< bytes that may still be unpacked
};

}  // namespace kitei
