#include "5_link/dump.h"

#include <fmt/format.h>

namespace kitei {

std::string dump_links(const Graph& graph) {
  std::string out;
  for (const Document& document : graph.documents) {
    for (std::size_t i = 0; i < document.links.size(); ++i) {
      const Citation& citation = document.extract.citations[i];
      const Link& link = document.links[i];
      const Flow& flow = document.outline.at(citation.unit).text;
      const std::string_view words =
          std::string_view(flow.text).substr(citation.range.begin, citation.range.end - citation.range.begin);
      out += fmt::format("{}:{} 「{}」 {}", document.source.path,
                         document.source.line_of(flow.source_of(citation.range.begin)), words, name_of(link.state));
      if (link.state == CitationState::kExternal) out += " " + link.external;
      if (link.state == CitationState::kResolved) {
        const Document& to = graph.at(link.document);
        out += fmt::format(" {}#{}", to.source.id, to.outline.at(link.clause).id);
        if (link.unit) out += fmt::format(" {}", to.source.line_of(to.outline.at(link.unit).begin));
      }
      out += '\n';
    }
  }
  return out;
}

std::string dump_term_uses(const Graph& graph) {
  std::string out;
  for (const Document& document : graph.documents) {
    for (const TermUse& use : document.term_uses) {
      const Flow& flow = document.outline.at(use.unit).text;
      const Document& to = graph.at(use.document);
      const Term& term = to.extract.terms[use.term];
      const std::string_view words =
          std::string_view(flow.text).substr(use.range.begin, use.range.end - use.range.begin);
      const auto at = to.outline.at(term.unit).text.source_of(term.range.begin);
      out += fmt::format("{}:{} 「{}」 {}:{} 「{}」\n", document.source.path,
                         document.source.line_of(flow.source_of(use.range.begin)), words, to.source.path,
                         to.source.line_of(at), term.term);
    }
  }
  return out;
}

std::string dump_roles(const Graph& graph) {
  std::string out;
  for (std::size_t i = 0; i < graph.by_actor.size(); ++i) {
    if (graph.by_actor[i].empty()) continue;
    const Role& role = graph.lexicon->roles[i];
    out += fmt::format("{} {} 「{}」", role.id, role.kind, role.name);
    for (const StatementRef ref : graph.by_actor[i]) {
      const Document& document = graph.at(ref.document);
      out += fmt::format(" {}:{}", document.source.path, lines_of(document, graph.at(ref)).from);
    }
    out += '\n';
  }
  return out;
}

}  // namespace kitei
