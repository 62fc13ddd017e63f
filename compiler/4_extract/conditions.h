/// The condition of a sentence (要件部) as words.
#pragma once

#include <cstdint>
#include <string_view>

#include "3_parse/outline.h"

namespace kitei {

/// The clause that ends in a cue of condition (times.h), as a range of the folded sentence: from behind the topic
/// (which ends at `after`) or the act before it, with what belongs to the cue: 「場合において」, 「必要に応じて」.
/// Empty for an empty cue. Linear.
Range condition_of(std::string_view folded, Range cue, std::uint32_t after);

}  // namespace kitei
