/// Finds the names of roles in folded text: one automaton for all names of the lexicon, the longest match wins.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "1_read/lexicon.h"

namespace kitei {

/// A name found in a folded text.
struct RoleMatch {
  RoleId role;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the folded text
};

class RoleFinder {
 public:
  explicit RoleFinder(const Lexicon& lexicon);
  ~RoleFinder();
  RoleFinder(const RoleFinder&) = delete;
  RoleFinder& operator=(const RoleFinder&) = delete;

  /// All names in a folded text (fold.h), left to right, none overlapping: longest match first. Linear.
  std::vector<RoleMatch> find(std::string_view folded) const;
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  const Lexicon& lexicon_;
  struct Names;
  std::unique_ptr<Names> names_;
};

}  // namespace kitei
