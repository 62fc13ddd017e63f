#include "5_link/resolve.h"

#include <map>

#include "0_base/fold.h"

namespace kitei {

void resolve_citations(Document& document, DocumentId id) {
  std::map<std::string, ClauseId, std::less<>> labels;  // the first clause of a label wins
  for (std::size_t i = 1; i < document.outline.clauses.size(); ++i) {
    const Clause& clause = document.outline.clauses[i];
    if (!clause.printed.empty()) labels.emplace(fold(clause.label), ClauseId{static_cast<std::uint32_t>(i)});
  }
  for (const Citation& citation : document.extract.citations) {
    Link link;
    std::string label = citation.target;
    if (citation.kind == "article") label = "第" + citation.target.substr(0, citation.target.find(':')) + "条";
    if (const auto found = labels.find(label); found != labels.end() && citation.law.empty()) {
      link = {CitationState::kResolved, id, found->second, {}};
    } else if (citation.kind == "act" || !citation.law.empty()) {
      link.state = CitationState::kExternal;
      link.external =
          citation.kind == "act" ? citation.law + " (" + citation.target + ")" : citation.law + " " + citation.target;
    }
    document.links.push_back(std::move(link));
  }
}

}  // namespace kitei
