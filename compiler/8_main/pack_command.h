/// `kitei pack`: the pack of one ministry, sector and level, as `kitei build` makes it.
#pragma once

#include <string>
#include <vector>

#include "0_base/exit_code.h"

namespace kitei {

struct PackOptions {
  std::string folder;             ///< the corpus
  std::string ministry, sector;   ///< ids of the lexicon
  int level = 0;                  ///< 1 to 3; 0 where none was given
  std::string out;                ///< new, empty or kitei's own
  std::vector<std::string> keep;  ///< packs filled in by hand, or folders with them
  unsigned jobs = 0;              ///< threads; 0 for one a processor
  bool japanese = true;           ///< language of messages
  bool quiet = false;
};

/// Writes the files of the pack, and the baseline and the sector's additions to which its profile leads, into OUT: the
/// tree below OUT/site/packs of a build, but for its pages, and with the same bytes. With `keep`, what was written into
/// the fields of those files goes into the same fields; what has no field any more stands at the end (K7004).
/// kEnvironment where nothing is written: an id that is not known (the known ones are listed), a file that cannot be
/// read, an OUT that is not kitei's or in which a file was edited by hand. kCorpus where a source has an error.
ExitCode run_pack(const PackOptions& options);

}  // namespace kitei
