/// Where a defined term holds.
#pragma once

#include <cstdint>
#include <string_view>

#include "3_parse/outline.h"

namespace kitei {

/// A run of units of one document, in the order of the text: [first, end). `name` is "document", "clause" or
/// "paragraph".
struct TermScope {
  std::string_view name = "document";
  std::uint32_t first = 0, end = 0;
};

/// The scope that the words of a definition in unit `where` give it: 「以下」 holds from there on, 「この章において」
/// in the chapter, 「次条において」 up to the end of the next article, 「この項において」 in the paragraph with its
/// items; words that say nothing give the whole document.
TermScope scope_of(std::string_view words, const Outline& outline, UnitId where);

}  // namespace kitei
