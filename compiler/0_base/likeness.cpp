#include "0_base/likeness.h"

#include <algorithm>

#include "0_base/text.h"

namespace kitei {

LetterPairs letter_pairs(std::string_view text) {
  LetterPairs pairs;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = decode(text, at);
    if (before != 0) pairs.push_back(static_cast<std::uint64_t>(before) << 32 | letter);
    before = letter;
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

double likeness(const LetterPairs& one, const LetterPairs& other) {
  if (one.empty() || other.empty()) return 0;
  std::size_t shared = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    if (*a == *b) ++shared;
    const bool step_a = *a <= *b, step_b = *b <= *a;
    a += step_a;
    b += step_b;
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(one.size() + other.size());
}

}  // namespace kitei
