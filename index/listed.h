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

/// Leaves each term in its most_listed() best blocks, of equal ones in those with the smallest numbers, and takes it
/// out of the others; roles stay everywhere. `numbers` are those of the blocks, document by document. Gives what was
/// taken out, of the terms of which something was. Linear in the places of all terms.
std::map<TermKey, Unlisted> leave_best(std::vector<std::vector<PassageBlock>>& by_document,
                                       const std::vector<std::uint32_t>& numbers);

}  // namespace kitei
