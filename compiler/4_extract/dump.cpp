#include "4_extract/dump.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kitei {
namespace {

std::uint32_t line_of(const Source& source, const Unit& unit, std::uint32_t at) {
  return source.line_of(unit.text.source_of(at));
}

std::string_view text_of(const Unit& unit, Range range) {
  return std::string_view(unit.text.text).substr(range.begin, range.end - range.begin);
}

std::string others(const Statement& statement, const Lexicon& lexicon) {
  std::string out;
  for (std::size_t i = 0; i < statement.counterparts.size(); ++i) {
    out += fmt::format("{}{}:{}", i == 0 ? "" : ",", lexicon.roles[statement.counterparts[i].index].id,
                       name_of(statement.ties[i]));
  }
  return out;
}

std::string quoted(std::string_view what, const Unit& unit, Range range) {
  return range.begin < range.end ? fmt::format(" {}「{}」", what, text_of(unit, range)) : std::string();
}

/// 「lifts plan.txt:3」: the statement that an exception lifts stands before it.
std::string exception(const Source& source, const Outline& outline, const Extract& extract, std::size_t at) {
  const Statement& statement = extract.statements[at];
  std::string out;
  for (std::size_t i = at; !statement.lifts.empty() && i > 0; --i) {
    const Statement& before = extract.statements[i - 1];
    if (before.id != statement.lifts) continue;
    out += fmt::format(" lifts {}:{}", source.path, line_of(source, outline.at(before.unit), before.range.begin));
    break;
  }
  if (!statement.lifted_by.empty()) out += " lifted";
  return out;
}

std::string names(const std::vector<RoleId>& roles, const Lexicon& lexicon) {
  std::string out;
  for (const RoleId role : roles) out += (out.empty() ? "" : ",") + lexicon.roles[role.index].id;
  return out;
}

}  // namespace

std::string dump_statements(const Source& source, const Outline& outline, const Extract& extract,
                            const Lexicon& lexicon) {
  std::string out;
  for (std::size_t i = 0; i < extract.statements.size(); ++i) {
    const Statement& statement = extract.statements[i];
    const Unit& unit = outline.at(statement.unit);
    out += fmt::format("{}:{} {} {}", source.path, line_of(source, unit, statement.range.begin),
                       name_of(statement.modality), names(statement.actors, lexicon));
    if (!statement.counterparts.empty()) out += " -> " + others(statement, lexicon);
    if (statement.frequency != Frequency::kNone) out += fmt::format(" {}", name_of(statement.frequency));
    if (statement.conditional) out += " conditional";
    out += quoted("if", unit, statement.condition) + quoted("by", unit, statement.deadline);
    out += exception(source, outline, extract, i);
    if (statement.by_reference) out += " by-reference" + quoted("to", unit, statement.reference);
    out += fmt::format(" {}", fmt::join(outline.label_path(clause_of(outline, statement)), "/"));
    if (const auto items = outline.item_path(statement.unit); !items.empty())
      out += fmt::format(" {}", fmt::join(items, "/"));
    out += fmt::format(" 「{}」 [{}]", text_of(unit, statement.range), fmt::join(statement.rules, " "));
    if (statement.review) {
      const Review& review = extract.reviews[statement.review.index];
      out += fmt::format(" reviewed by {} on {}", review.by, review.on);
    }
    out += '\n';
  }
  return out;
}

std::string dump_citations(const Source& source, const Outline& outline, const Extract& extract) {
  std::string out;
  for (const Citation& citation : extract.citations) {
    const Unit& unit = outline.at(citation.unit);
    out += fmt::format("{}:{} {} {}", source.path, line_of(source, unit, citation.range.begin), citation.kind,
                       citation.target);
    if (!citation.law.empty()) out += fmt::format(" of 「{}」", citation.law);
    out += fmt::format(" 「{}」\n", text_of(unit, citation.range));
  }
  return out;
}

std::string dump_terms(const Source& source, const Outline& outline, const Extract& extract) {
  std::string out;
  for (const Term& term : extract.terms) {
    const Unit& unit = outline.at(term.unit);
    out += fmt::format("{}:{} 「{}」 = 「{}」 ({})", source.path, line_of(source, unit, term.range.begin), term.term,
                       term.definition, term.scope);
    if (!term.aliases.empty()) out += fmt::format(" = {}", fmt::join(term.aliases, ", "));
    out += '\n';
  }
  return out;
}

std::string dump_flows(const Source& source, const Outline& outline, const Extract& extract, const Lexicon& lexicon) {
  std::string out;
  for (const InformationFlow& flow : extract.flows) {
    out +=
        fmt::format("{}:{} {} {} -> {} 「{}」", source.path, line_of(source, outline.at(flow.unit), flow.range.begin),
                    flow.large_scale ? "large-scale" : "normal", lexicon.roles[flow.from.index].id,
                    lexicon.roles[flow.to.index].id, flow.what);
    if (!flow.about.empty()) out += fmt::format(" ({}: {})", flow.about, flow.channel);
    out += '\n';
  }
  return out;
}

}  // namespace kitei
