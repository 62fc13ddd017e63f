#include "7_emit/site/back_links.h"

#include <numeric>

namespace kitei {

namespace {

/// Calls visit(document, citation, link) for each citation that leads to a clause.
template <class Visit>
void for_each_resolved(const Graph& graph, Visit visit) {
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d) {
    const std::vector<Link>& links = graph.documents[d].links;
    for (std::uint32_t i = 0; i < links.size(); ++i) {
      if (links[i].state == CitationState::kResolved && links[i].clause) visit(DocumentId{d}, i, links[i]);
    }
  }
}

}  // namespace

BackLinks::BackLinks(const Graph& graph) {
  std::size_t clauses = 0;
  for (const Document& document : graph.documents) {
    first_clause_.push_back(clauses);
    clauses += document.outline.clauses.size();
  }
  starts_.assign(clauses + 1, 0);
  const auto slot = [&](const Link& link) { return first_clause_[link.document.index] + link.clause.index; };
  for_each_resolved(graph, [&](DocumentId, std::uint32_t, const Link& link) { ++starts_[slot(link) + 1]; });
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  std::vector<std::size_t> next(starts_.begin(), starts_.end());
  links_.resize(starts_.back());
  for_each_resolved(graph, [&](DocumentId from, std::uint32_t citation, const Link& link) {
    links_[next[slot(link)]++] = {from, citation};
  });
}

std::span<const BackLink> BackLinks::of(DocumentId document, ClauseId clause) const {
  const std::size_t slot = first_clause_[document.index] + clause.index;
  return std::span(links_).subspan(starts_[slot], starts_[slot + 1] - starts_[slot]);
}

}  // namespace kitei
