/// The parts of an office document: a zip archive, read within limits.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"

struct zip;

namespace kitei {

/// What one part says of another.
struct Relation {
  std::string id, type, target;  ///< the target as the path of a part
};

/// An open archive. Its bytes must outlive it.
///
/// Limits, so that a small file cannot fill the memory: 10,000 entries, 64 MiB a part, 128 MiB in all, and two hundred
/// times its packed size for a part over 4 MiB.
class OfficePackage {
 public:
  /// Fails where the bytes are no zip archive, or one of too many entries.
  static Result<OfficePackage> open(std::string_view bytes);

  bool has(const std::string& name) const;
  /// The bytes of a part. Fails where it is missing, damaged or over a limit.
  Result<std::string> part(const std::string& name);
  /// The relations of a part ("" for those of the package); none where they cannot be read.
  std::vector<Relation> relations(const std::string& part);
  /// The target of the first relation of a part whose type ends with `type` ("/styles"); `otherwise` where none has.
  std::string related(const std::string& part, std::string_view type, const std::string& otherwise);

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Closer> archive_;
  std::uint64_t left_ = 128u << 20;  ///< bytes that may still be unpacked
};

}  // namespace kitei
