/// How well a term stands in a block at best, in five bits: what both engines choose blocks by, and all that an index
/// keeps of it (the browser's twin: client/choose.js).
#pragma once

#include <cstdint>
#include <string_view>

namespace kitei {

/// 0: not at all. Else the level of its share in the body of a passage, 8 more where it stands in a title, 16 more
/// where it stands in heads.
using Standing = std::uint8_t;
inline constexpr Standing kInTitle = 8, kInHeads = 16, kStandings = 32;

/// What a term tells in a body at each level at most, in 1/1024 of its weight; 0 where it is not in the body.
inline constexpr std::uint32_t kBodyLevels[8] = {0, 700, 900, 1100, 1300, 1550, 1850, 2253};

/// The standing of a term that stands so often in a body of so many letters; 0 for never.
Standing standing_in_body(std::uint64_t often, std::uint64_t letters);

/// The better of two standings of one term, part by part.
constexpr Standing both(Standing a, Standing b) {
  const Standing body = (a & 7) > (b & 7) ? a & 7 : b & 7;
  return static_cast<Standing>(body | ((a | b) & (kInTitle | kInHeads)));
}

/// What a term tells that stands so, in 1/1024 of its weight.
std::uint32_t value_of(Standing standing);

/// How many blocks an index lists of a term: the best ones, and of the others no more than how well it stands there at
/// best. Few for terms of hiragana alone, which are endings mostly.
std::size_t most_listed(std::string_view term);

}  // namespace kitei
