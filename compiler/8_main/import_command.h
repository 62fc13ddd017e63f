/// `kitei import`: editable Markdown sources out of files of any form that kitei reads.
#pragma once

#include <string>
#include <vector>

#include "0_base/exit_code.h"

namespace kitei {

struct ImportOptions {
  std::vector<std::string> files;
  std::string into;      ///< folder; made where it is missing
  bool force = false;    ///< write over what is there
  bool japanese = true;  ///< language of messages
};

/// Writes INTO/STEM.md for each file, and beside it STEM.lines.tsv (line of the Markdown, first and last line of the
/// source) where the lines are not those of the source. A file that is there and would change is refused without
/// `force`. kCorpus where a file could not be read as a document; kEnvironment where one could not be written.
ExitCode run_import(const ImportOptions& options);

}  // namespace kitei
