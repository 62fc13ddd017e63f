/// `kitei search`: asks the search database of a handbook.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "0_base/exit_code.h"

namespace kitei {

struct SearchOptions {
  std::vector<std::string> out;     ///< folders that `kitei build` wrote; their databases are asked as one
  std::vector<std::string> served;  ///< HOST:PORT of databases that xapian-tcpsrv serves; asked with the others as one
  std::vector<std::string> role, modality, sector, level, document, frequency;
  std::size_t limit = 10;
  bool json = false;
  std::string batch;     ///< file with one query a line, or JSON Lines with "query"; empty for one query
  bool timings = false;  ///< says on `errors` how long each answer took
  std::string query;
  bool japanese = true;  ///< language of messages
};

/// Prints the answers: as text, or as JSON with one line a query. kFine also where nothing was found; kEnvironment
/// where the database or the batch file cannot be read (said on `errors`).
ExitCode search_command(const SearchOptions& options, std::ostream& out, std::ostream& errors);

}  // namespace kitei
