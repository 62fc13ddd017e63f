/// How alike two texts are, by the pairs of letters that they share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kitei {

/// The overlapping pairs of letters of a text, ascending, each as often as it stands there. A pair is its two code
/// points side by side in one number.
using LetterPairs = std::vector<std::uint64_t>;

/// The pairs of a text, which is best folded first (fold.h). A text of one letter has none.
LetterPairs letter_pairs(std::string_view text);

/// The share of pairs that two texts have in common (Dice, 1945): 1 for the same pairs, 0 where none is shared or one
/// side is empty. Linear in the pairs.
double likeness(const LetterPairs& one, const LetterPairs& other);

}  // namespace kitei
