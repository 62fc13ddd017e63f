#include "5_link/graph.h"

#include <algorithm>

namespace kitei {

std::string_view name_of(CitationState state) {
  switch (state) {
    case CitationState::kResolved: return "resolved";
    case CitationState::kExternal: return "external";
    case CitationState::kDangling: return "dangling";
  }
  return "";
}

std::span<const DutyTie> ties_of(const Document& document, StatementId statement) {
  const auto before = [](const DutyTie& a, const DutyTie& b) { return a.here < b.here; };
  const auto [first, last] =
      std::equal_range(document.duty_ties.begin(), document.duty_ties.end(), DutyTie{statement, {}}, before);
  return {first, last};
}

std::string url_of(const Document& document, ClauseId clause) {
  return document.pages[document.page_of[clause.index]].path + "#" + document.outline.at(clause).id;
}

std::string url_of(const Document& document, UnitId unit) {
  const Unit& one = document.outline.at(unit);
  return document.pages[document.page_of[one.clause.index]].path + "#" + one.id;
}

std::string url_of(const Document& document, const Statement& statement) {
  const Unit& unit = document.outline.at(statement.unit);
  return document.pages[document.page_of[unit.clause.index]].path + "#" + statement.id;
}

std::string url_of(const Role& role) {
  return "role/" + role.id + ".html";
}
std::string url_of(const Ministry& ministry) {
  return "ministry/" + ministry.id + ".html";
}
std::string url_of(const Sector& sector) {
  return "sector/" + sector.id + ".html";
}
std::string url_of(const Measure& measure) {
  return "measure/" + measure.id + ".html";
}
std::string url_of(const Control& control) {
  return "control/" + slug(control.id) + ".html";
}
std::string url_of(const Standard& standard) {
  return "standard/" + standard.id + ".html";
}

const Adoption* Graph::row_of(const SectorTreatment& treatment) const {
  if (treatment.treatment == Treatment::kAdds || treatment.treatment == Treatment::kLacks) return nullptr;
  return &at(treatment.guideline).extract.adoptions[treatment.adoption];
}

std::string_view quote_of(const Document& document, const Statement& statement) {
  const Unit& unit = document.outline.at(statement.unit);
  return std::string_view(unit.text.text).substr(statement.range.begin, statement.range.end - statement.range.begin);
}

namespace {

/// The lines of a run of bytes, without blank ones at its end.
Lines lines_between(const Source& source, std::uint32_t begin, std::uint32_t end) {
  while (end > begin + 1 && static_cast<unsigned char>(source.text[end - 1]) <= ' ') --end;
  return {source.line_of(begin), source.line_of(end > begin ? end - 1 : begin)};
}

}  // namespace

Lines lines_of(const Document& document, const Statement& statement) {
  const Unit& unit = document.outline.at(statement.unit);
  const std::uint32_t last =
      statement.range.end > statement.range.begin ? statement.range.end - 1 : statement.range.end;
  return {document.source.line_of(unit.text.source_of(statement.range.begin)),
          document.source.line_of(unit.text.source_of(last))};
}

Lines lines_of(const Document& document, const Unit& unit) {
  return lines_between(document.source, unit.begin, unit.end);
}

Lines lines_of(const Document& document, const Clause& clause) {
  return lines_between(document.source, clause.begin, clause.end);
}

}  // namespace kitei
