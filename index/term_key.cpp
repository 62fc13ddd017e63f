#include "index/term_key.h"

#include "0_base/id.h"

namespace kitei {

TermKey term_key(std::string_view term) {
  if (term.size() > 8) return hash_of(term) | std::uint64_t{0xff} << 56;
  TermKey key = 0;
  for (std::size_t i = 0; i < 8; ++i) key = key << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0u);
  return key;
}

std::string term_of(TermKey key) {
  std::string term;
  for (; key != 0; key <<= 8) term += static_cast<char>(key >> 56);
  return term;
}

}  // namespace kitei
