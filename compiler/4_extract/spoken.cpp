#include "4_extract/spoken.h"

#include <algorithm>

namespace kitei {

std::vector<SpokenUnit> speak(const Outline& outline, const RoleFinder& roles) {
  std::vector<SpokenUnit> units;
  units.reserve(outline.units.size());
  for (const Unit& unit : outline.units) {
    SpokenUnit spoken{fold_with_origin(unit.text.text), {}};
    spoken.names = roles.find(spoken.folded.text);
    units.push_back(std::move(spoken));
  }
  return units;
}

Spoken sentence_at(const SpokenUnit& unit, Range range) {
  const auto& origin = unit.folded.origin;
  const auto first = std::lower_bound(origin.begin(), origin.end(), range.begin);
  const auto last = std::lower_bound(first, origin.end(), range.end);
  const auto begin = static_cast<std::uint32_t>(first - origin.begin());
  const auto end =
      std::min(static_cast<std::uint32_t>(last - origin.begin()), static_cast<std::uint32_t>(unit.folded.text.size()));
  Spoken spoken{std::string_view(unit.folded.text).substr(begin, end - begin), {}, begin};
  auto name = std::lower_bound(unit.names.begin(), unit.names.end(), begin,
                               [](const RoleMatch& match, std::uint32_t at) { return match.begin < at; });
  for (; name != unit.names.end() && name->end <= end; ++name) {
    spoken.names.push_back({name->role, name->begin - begin, name->end - begin});
  }
  return spoken;
}

Range range_in_unit(const SpokenUnit& unit, const Spoken& sentence, Range range) {
  if (range.begin >= range.end) return {};
  const auto& origin = unit.folded.origin;
  return {origin[sentence.begin + range.begin], origin[sentence.begin + range.end]};
}

}  // namespace kitei
