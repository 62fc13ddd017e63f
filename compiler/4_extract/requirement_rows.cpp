#include "4_extract/requirement_rows.h"

#include <algorithm>

#include "2_scan/marker.h"
#include "3_parse/sentences.h"
#include "4_extract/modality.h"

namespace kitei {
namespace {

constexpr std::size_t kFewestRows = 3;
constexpr std::uint32_t kJoint = 3;  // bytes of the blank between two cells in a row's text

bool asks(const SpokenUnit& row, Range sentence) {
  const auto force = force_of(sentence_at(row, sentence).text);
  return force && !force->noun && !force->weak && !force->tells;
}

}  // namespace

std::vector<Range> requirements_of(const Unit& row, const SpokenUnit& spoken) {
  std::vector<Range> out;
  std::uint32_t begin = 0;
  for (const Flow& cell : row.cells) {
    if (cell.pieces.empty()) continue;
    if (begin > 0) begin += kJoint;
    const std::string_view text = cell.text;
    for (const Range part : text.ends_with("。") ? sentences_of(text) : ShortList<Range>{}) {
      const auto number = static_cast<std::uint32_t>(mark_of(text.substr(part.begin)).length);
      const Range sentence{begin + part.begin + number, begin + part.end};
      if (sentence.begin < sentence.end && asks(spoken, sentence)) out.push_back(sentence);
    }
    begin += static_cast<std::uint32_t>(text.size());
  }
  return out;
}

std::vector<bool> tables_of_requirements(const Outline& outline, const std::vector<SpokenUnit>& spoken) {
  std::vector<bool> found(outline.tables.size());
  for (std::size_t i = 0; i < outline.tables.size(); ++i) {
    const std::vector<UnitId>& rows = outline.tables[i].rows;
    const auto asking = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](UnitId id) {
      return !requirements_of(outline.at(id), spoken[id.index]).empty();
    }));
    found[i] = asking >= kFewestRows && asking * 2 >= rows.size();
  }
  return found;
}

}  // namespace kitei
