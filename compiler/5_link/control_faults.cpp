#include "5_link/control_faults.h"

#include <algorithm>

#include "5_link/diagnostics.h"

namespace kitei {
namespace {

constexpr std::string_view kLabels = "強さ、レベル、確認、証跡、理由、根拠、出典、分野";

std::string_view values_of(std::string_view label) {
  return label == "レベル" ? "1、2、3、1・3 など" : "講ずべき、講ずることが望ましい";
}

}  // namespace

Place place_of(const Document& document, const Control& control) {
  const Clause& clause = document.outline.at(control.clause);
  std::uint32_t end = std::max(clause.heading_end, clause.begin + 1);
  while (end > clause.begin + 1 && static_cast<unsigned char>(document.source.text[end - 1]) <= ' ') --end;
  return document.source.place(clause.begin, end);
}

Place place_of(const Document& document, UnitId unit, Range range) {
  const Flow& flow = document.outline.at(unit).text;
  const std::uint32_t begin = flow.source_of(range.begin);
  const std::uint32_t length = range.end > range.begin ? range.end - range.begin : 1;
  return document.source.place(begin, begin + length);
}

void report_part_faults(const Document& document, Diagnostics& diagnostics) {
  for (const ControlFault& fault : document.extract.control_faults) {
    const Place place = place_of(document, fault.unit, fault.range);
    if (fault.kind == ControlFault::Kind::kLabel) {
      diagnostics.report(place, diag::kControlLabelUnknown, fault.label, kLabels);
      continue;
    }
    const std::string_view text = document.outline.at(fault.unit).text.text;
    diagnostics.report(place, diag::kControlValueUnknown,
                       text.substr(fault.range.begin, fault.range.end - fault.range.begin), fault.label,
                       values_of(fault.label));
  }
}

void report_missing_parts(const Document& document, const Control& control, Diagnostics& diagnostics) {
  std::string missing;
  const auto need = [&](bool there, std::string_view name) {
    if (!there) missing += (missing.empty() ? "" : "、") + std::string(name);
  };
  need(!control.text.empty(), "本文");
  need(control.force != ControlForce::kNone, "強さ");
  need(!control.levels.empty(), "レベル");
  need(!control.question.empty(), "確認");
  need(!control.grounds.empty(), "根拠又は出典");
  if (missing.empty()) return;
  diagnostics.report(place_of(document, control), diag::kControlPartMissing, control.id, missing);
  diagnostics.hint("本文の後に「- 確認：…」のように一行ずつ書く");
}

void report_unknown_sector(const Lexicon& lexicon, const Document& document, const Control& control,
                           const std::string& name, Diagnostics& diagnostics) {
  std::string known;
  for (const Sector& sector : lexicon.sectors) known += (known.empty() ? "" : "、") + sector.name;
  Place place = place_of(document, control);
  for (const UnitId unit : control.parts) {
    const std::size_t at = document.outline.at(unit).text.text.find(name);
    if (at == std::string::npos || !document.outline.at(unit).text.text.starts_with("分野")) continue;
    place = place_of(document, unit, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())});
  }
  diagnostics.report(place, diag::kControlSectorUnknown, name);
  diagnostics.hint("辞書にある分野：" + known);
}

void report_dangling_ground(const Graph& graph, const Document& document, const Ground& ground, const Link& link,
                            Diagnostics& diagnostics) {
  if (link.state != CitationState::kDangling) return;
  const std::string title = link.document ? graph.at(link.document).title : document.title;
  diagnostics.report(place_of(document, ground.unit, ground.range), diag::kGroundDangling, ground.text, title);
}

}  // namespace kitei
