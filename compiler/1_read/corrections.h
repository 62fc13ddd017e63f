/// corrections.toml: what a person who has read a passage says against the machine's reading of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/files.h"

namespace kitei {

/// One row: the passage that it is about, the values that it sets, and who says so. A value that is not given stays as
/// the machine has it.
struct Correction {
  std::string source;               ///< id of the source
  std::string quote;                ///< the passage as it was when reviewed, or its head
  std::vector<std::string> clause;  ///< labels of its clause from the outermost; empty where not said

  bool is_statement = true;                                      ///< false: "not a statement"
  std::optional<std::vector<std::string>> actors, counterparts;  ///< role ids
  std::string modality;                                          ///< empty where not set
  std::string frequency;                                         ///< "none" takes it away; empty where not set
  std::optional<bool> conditional;
  std::vector<std::string> move_to;  ///< labels of the clause to which it is to be counted; empty where not set

  std::string by, on, reason;  ///< who reviewed it, when (YYYY-MM-DD), and why
  Place place;                 ///< of the row
};

/// Reads FOLDER/corrections.toml: by source, those of one source in the order of the file. A row that does not fit is
/// reported (K1010 to K1013) and left out. A missing file is fine. Whether the values are known is asked where they are
/// applied.
std::vector<Correction> read_corrections(const Files& files, const std::string& folder, Diagnostics& diagnostics);

/// Reports the rows that are about a source that is not in `ids` (K1030).
void report_strange_sources(const std::vector<Correction>& corrections, std::vector<std::string> ids,
                            Diagnostics& diagnostics);

}  // namespace kitei
