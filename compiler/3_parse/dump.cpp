#include "3_parse/dump.h"

#include <fmt/format.h>

namespace kitei {
namespace {

std::string lines(const Source& source, std::uint32_t begin, std::uint32_t end) {
  const std::string_view run = std::string_view(source.text).substr(begin, end - begin);
  std::size_t used = run.size();
  while (used > 1 && static_cast<unsigned char>(run[used - 1]) <= ' ') --used;
  const std::uint32_t from = source.line_of(begin);
  const std::uint32_t to = source.line_of(begin + static_cast<std::uint32_t>(used > 0 ? used - 1 : 0));
  return from == to ? fmt::format("{}:{}", source.path, from) : fmt::format("{}:{}-{}", source.path, from, to);
}

void dump_unit(const Source& source, const Outline& outline, const Unit& unit, std::string indent, std::string& out) {
  for (UnitId parent = unit.parent; parent; parent = outline.at(parent).parent) indent += "  ";
  out += indent + std::string(name_of(unit.kind));
  if (!unit.marker.empty()) out += fmt::format(" 「{}」", unit.marker);
  out += fmt::format(" {} 「{}」\n", lines(source, unit.begin, unit.end), unit.text.text);
}

void dump_clause(const Source& source, const Outline& outline, ClauseId id, std::string& out) {
  const Clause& clause = outline.at(id);
  const std::string indent(clause.depth * 2, ' ');
  out += indent + std::string(name_of(clause.kind));
  if (!clause.label.empty()) out += " " + clause.label;
  if (!clause.title.empty() && clause.title != clause.label) out += fmt::format(" 「{}」", clause.title);
  out += fmt::format(" {}\n", lines(source, clause.begin, clause.end));
  for (const UnitId unit : clause.units) dump_unit(source, outline, outline.at(unit), indent + "  ", out);
  for (const ClauseId child : clause.children) dump_clause(source, outline, child, out);
}

}  // namespace

std::string dump(const Source& source, const Outline& outline) {
  std::string out;
  dump_clause(source, outline, ClauseId{0}, out);
  return out;
}

}  // namespace kitei
