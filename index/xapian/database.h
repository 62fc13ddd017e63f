/// Asks the Xapian database of a handbook.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"
#include "index/answer.h"

namespace kitei {

/// What hits must have; each list empty for all. Values of one list are alternatives, the lists must all hold.
struct SearchFilter {
  std::vector<std::string> roles, modalities, sectors, levels, documents, frequencies;
};

/// An open database. Faults of Xapian come out as Failure.
class SearchDatabase {
 public:
  /// Opens the databases below the given folders as one (each an OUT/search).
  static Result<std::unique_ptr<SearchDatabase>> open(const std::vector<std::string>& folders);
  ~SearchDatabase();

  /// The first `limit` answers, best first.
  Result<std::vector<Hit>> search(std::string_view asked, const SearchFilter& filter, std::size_t limit) const;

 private:
  struct State;
  explicit SearchDatabase(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kitei
