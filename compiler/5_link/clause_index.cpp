#include "5_link/clause_index.h"

#include <fmt/format.h>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "4_extract/reference_places.h"

namespace kitei {
namespace {

/// "(1)" and "④" as labels of citations have them: circled numbers stay.
std::string mark_of_unit(std::string_view marker) {
  std::size_t next = 0;
  const char32_t first = marker.empty() ? 0 : decode(marker, next);
  return first >= 0x2460 && first <= 0x2473 ? std::string(marker.substr(0, next)) : fold(marker);
}

/// "別表第一" -> "別表1", "III-2-1" -> "iii.2.1": as the finder of citations writes labels.
std::string plain_label(std::string_view label) {
  std::string plain;
  const std::string digits = in_arabic_digits(fold(label));
  const bool annex = digits.starts_with("別") || digits.starts_with("様式") || digits.starts_with("参考");
  for (std::size_t at = 0; at < digits.size();) {
    if (annex && (take(digits, at, "第") || take(digits, at, "号"))) continue;
    const char32_t c = decode(digits, at);
    append(plain, !annex && c == U'-' ? U'.' : c);
  }
  return plain;
}

/// 「図表２－７」 of 「図表 ２－７　公開の例」: up to the blank behind its number.
std::string caption_label(std::string_view text) {
  std::string label;
  bool number = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c == U'：' || (is_space(c) && number)) break;
    number = number || is_digit(c);
    if (!is_space(c)) append(label, c);
  }
  return label;
}

bool is_caption(std::string_view text) {
  return text.starts_with("図") || text.starts_with("表");
}

}  // namespace

ClauseIndex::ClauseIndex(const Outline& outline) : outline_(outline), scope_(outline.clauses.size(), 0) {
  std::vector<std::string> paths(outline.clauses.size());
  for (std::uint32_t i = 1; i < outline.clauses.size(); ++i) {
    const Clause& clause = outline.clauses[i];
    scope_[i] =
        clause.kind == ClauseKind::kAmending || clause.label.starts_with("附則") ? i : scope_[clause.parent.index];
    if (scope_[i] == i && first_supplementary_ == 0 && clause.kind != ClauseKind::kAmending) first_supplementary_ = i;
    if (clause.printed.empty()) continue;
    std::size_t at = 0;
    std::string article;
    if (take_count(clause.label, at, "条", false, article))
      articles_.emplace(std::pair(scope_[i], article), ClauseId{i});
    const std::string label = plain_label(clause.label);
    labels_.emplace(label, Target{ClauseId{i}, {}});
    const std::string& above = paths[clause.parent.index];
    // Ⅳ, 2, 2.1: the path to 2.1 is iv.2.1, since the label holds its own chapter.
    std::size_t chapter = above.find('.');
    const std::string_view root = std::string_view(above).substr(0, chapter);
    const bool digit = !label.empty() && label[0] >= '0' && label[0] <= '9';
    paths[i] = digit && !root.empty() && (root[0] < '0' || root[0] > '9') ? std::string(root) + "." + label
               : label.starts_with("(") && !above.empty()                 ? above + label
                                                                          : label;
    labels_.emplace(paths[i], Target{ClauseId{i}, {}});
  }
  for (std::uint32_t i = 0; i < outline.units.size(); ++i) {
    const Unit& unit = outline.units[i];
    const UnitId id{i};
    if (is_caption(unit.text.text)) {
      labels_.emplace(plain_label(caption_label(first_letters(unit.text.text, 12))), Target{unit.clause, id});
    }
    if (unit.kind == UnitKind::kNote || unit.kind == UnitKind::kLoose || unit.kind == UnitKind::kTableRow) continue;
    const bool first_paragraph = !unit.parent && unit.marker.empty();
    std::string key, marks;
    UnitId top = id;
    for (UnitId at = id; at && marks.size() < 100; at = outline.at(at).parent) {
      const Unit& one = outline.at(at);
      top = at;
      key = ":" + (one.parent || !one.marker.empty() ? part_id(one.marker) : "1") + key;
      marks = mark_of_unit(one.marker) + marks;
    }
    if (!is_article_paragraph(outline.at(top))) key = ":1" + key;
    if (first_paragraph || !key.empty()) units_.emplace(std::to_string(unit.clause.index) + key, id);
    if (!marks.empty()) units_.emplace(std::to_string(unit.clause.index) + "/" + marks, id);
  }
  for (const Table& table : outline.tables) {
    if (!table.label.empty()) labels_.emplace(plain_label(table.label), Target{table.clause, {}});
  }
}

Target ClauseIndex::below(ClauseId clause, std::string_view parts) const {
  for (std::string key(parts); !key.empty();) {
    const auto found = units_.find(std::to_string(clause.index) + key);
    if (found != units_.end()) return {clause, found->second};
    key.resize(key.rfind(':') == std::string::npos ? 0 : key.rfind(':'));
  }
  return {clause, {}};
}

Target ClauseIndex::article(std::string_view target, ClauseId from) const {
  std::uint32_t scope = 0;
  if (target.starts_with("附則")) {
    target.remove_prefix(std::string_view("附則").size());
    scope = from && scope_[from.index] != 0 ? scope_[from.index] : first_supplementary_;
    if (scope == 0) return {};
  }
  const std::size_t colon = target.find(':');
  const std::string_view id = target.substr(0, colon);
  std::string parts(colon == std::string_view::npos ? "" : target.substr(colon));
  if (const std::size_t empty = parts.find("::"); empty == 0) parts.insert(1, "1");  // 第三条第二号
  if (id.empty()) return scope == 0 ? Target{} : below(ClauseId{scope}, parts);
  const auto found = articles_.find({scope, std::string(id)});
  return found == articles_.end() ? Target{} : below(found->second, parts);
}

bool ClauseIndex::has_parts(std::string_view target, const Target& found) const {
  const std::size_t colon = target.find(':');
  if (colon == std::string_view::npos) return true;
  std::string paragraph(target.substr(colon));
  if (const std::size_t next = paragraph.find(':', 1); next != std::string::npos) paragraph.resize(next);
  if (paragraph == ":" || paragraph == ":1") return true;
  return units_.count(std::to_string(found.clause.index) + paragraph) > 0;
}

Target ClauseIndex::label(std::string_view label) const {
  if (const auto whole = labels_.find(label); whole != labels_.end()) return whole->second;
  // iii.2.1(5)④: the marks behind the label are items of its clause, or clauses of their own.
  std::size_t at = 0;
  while (at < label.size() && static_cast<unsigned char>(label[at]) < 0x80 && label[at] != '(') ++at;
  if (at == 0 || at == label.size()) {
    std::size_t from = 0;
    std::string number;
    const bool chapter = take_count(label, from, "章", false, number) && from == label.size();
    const auto found = chapter ? labels_.find(number) : labels_.end();  // 第２章 of a plan that counts 1, 2, 3
    return found == labels_.end() ? Target{} : found->second;
  }
  const auto clause = labels_.find(label.substr(0, at));
  if (clause == labels_.end()) return {};
  const auto unit = units_.find(std::to_string(clause->second.clause.index) + "/" + std::string(label.substr(at)));
  return {clause->second.clause, unit == units_.end() ? UnitId{} : unit->second};
}

}  // namespace kitei
