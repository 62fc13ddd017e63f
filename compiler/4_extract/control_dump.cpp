#include <fmt/format.h>
#include <fmt/ranges.h>

#include "4_extract/dump.h"

namespace kitei {
namespace {

void add_text(std::string_view name, std::string_view text, std::string& out) {
  if (!text.empty()) out += fmt::format("  {} 「{}」\n", name, text);
}

void add_grounds(const std::vector<Ground>& grounds, std::string& out) {
  for (const Ground& ground : grounds) add_text(ground.basis ? "basis" : "source", ground.text, out);
}

/// 「 講ずべき level 1+」: a nested level reaches upwards.
std::string demand(ControlForce force, const Levels& levels) {
  std::string out;
  if (force != ControlForce::kNone) out += fmt::format(" {}", words_of(force));
  if (!levels.empty()) out += fmt::format(" level {}{}", words_of(levels), levels.nested ? "+" : "");
  return out;
}

}  // namespace

std::string dump_controls(const Source& source, const Outline& outline, const Extract& extract) {
  std::string out;
  for (const Control& control : extract.controls) {
    out += fmt::format("{}:{} {} 「{}」 in 「{}」{}\n", source.path, source.line_of(outline.at(control.clause).begin),
                       control.id, control.title, control.domain, demand(control.force, control.levels));
    for (const UnitId unit : control.text) add_text("text", outline.at(unit).text.text, out);
    add_text("question", control.question, out);
    add_text("evidence", control.evidence, out);
    add_text("rationale", control.rationale, out);
    add_grounds(control.grounds, out);
    if (!control.sectors.empty()) out += fmt::format("  sectors {}\n", fmt::join(control.sectors, ", "));
  }
  for (const Adoption& adoption : extract.adoptions) {
    out += fmt::format("{}:{} {} {}{}\n", source.path, source.line_of(outline.at(adoption.row).begin),
                       name_of(adoption.treatment), adoption.control, demand(adoption.force, adoption.levels));
    add_text("text", adoption.text, out);
    add_text("reason", adoption.reason, out);
    add_text("seen", adoption.seen, out);
    add_grounds(adoption.grounds, out);
  }
  return out;
}

}  // namespace kitei
