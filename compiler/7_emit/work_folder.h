/// The folder beside OUT in which a build is prepared: holds the lock, and swaps the finished tree in.
///
/// Its name is made of OUT's ("handbook" -> ".kitei-handbook"), and it holds nothing but these:
///   lock   locked while a build runs; says which process it is
///   new    the tree of this build; after the exchange the old tree, until that is removed
///   old    the old tree between the two renames of a file system without exchange
/// A build that was killed leaves it behind; the next build to the same OUT takes the lock, puts `old` back where OUT
/// is missing, and removes the rest.
///
/// Alternatives considered: to fsync before the exchange. It would guard against loss of power, not of the process, and
/// takes seconds on slow disks; a file that a power cut left damaged does not match the list and is written anew.
#pragma once

#include <memory>
#include <string>

#include "0_base/result.h"
#include "7_emit/out_folder.h"

namespace kitei {

class WorkFolder {
 public:
  /// Makes the work folder (and the folders above OUT, where missing), takes the lock and clears what a killed build
  /// left. Fails where another build holds the lock, or where something of that name is not kitei's.
  static Result<std::unique_ptr<WorkFolder>> open(OutFolder out);
  /// Removes the work folder and lets go of the lock.
  ~WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  /// The folder to fill; empty at first.
  std::string staging() const { return path_ + "/new"; }
  /// Makes the filled folder OUT, in one step where the file system can exchange two folders, else in two renames.
  /// `in_two_steps` asks for the latter. OUT keeps its mode. After a Failure OUT is what it was.
  Result<Done> exchange(bool in_two_steps);

 private:
  WorkFolder(OutFolder out, std::string path) : out_(std::move(out)), path_(std::move(path)) {}
  Result<bool> take_lock();
  Result<Done> demand_own() const;
  Result<Done> clear();

  OutFolder out_;
  std::string path_;
  int lock_ = -1;  ///< file descriptor
};

}  // namespace kitei
