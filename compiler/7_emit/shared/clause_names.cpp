#include "7_emit/shared/clause_names.h"

namespace kitei {

std::string heading_of(const Clause& clause) {
  if (clause.printed.empty() || clause.printed == clause.title) {
    if (!clause.title.empty()) return clause.title;
    return clause.label.empty() ? "（見出しなし）" : clause.label;
  }
  return clause.title.empty() ? clause.printed : clause.printed + " " + clause.title;
}

std::string path_of(const Document& document, ClauseId id) {
  const Clause& clause = document.outline.at(id);
  if (clause.kind == ClauseKind::kDocument) return document.title;
  std::string out;
  for (const std::string& label : document.outline.label_path(id)) {
    if (!out.empty()) out += " › ";
    out += label;
  }
  if (!clause.title.empty() && clause.title != clause.label) out += out.empty() ? clause.title : " " + clause.title;
  return out.empty() ? heading_of(clause) : out;
}

std::string full_path_of(const Document& document, ClauseId id) {
  return id.index == 0 ? document.title : document.title + "　" + path_of(document, id);
}

}  // namespace kitei
