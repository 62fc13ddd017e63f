#include "5_link/dump.h"

#include <fmt/format.h>

namespace kitei {
namespace {

std::string target_of(const Graph& graph, const Link& link) {
  std::string out(name_of(link.state));
  if (link.state == CitationState::kExternal) out += " " + link.external;
  if (link.state != CitationState::kResolved) return out;
  const Document& to = graph.at(link.document);
  out += fmt::format(" {}#{}", to.source.id, to.outline.at(link.clause).id);
  if (link.unit) out += fmt::format(" {}", to.source.line_of(to.outline.at(link.unit).begin));
  return out;
}

}  // namespace

std::string dump_links(const Graph& graph) {
  std::string out;
  for (const Document& document : graph.documents) {
    for (std::size_t i = 0; i < document.links.size(); ++i) {
      const Citation& citation = document.extract.citations[i];
      const Link& link = document.links[i];
      const Flow& flow = document.outline.at(citation.unit).text;
      const std::string_view words =
          std::string_view(flow.text).substr(citation.range.begin, citation.range.end - citation.range.begin);
      out += fmt::format("{}:{} 「{}」 {}\n", document.source.path,
                         document.source.line_of(flow.source_of(citation.range.begin)), words, target_of(graph, link));
    }
  }
  return out;
}

std::string dump_adoptions(const Graph& graph) {
  std::string out;
  for (const GraphControl& control : graph.controls) {
    const Control& words = graph.words_of(control);
    out += fmt::format("{} {} 「{}」", words.id, graph.at(control.domain).id, graph.at(control.domain).name);
    for (const SectorId sector : control.sectors) out += " " + graph.lexicon->sectors[sector.index].id;
    out += '\n';
    for (std::size_t i = 0; i < control.grounds.size(); ++i)
      out += fmt::format("  「{}」 {}\n", words.grounds[i].text, target_of(graph, control.grounds[i]));
    for (const std::uint32_t i : control.treatments) {
      const SectorTreatment& treatment = graph.treatments[i];
      const Document& guideline = graph.at(treatment.guideline);
      out += fmt::format("  {} {} {}", graph.lexicon->sectors[treatment.sector.index].id, name_of(treatment.treatment),
                         guideline.source.path);
      if (const Adoption* row = graph.row_of(treatment))
        out += fmt::format(":{}", guideline.source.line_of(guideline.outline.at(row->row).begin));
      out += '\n';
    }
  }
  return out;
}

std::string dump_mappings(const Graph& graph) {
  std::string out;
  for (const GraphMapping& mapping : graph.mappings) {
    const Mapping& row = mapping.row;
    out += fmt::format("{} {} {}", row.control, row.relation, row.standard);
    if (row.relation != "none")
      out += fmt::format(" {} 「{}」", row.ref, graph.at(mapping.standard).items[mapping.item].title);
    out += '\n';
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
