/// `kitei build`: from a folder of sources to a handbook.
#pragma once

#include <string>
#include <vector>

#include "0_base/exit_code.h"

namespace kitei {

struct BuildOptions {
  std::string folder;             ///< the corpus
  std::string out;                ///< new, empty or kitei's own
  std::vector<std::string> only;  ///< names of emitters; empty for all
  unsigned jobs = 0;              ///< threads; 0 for one a processor
  bool japanese = true;           ///< language of messages
  bool verbose = false, quiet = false, timings = false;
};

/// Builds. Findings go to standard error (the first fifty of them; all are in OUT/data). kCorpus where a finding is an
/// error or no source was found; kEnvironment where nothing could be written. OUT then is what it was.
ExitCode run_build(const BuildOptions& options);

}  // namespace kitei
