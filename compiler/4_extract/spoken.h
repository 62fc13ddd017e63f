/// Units as all finders of pass 4 see them: folded once, with the names of roles in them.
#pragma once

#include <string_view>
#include <vector>

#include "0_base/fold.h"
#include "3_parse/outline.h"
#include "4_extract/role_finder.h"

namespace kitei {

/// A unit's text, folded, and the names in it.
struct SpokenUnit {
  Folded folded;
  std::vector<RoleMatch> names;
};

/// A sentence of it: a view into the unit's folded text, and the names with their places in the sentence.
struct Spoken {
  std::string_view text;
  std::vector<RoleMatch> names;
  std::uint32_t begin = 0;  ///< its first byte in the unit's folded text
};

/// All units of a document, in order. Linear.
std::vector<SpokenUnit> speak(const Outline& outline, const RoleFinder& roles);

/// The sentence at a range of the unit's own text. The view lives as long as the unit.
Spoken sentence_at(const SpokenUnit& unit, Range range);

/// The way back: a range of the sentence as a range of the unit's own text. Empty stays empty.
Range range_in_unit(const SpokenUnit& unit, const Spoken& sentence, Range range);

}  // namespace kitei
