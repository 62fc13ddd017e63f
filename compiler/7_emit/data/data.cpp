#include "7_emit/data/data.h"

#include <array>

#include "0_base/parallel.h"
#include "7_emit/data/records.h"

namespace kitei {
namespace {

enum Kind { kStatements, kClauses, kCitations, kTerms, kTables, kFlows, kKinds };
constexpr std::array<std::string_view, kKinds> kNames{"statements", "clauses", "citations", "terms", "tables", "flows"};

std::string path_of(std::string_view name) {
  return "data/" + std::string(name) + ".jsonl";
}

void emit(const EmitInput& input, OutputTree& out, Diagnostics&) {
  const Graph& graph = input.graph;
  std::vector<std::array<std::string, kKinds>> parts(graph.documents.size());
  parallel_for(parts.size(), input.jobs, [&](std::size_t i) {
    const Document& document = graph.documents[i];
    add_statement_records(graph, document, parts[i][kStatements]);
    add_clause_records(document, parts[i][kClauses]);
    add_citation_records(graph, document, parts[i][kCitations]);
    add_term_records(document, parts[i][kTerms]);
    add_table_records(document, parts[i][kTables]);
    add_flow_records(graph, document, parts[i][kFlows]);
  });
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    std::string all;
    std::size_t size = 0;
    for (const auto& part : parts) size += part[kind].size();
    all.reserve(size);
    for (auto& part : parts) {
      all += part[kind];
      std::string().swap(part[kind]);
    }
    out.add(path_of(kNames[kind]), all);
  }
  out.add(path_of("roles"), role_records(graph));
  out.add(path_of("sectors"), sector_records(graph));
  out.add(path_of("controls"), control_records(graph));
  out.add(path_of("mappings"), mapping_records(graph));
  out.add(path_of("adoption"), adoption_records(graph));
  out.add(path_of("diagnostics"), diagnostic_records(input.diagnostics));
  out.add("data/diagnostics.sarif", sarif_log(input.diagnostics));
}

}  // namespace

const Emitter kDataEmitter{"data", &emit};

}  // namespace kitei
