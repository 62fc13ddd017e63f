/// corpus.toml: what a person says about the sources of a folder. It may be missing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/files.h"
#include "1_read/source.h"

namespace kitei {

struct Manifest {
  std::string title;                                         ///< of the handbook
  std::vector<std::string> exclude;                          ///< paths or folders, relative to the corpus
  std::map<std::string, DocumentInfo, std::less<>> sources;  ///< by source id
};

/// Reads FOLDER/corpus.toml. What does not fit is reported (K1010 to K1013) and left out.
Manifest read_manifest(const Files& files, const std::string& folder, Diagnostics& diagnostics);

/// Cuts front matter (TOML between two lines of +++) off a Markdown source and lays what it says over `source.info`.
void read_front_matter(Source& source, Diagnostics& diagnostics);

}  // namespace kitei
