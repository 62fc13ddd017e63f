/// What emitters give back: files by path, swapped in as a whole afterwards.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

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

/// What keeps a path from being used in an OutputTree, as a fragment ("a part ends with a dot"); empty where nothing
/// does. Names that Windows keeps for devices (con, nul, com1 …) are among them.
std::string_view path_fault(std::string_view path);

/// The paths of one tree: tells when two cannot stand together, also where upper and lower case are the same.
class PathBook {
 public:
  /// Notes a path. Gives back what is wrong with it, by itself or beside those noted before; empty where all is well,
  /// and only then the path is noted.
  std::string_view note(std::string_view path);

 private:
  struct Entry {
    std::string spelled;
    bool folder = false;
  };
  std::unordered_map<std::string, Entry> entries_;  ///< by lower-case path; never walked
};

/// Notes a path, or stops the program with the path and the reason.
void demand_path(PathBook& book, std::string_view path);

}  // namespace kitei
