#include "4_extract/by_reference.h"

#include <algorithm>

#include "4_extract/modality.h"

namespace kitei {

bool is_by_reference(std::string_view folded) {
  const std::string_view predicate = predicate_of(folded);
  for (const std::string_view end :
       {"準用する", "準用するものとする", "準用することとする", "準用します", "例による", "例によるものとする",
        "例によることとする", "同様とする", "同様とします", "同様です", "同様である"}) {
    if (predicate.ends_with(end)) return true;
  }
  return false;
}

void bind_references(Extract& extract) {
  const auto& citations = extract.citations;
  for (Statement& statement : extract.statements) {
    if (!statement.by_reference) continue;
    statement.rules.push_back("by-reference");
    const auto first = std::lower_bound(
        citations.begin(), citations.end(), statement, [](const Citation& citation, const Statement& wanted) {
          return citation.unit != wanted.unit ? citation.unit < wanted.unit : citation.range.begin < wanted.range.begin;
        });
    const bool inside =
        first != citations.end() && first->unit == statement.unit && first->range.end <= statement.range.end;
    if (inside) statement.reference = first->range;
  }
}

}  // namespace kitei
