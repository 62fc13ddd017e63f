/// OutputTree on the disk: files go to a folder beside OUT at once, and become OUT as a whole at the end.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"
#include "7_emit/output_tree.h"

namespace kitei {

struct OutputOptions {
  /// Files of parts that this build does not name by part() stay as they are (--only).
  bool keep_other_parts = false;
  /// Rather fails than replaces or removes a file that someone has changed by hand.
  bool spare_edited = false;
  /// Threads for linking what did not change.
  unsigned jobs = 1;
  /// Does without exchange and hard links, as on file systems that have neither (for tests).
  bool plain_file_system = false;
};

/// What a commit did.
struct ExchangeSummary {
  std::size_t written = 0;          ///< files that are new or differ from those of the build before
  std::size_t unchanged = 0;        ///< files kept: same bytes, same inode, same time
  std::size_t removed = 0;          ///< files of the build before that are no longer there
  std::vector<std::string> edited;  ///< files that someone had changed by hand, and that are replaced or removed now
};

/// A build on its way into OUT. Lifecycle:
///   1. open_output(): takes the lock, refuses a folder that is not kitei's.
///   2. part(), add(), folder(), from any thread. A write that fails is kept for commit(); later ones are not tried.
///   3. commit(), once: swaps the tree in. Where nothing changed, nothing in OUT is touched, not even a time.
///   4. Destruction: throws away what was not swapped in, and lets go of the lock.
/// At any moment, also when killed, OUT is the old build or the new one (on a file system without exchange it may be
/// missing until the next build puts it back).
class StagedOutput : public OutputTree {
 public:
  /// The tree through which one emitter writes: notes beside each file whose it is. Lives as long as this.
  virtual OutputTree& part(std::string_view emitter) = 0;
  /// Makes what was added OUT. After a Failure OUT is what it was.
  virtual Result<ExchangeSummary> commit() = 0;
};

/// Begins a build into `out`: new, empty, or written by kitei. Fails, with what to do, for anything else.
Result<std::unique_ptr<StagedOutput>> open_output(const std::string& out, OutputOptions options = {});

}  // namespace kitei
