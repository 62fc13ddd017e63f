/// The records of OUT/data, as JSON Lines.
#pragma once

#include <string>
#include <vector>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// Records of one document, in the order of its text; each adds lines to `out`.
void add_statement_records(const Graph& graph, const Document& document, std::string& out);
void add_clause_records(const Document& document, std::string& out);
void add_citation_records(const Graph& graph, const Document& document, std::string& out);
void add_term_records(const Document& document, std::string& out);
void add_table_records(const Document& document, std::string& out);
void add_flow_records(const Graph& graph, const Document& document, std::string& out);

/// Records of what the lexicon holds. `source` and the lines are those of the first place in the corpus that names it,
/// null where none does.
std::string role_records(const Graph& graph);
std::string sector_records(const Graph& graph);

/// Records of controls, of their mappings to standards, and of what sectors make of them. The text of a control is its
/// paragraphs and items, a line each; a `level` that is a number reaches upwards, a list is a set.
std::string control_records(const Graph& graph);
std::string mapping_records(const Graph& graph);
std::string adoption_records(const Graph& graph);

/// Records of findings, messages in Japanese with `message_en` beside them.
std::string diagnostic_records(const std::vector<Diagnostic>& diagnostics);

/// The findings as one SARIF 2.1.0 log; fingerprints survive edits elsewhere.
std::string sarif_log(const std::vector<Diagnostic>& diagnostics);

/// Id of a clause over the whole corpus: "000-plan#iv-2-2.1".
std::string record_id(const Document& document, std::string_view id);

}  // namespace kitei
