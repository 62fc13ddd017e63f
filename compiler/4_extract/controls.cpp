// Controls.
//
// A clause whose label is a code is a control. Its paragraphs and items are the text; items that begin with a label
// (「確認：」) are parts. A table of a guideline with the columns 対策 and 取扱い says what the sector makes of
// controls of the baseline. Whether ids, sectors and sources exist is asked in pass 5, when all documents are there.
#include "4_extract/controls.h"

#include <algorithm>
#include <array>

#include "2_scan/marker.h"
#include "4_extract/adoption_rows.h"
#include "4_extract/control_words.h"

namespace kitei {
namespace {

bool is_control(const Clause& clause) {
  return !clause.printed.empty() && code_at(clause.printed, 0) == clause.printed;
}

void add_grounds(std::string_view text, UnitId unit, Range value, bool basis, std::vector<Ground>& grounds) {
  for (const Range member : list_members(text, value))
    grounds.push_back({std::string(text.substr(member.begin, member.end - member.begin)), basis, unit, member});
}

/// Reads one labelled part into a control; false where its label or value is not known.
bool take_part(const Labelled& part, std::string_view text, UnitId unit, Control& control, ControlFault& fault) {
  const std::string value(text.substr(part.value.begin, part.value.end - part.value.begin));
  fault = {ControlFault::Kind::kValue, std::string(part.label), unit, part.value};
  if (part.label == "強さ") {
    control.force = force_of_words(value);
    return control.force != ControlForce::kNone;
  }
  if (part.label == "レベル") {
    control.levels = levels_of_words(value);
    return !control.levels.empty();
  }
  if (part.label == "確認") {
    control.question = value;
  } else if (part.label == "証跡") {
    control.evidence = value;
  } else if (part.label == "理由") {
    control.rationale = value;
  } else if (part.label == "根拠" || part.label == "出典") {
    add_grounds(text, unit, part.value, part.label == "根拠", control.grounds);
  } else if (part.label == "分野") {
    for (const Range member : list_members(text, part.value))
      control.sectors.emplace_back(text.substr(member.begin, member.end - member.begin));
  } else {
    const auto begin = static_cast<std::uint32_t>(part.label.data() - text.data());
    fault = {ControlFault::Kind::kLabel,
             std::string(part.label),
             unit,
             {begin, begin + static_cast<std::uint32_t>(part.label.size())}};
    return false;
  }
  return true;
}

Control control_of(const Outline& outline, ClauseId id, std::vector<ControlFault>& faults) {
  const Clause& clause = outline.at(id);
  Control control;
  control.id = clause.label;
  control.title = clause.title;
  control.clause = id;
  const Clause& around = outline.at(clause.parent);
  control.domain = around.title;
  for (const UnitId unit : clause.units) {
    const Unit& one = outline.at(unit);
    if (one.kind != UnitKind::kItem && one.kind != UnitKind::kParagraph) continue;
    const Labelled part = one.kind == UnitKind::kItem ? labelled(one.text.text) : Labelled{};
    if (part.label.empty()) {
      control.text.push_back(unit);
      continue;
    }
    control.parts.push_back(unit);
    ControlFault fault;
    if (!take_part(part, one.text.text, unit, control, fault)) faults.push_back(std::move(fault));
  }
  return control;
}

}  // namespace

void find_controls(const Source& source, const Outline& outline, Extract& extract) {
  const bool guideline = source.info.kind == "sector-guideline";
  if (!guideline && source.info.kind != "baseline") return;
  for (std::uint32_t i = 1; i < outline.clauses.size(); ++i) {
    if (is_control(outline.clauses[i]))
      extract.controls.push_back(control_of(outline, ClauseId{i}, extract.control_faults));
  }
  if (guideline) find_adoptions(outline, extract);
}

std::vector<bool> parts_of_controls(const Outline& outline, const std::vector<Control>& controls) {
  std::vector<bool> parts(outline.units.size(), false);
  for (const Control& control : controls) {
    for (const UnitId unit : control.parts) parts[unit.index] = true;
  }
  return parts;
}

void bind_control_force(const Outline& outline, Extract& extract) {
  std::vector<bool> advised(outline.units.size(), false);
  for (const Control& control : extract.controls) {
    if (control.force != ControlForce::kShould) continue;
    for (const UnitId unit : control.text) advised[unit.index] = true;
  }
  for (Statement& statement : extract.statements) {
    if (statement.modality != Modality::kDuty || !advised[statement.unit.index]) continue;
    statement.modality = Modality::kRecommended;
    statement.rules.emplace_back("force-of-control");
  }
}

namespace {

/// True where one citation covers the gap between two members of a list.
bool spans(const std::vector<Citation>& citations, const Ground& one, const Ground& next) {
  const auto before = [](const Citation& citation, UnitId unit) { return citation.unit < unit; };
  for (auto at = std::lower_bound(citations.begin(), citations.end(), one.unit, before);
       at != citations.end() && at->unit == one.unit; ++at) {
    if (at->range.begin < one.range.end && at->range.end > next.range.begin) return true;
  }
  return false;
}

void join_grounds(const Outline& outline, const std::vector<Citation>& citations, std::vector<Ground>& grounds) {
  std::vector<Ground> joined;
  for (Ground& ground : grounds) {
    const bool goes_on =
        !joined.empty() && joined.back().unit == ground.unit && spans(citations, joined.back(), ground);
    if (!goes_on) {
      joined.push_back(std::move(ground));
      continue;
    }
    Ground& whole = joined.back();
    whole.range.end = ground.range.end;
    whole.text = outline.at(whole.unit).text.text.substr(whole.range.begin, whole.range.end - whole.range.begin);
  }
  grounds = std::move(joined);
}

}  // namespace

void join_grounds_of_one_citation(const Outline& outline, Extract& extract) {
  for (Control& control : extract.controls) join_grounds(outline, extract.citations, control.grounds);
  for (Adoption& adoption : extract.adoptions) join_grounds(outline, extract.citations, adoption.grounds);
}

void drop_citations_in_sources(const Outline& outline, Extract& extract) {
  std::vector<bool> lists(outline.units.size(), false);
  for (const Control& control : extract.controls) {
    for (const Ground& ground : control.grounds) {
      if (!ground.basis) lists[ground.unit.index] = true;
    }
  }
  std::erase_if(extract.citations, [&](const Citation& citation) {
    return citation.law.empty() && citation.kind != "document" && lists[citation.unit.index];
  });
}

}  // namespace kitei
