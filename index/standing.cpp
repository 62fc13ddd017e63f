#include "index/standing.h"

#include <algorithm>
#include <iterator>

#include "0_base/text.h"
#include "index/letters.h"
#include "index/rank.h"

namespace kitei {

Standing standing_in_body(std::uint64_t often, std::uint64_t letters) {
  if (often == 0) return 0;
  const auto* const level =
      std::lower_bound(std::begin(kBodyLevels), std::end(kBodyLevels), body_share(often, letters));
  return static_cast<Standing>(std::min<std::ptrdiff_t>(level - std::begin(kBodyLevels), 7));
}

std::uint32_t value_of(Standing standing) {
  return kBodyLevels[standing & 7] + ((standing & kInTitle) != 0 ? kShares.in_title : 0) +
         ((standing & kInHeads) != 0 ? kShares.in_heads : 0);
}

std::size_t most_listed(std::string_view term) {
  for (std::size_t at = 0; at < term.size();) {
    if (class_of(decode(term, at)) != LetterClass::kHiragana) return 1024;
  }
  return 128;
}

}  // namespace kitei
