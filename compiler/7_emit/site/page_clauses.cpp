#include "7_emit/site/page_clauses.h"

#include <algorithm>

#include "7_emit/shared/clause_names.h"

namespace kitei {

std::vector<ClauseId> outermost_clauses(const Document& document, std::uint32_t page) {
  std::vector<ClauseId> outermost;
  if (page == 0) outermost.push_back(ClauseId{0});
  for (const ClauseId id : document.pages[page].clauses) {
    if (id.index == 0) continue;
    const ClauseId parent = document.outline.at(id).parent;
    const bool inside = parent && parent.index != 0 && document.page_of[parent.index] == page;
    if (!inside) outermost.push_back(id);
  }
  return outermost;
}

std::string title_of_page(const Document& document, std::uint32_t page) {
  if (page == 0) return document.title;
  const std::vector<ClauseId> clauses = outermost_clauses(document, page);
  if (clauses.empty()) return document.pages[page].title;
  const Clause& first = document.outline.at(clauses.front());
  if (clauses.size() == 1) return heading_of(first);
  const Clause& last = document.outline.at(clauses.back());
  const bool labelled = !first.label.empty() && !last.label.empty() && first.kind != ClauseKind::kSlide;
  if (labelled && first.parent == last.parent) {
    std::string labels = first.label + "～" + last.label;
    if (first.parent.index == 0) return labels;
    return heading_of(document.outline.at(first.parent)) + "（" + labels + "）";
  }
  return heading_of(first) + " ほか";
}

}  // namespace kitei
