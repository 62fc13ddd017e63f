/// What emitters give back: files by path, swapped in as a whole afterwards.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace kitei {

/// The files of a build, by path relative to OUT ("site/index.html"). Each path once, ASCII letters, digits and "-._/"
/// alone, at most 180 characters: fit for a share on Windows. A path that is not, or that is there already, is a fault
/// of kitei and stops it. Safe to use from several threads.
class OutputTree {
 public:
  virtual ~OutputTree() = default;
  /// Adds a file.
  virtual void add(std::string path, std::string_view bytes) = 0;
  /// A new, empty folder on the disk for an emitter that cannot but write files itself (Xapian): when the build ends,
  /// what stands in it becomes part of the build below `path`.
  virtual std::string folder(const std::string& path) = 0;
};

}  // namespace kitei
