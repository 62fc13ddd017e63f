/// Runs the passes in order: the only place that does.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/files.h"
#include "5_link/graph.h"
#include "8_main/progress.h"

namespace kitei {

struct PipelineOptions {
  std::string folder;  ///< the corpus
  std::string out;     ///< as the user gave it; left out of the sources where it lies inside `folder`; may be empty
  std::vector<std::string> lexicons;  ///< folders of lexicon files, kitei's own first
  unsigned jobs = 1;
};

/// What comes out of passes 1 to 5.
struct Compiled {
  Lexicon lexicon;
  Graph graph;                       ///< graph.lexicon points at `lexicon`
  Diagnostics diagnostics;           ///< sorted
  std::vector<std::string> skipped;  ///< files passed over
};

/// Reads, scans, parses and extracts each source on its own, in parallel, and links them. Fails where the folder cannot
/// be listed or holds nothing that can be read.
Result<std::unique_ptr<Compiled>> compile(const Files& files, const PipelineOptions& options, Progress& progress);

}  // namespace kitei
