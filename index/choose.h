/// A query and where its terms stand -> the blocks that are worth ranking, the same in both engines (the browser's
/// twin: client/choose.js).
///
/// A block is judged by rank.h's formula in so far as standings (standing.h) tell: as if one passage had the best of
/// all its passages. The passages of the best blocks are then ranked from their text, and no others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "index/rank.h"
#include "index/standing.h"

namespace kitei {

/// How many blocks a query looks into for its first ten answers.
inline constexpr std::size_t kBlocksLookedInto = 28;

/// Where a term stands.
struct Postings {
  std::uint32_t passages = 0;  ///< how many passages of the corpus hold it
  Standing floor = 0;          ///< how well it stands at best in the blocks that are not listed
  struct Place {
    std::uint32_t block;
    Standing standing;
  };
  std::vector<Place> places;
};

/// What choose() asks an index for; references stay good while it runs.
struct PlacesOf {
  std::function<const Postings&(const std::string& term)> term;
  std::function<const Postings&(const std::string& role)> role;
};

/// The `most` best blocks in which something of the query stands, best first, of equal ones the first. Of the blocks
/// below `blocks`, those that are not in `allowed` are left out where it is not null.
std::vector<std::uint32_t> choose(const Query& query, const Weighed& weighed, const PlacesOf& places,
                                  std::size_t blocks, const std::vector<bool>* allowed, std::size_t most);

}  // namespace kitei
