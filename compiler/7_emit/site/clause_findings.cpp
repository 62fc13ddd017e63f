#include "7_emit/site/clause_findings.h"

#include <algorithm>
#include <tuple>

namespace kitei {

ClauseId clause_at(const Document& document, std::uint32_t line) {
  const std::vector<std::uint32_t>& starts = document.source.line_starts;
  if (line == 0 || line > starts.size()) return ClauseId{0};
  const std::uint32_t end =
      line < starts.size() ? starts[line] : static_cast<std::uint32_t>(document.source.text.size());
  const std::vector<Clause>& clauses = document.outline.clauses;
  const auto after = std::upper_bound(clauses.begin() + 1, clauses.end(), end,
                                      [](std::uint32_t byte, const Clause& clause) { return byte <= clause.begin; });
  return ClauseId{static_cast<std::uint32_t>(after - clauses.begin() - 1)};
}

std::span<const Diagnostic> findings_of(const std::vector<Diagnostic>& sorted, const Document& document,
                                        ClauseId clause) {
  // Clauses are in the order of the text, so those of one clause follow each other.
  const auto before = [&](const Diagnostic& finding, ClauseId id) {
    const int order = finding.place.path.compare(document.source.path);
    return order != 0 ? order < 0 : clause_at(document, finding.place.line) < id;
  };
  const auto first = std::lower_bound(sorted.begin(), sorted.end(), clause, before);
  const auto last = std::lower_bound(first, sorted.end(), ClauseId{clause.index + 1}, before);
  return {first, last};
}

}  // namespace kitei
