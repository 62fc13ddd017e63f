#include "5_link/link.h"

#include <algorithm>
#include <map>

#include "0_base/text.h"
#include "5_link/adoptions.h"
#include "5_link/alike_controls.h"
#include "5_link/controls.h"
#include "5_link/crosswalk.h"
#include "5_link/duties.h"
#include "5_link/name_times.h"
#include "5_link/pages.h"
#include "5_link/resolve.h"
#include "5_link/term_links.h"
#include "5_link/topics.h"
#include "5_link/unlisted_roles.h"

namespace kitei {
namespace {

/// From the manifest or front matter, the text's own title, its first line, else the id.
std::string title_of(const Document& document) {
  if (!document.source.info.title.empty()) return document.source.info.title;
  if (!document.outline.clauses[0].title.empty()) return document.outline.clauses[0].title;
  return document.source.id;
}

/// States of one Act, or editions of one plan, lie side by side under one title: there the edition or the day in force
/// (else the id) tells them apart.
void tell_titles_apart(std::vector<Document>& documents) {
  std::map<std::string, int> alike;
  for (const Document& document : documents) ++alike[document.title];
  for (Document& document : documents) {
    if (alike[document.title] < 2) continue;
    const DocumentInfo& info = document.source.info;
    const std::string mark = !info.edition.empty()    ? info.edition
                             : !info.in_force.empty() ? info.in_force + "施行"
                                                      : document.source.id;
    document.title += "（" + mark + "）";
  }
}

void index_roles(Graph& graph) {
  graph.by_actor.resize(graph.lexicon->roles.size());
  graph.by_counterpart.resize(graph.lexicon->roles.size());
  for (std::size_t d = 0; d < graph.documents.size(); ++d) {
    const auto& statements = graph.documents[d].extract.statements;
    for (std::size_t s = 0; s < statements.size(); ++s) {
      const StatementRef ref{DocumentId{static_cast<std::uint32_t>(d)}, StatementId{static_cast<std::uint32_t>(s)}};
      for (const RoleId role : statements[s].actors) graph.by_actor[role.index].push_back(ref);
      for (const RoleId role : statements[s].counterparts) graph.by_counterpart[role.index].push_back(ref);
    }
  }
}

}  // namespace

Graph link(std::vector<Document> documents, Lexicon& lexicon, std::string title, Diagnostics& diagnostics,
           unsigned jobs, Crosswalk crosswalk) {
  Graph graph;
  graph.lexicon = &lexicon;
  graph.title = title.empty() ? "規程集" : std::move(title);
  std::stable_sort(documents.begin(), documents.end(), [](const Document& a, const Document& b) {
    return a.source.info.order != b.source.info.order ? a.source.info.order < b.source.info.order
                                                      : a.source.id < b.source.id;
  });
  graph.documents = std::move(documents);
  for (Document& document : graph.documents) document.title = title_of(document);
  tell_titles_apart(graph.documents);
  for (Document& document : graph.documents) cut_pages(document);
  enroll_unlisted(graph.documents, lexicon, diagnostics);
  resolve_citations(graph.documents, lexicon, diagnostics);
  link_terms(graph.documents, jobs);
  index_roles(graph);
  mark_topics(graph, jobs);
  tie_duties(graph, jobs);
  join_controls(graph, diagnostics);
  report_alike_controls(graph, diagnostics);
  join_adoptions(graph, diagnostics);
  join_crosswalk(graph, std::move(crosswalk), diagnostics);
  report_names_out_of_time(graph, diagnostics);
  return graph;
}

}  // namespace kitei
