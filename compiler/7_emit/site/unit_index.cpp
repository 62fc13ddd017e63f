#include "7_emit/site/unit_index.h"

#include <algorithm>
#include <numeric>

namespace kitei {

template <class Finding>
UnitIndex::Lists UnitIndex::gather(const std::vector<Finding>& findings, std::size_t units) {
  Lists lists;
  lists.starts.assign(units + 1, 0);
  for (const Finding& finding : findings) ++lists.starts[finding.unit.index + 1];
  std::partial_sum(lists.starts.begin(), lists.starts.end(), lists.starts.begin());
  std::vector<std::uint32_t> next(lists.starts.begin(), lists.starts.end());
  lists.items.resize(findings.size());
  for (std::uint32_t i = 0; i < findings.size(); ++i) lists.items[next[findings[i].unit.index]++] = i;
  const auto by_place = [&](std::uint32_t a, std::uint32_t b) {
    return findings[a].range.begin != findings[b].range.begin ? findings[a].range.begin < findings[b].range.begin
                                                              : a < b;
  };
  for (std::size_t unit = 0; unit < units; ++unit) {
    std::sort(lists.items.begin() + lists.starts[unit], lists.items.begin() + lists.starts[unit + 1], by_place);
  }
  return lists;
}

UnitIndex::UnitIndex(const Document& document)
    : statements_(gather(document.extract.statements, document.outline.units.size())),
      citations_(gather(document.extract.citations, document.outline.units.size())),
      mentions_(gather(document.extract.mentions, document.outline.units.size())) {}

}  // namespace kitei
