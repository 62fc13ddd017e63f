/// Tells what changes in folders and all folders below them (inotify).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"

namespace kitei {

class FolderWatch {
 public:
  /// Begins to watch. What is hidden, and what lies in `except` (a folder that need not be there), is passed over, as
  /// `kitei build` passes over it. Fails where a folder cannot be watched.
  static Result<std::unique_ptr<FolderWatch>> begin(const std::vector<std::string>& folders, const std::string& except);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  /// Can be read when something has changed.
  int descriptor() const { return descriptor_; }
  /// The paths that have changed since the last call. Folders that have come up are watched from now on.
  std::set<std::string> take();
  /// False while one of the folders is not there; it is watched again when take() finds it.
  bool complete() const { return lost_.empty(); }
  /// Why a folder cannot be watched; empty where all are.
  const std::string& why() const { return why_; }

 private:
  FolderWatch() = default;
  bool passes_over(const std::string& folder, std::string_view name) const;
  void add(const std::string& folder);
  void add_all(const std::string& folder);
  void find_lost(std::set<std::string>& changed);
  void note(int number, std::uint32_t what, const std::string& name, std::set<std::string>& changed);

  int descriptor_ = -1;
  std::string except_;                  ///< absolute
  std::vector<std::string> roots_;      ///< the folders that were asked for
  std::map<int, std::string> folders_;  ///< these and those below, by the number that inotify has given them
  std::set<std::string> lost_;          ///< of the roots, those that are gone
  std::string why_;
};

}  // namespace kitei
