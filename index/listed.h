/// Terms that stand in so many blocks that an index lists the best of these alone.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "index/blocks.h"
#include "index/standing.h"
#include "index/term_key.h"

namespace kitei {

/// What an index keeps of the places that it does not list of a term.
struct Unlisted {
  std::string term;
  std::uint32_t passages = 0;  ///< of them that hold the term
  Standing floor = 0;          ///< how well it stands there at best
};

/// Takes out of the blocks each term that stands in more than most_listed() others better, of equal ones in others with
/// smaller numbers; roles are listed whole. `numbers` are those of the blocks, in order. Gives what was taken out.
std::map<TermKey, Unlisted> leave_best(std::vector<std::vector<PassageBlock>>& by_document,
                                       const std::vector<std::uint32_t>& numbers);

}  // namespace kitei
