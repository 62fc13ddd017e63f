/// What controls have to do with items of standards (corpus/mappings/*.toml), as a person or a proposal says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/files.h"
#include "1_read/standards.h"

namespace kitei {

/// One row: a control beside one item of a standard, or the word that the standard has nothing like it.
struct Mapping {
  std::string control;   ///< "ACC-01"
  std::string standard;  ///< "nist-csf-2.0"
  std::string ref;       ///< "PR.AA-01"; empty where relation is "none"
  std::string relation;  ///< equal, subset (the control asks for part of the item), superset, intersects, none
  std::string rationale;
  std::string maker;       ///< human, proposal
  std::string confidence;  ///< high, medium, low
  std::string source;      ///< id of the file: "mappings/nist-csf-2.0"
  Place place;             ///< of the row
};

/// Reads FOLDER/mappings/*.toml: files by name, rows as they stand. A row that does not fit is reported (K1010 to
/// K1013, K1031) and left out; the rest is used. Whether its control and item exist is asked in pass 5.
std::vector<Mapping> read_mappings(const Files& files, const std::string& folder, Diagnostics& diagnostics);

/// What a corpus says about standards.
struct Crosswalk {
  std::vector<Standard> standards;
  std::vector<Mapping> mappings;
};

/// Reads both.
Crosswalk read_crosswalk(const Files& files, const std::string& folder, Diagnostics& diagnostics);

}  // namespace kitei
