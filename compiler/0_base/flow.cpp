#include "0_base/flow.h"

#include <algorithm>

namespace kitei {

void Flow::append(std::string_view run, std::uint32_t source) {
  if (run.empty()) return;
  const auto at = static_cast<std::uint32_t>(text.size());
  if (pieces.empty() || pieces.back().source + (at - pieces.back().at) != source) pieces.push_back({at, source});
  text += run;
}

void Flow::fit() {
  text.shrink_to_fit();
  pieces.shrink_to_fit();
}

std::uint32_t Flow::source_of(std::size_t at) const {
  if (pieces.empty()) return 0;
  auto after = std::upper_bound(pieces.begin(), pieces.end(), at,
                                [](std::size_t value, const Piece& piece) { return value < piece.at; });
  if (after != pieces.begin()) --after;
  return after->source + (static_cast<std::uint32_t>(at) - after->at);
}

}  // namespace kitei
