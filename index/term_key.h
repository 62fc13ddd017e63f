/// Terms as numbers, so that millions of them are sorted and counted without touching their letters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kitei {

/// A term of at most eight bytes (every pair of letters is) as its own bytes, the first the highest; a longer one as a
/// hash below a byte that no UTF-8 text begins with. Equal terms have equal keys; unequal long ones of one corpus are
/// taken to differ (56 bits).
using TermKey = std::uint64_t;

TermKey term_key(std::string_view term);

/// True where the key does not hold the term itself.
constexpr bool is_long(TermKey key) {
  return key >> 56 == 0xff;
}

/// The term of a key that is not long.
std::string term_of(TermKey key);

}  // namespace kitei
