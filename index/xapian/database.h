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

/// Where Xapian's own server (xapian-tcpsrv) serves a database.
struct ServedDatabase {
  std::string host;
  std::uint16_t port = 0;
};

/// What a query found.
struct Answers {
  Query query;
  std::vector<std::string> corrected;  ///< words that were put right, as they were searched
  std::vector<Hit> hits;               ///< best first
};

/// An open database. Faults of Xapian come out as Failure.
class SearchDatabase {
 public:
  /// Opens databases as one: those in the given folders (each an OUT/search) and those that are served. What the
  /// first knows of the lexicon counts for all.
  static Result<std::unique_ptr<SearchDatabase>> open(const std::vector<std::string>& folders,
                                                      const std::vector<ServedDatabase>& served = {});
  ~SearchDatabase();

  /// The first `limit` answers, best first.
  Result<Answers> search(std::string_view asked, const SearchFilter& filter, std::size_t limit) const;

 private:
  struct State;
  explicit SearchDatabase(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kitei
