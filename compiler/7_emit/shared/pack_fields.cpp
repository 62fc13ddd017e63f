#include "7_emit/shared/pack_fields.h"

#include <algorithm>
#include <set>

namespace kitei {

std::vector<PackField> fields_of(const Graph& graph, const Pack& pack) {
  const bool has_controls = !pack.controls.empty();
  std::vector<PackField> fields{{"date", "日付", std::string(kBlankDate)},
                                {"contact", "連絡先", "〔担当課室及び連絡先を記入する。〕"},
                                {"scope", "適用範囲", "〔対象とする事業者の範囲及び適用を始める日を記入する。〕"},
                                {"general", "総則への追記", "〔本章に加える事項があれば記入する。〕"},
                                {"organisation", "体制と役割への追記", "〔本章に加える事項があれば記入する。〕"}};
  std::set<DomainId> seen;
  for (const PackControl& control : pack.controls) {
    const DomainId id = graph.at(control.id).domain;
    if (!seen.insert(id).second) continue;
    const Domain& domain = graph.at(id);
    fields.push_back({"domain-" + domain.id, domain.name + "への追記", "〔本領域に加える事項があれば記入する。〕"});
  }
  if (!pack.missing.empty()) {
    fields.push_back({"missing", "定めのない対策事項", "〔定めない理由を記入し、又は対策事項に加える。〕"});
  }
  fields.push_back({"controls", "対策事項への追記",
                    has_controls ? "〔本章に加える事項があれば記入する。〕" : "〔対策事項を記入する。〕"});
  fields.push_back({"sharing", "情報共有と報告への追記", "〔本章に加える事項があれば記入する。〕"});
  if (has_controls)
    fields.push_back({"inspection", "点検の時期と提出先", "〔点検の時期及び結果の提出先を記入する。〕"});
  fields.push_back({"review", "評価と改善への追記", "〔本章に加える事項があれば記入する。〕"});
  return fields;
}

std::string_view entry_of(const Pack& pack, std::string_view field) {
  for (const FieldEntry& entry : pack.entries.fields) {
    if (entry.id == field) return entry.text;
  }
  return {};
}

Entries homeless_entries(const Graph& graph, const Pack& pack) {
  Entries homeless;
  std::set<std::string, std::less<>> fields, controls;
  if (pack.entries.fields.empty() && pack.entries.controls.empty()) return homeless;
  for (const PackField& field : fields_of(graph, pack)) fields.insert(field.id);
  for (const PackControl& control : pack.controls) controls.insert(control.control->id);
  for (const FieldEntry& entry : pack.entries.fields) {
    if (!fields.contains(entry.id)) homeless.fields.push_back(entry);
  }
  for (const ChecklistEntry& entry : pack.entries.controls) {
    if (!controls.contains(entry.control)) homeless.controls.push_back(entry);
  }
  return homeless;
}

}  // namespace kitei
