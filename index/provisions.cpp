#include "index/provisions.h"

#include <algorithm>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

/// 第30条の2 of "30-2".
std::string counted(std::string_view number, std::string_view unit) {
  const std::size_t dash = std::min(number.find('-'), number.size());
  std::string out = "第" + std::string(number.substr(0, dash)) + std::string(unit);
  for (const char c : number.substr(dash)) c == '-' ? out += "の" : out += c;
  return out;
}

bool is_dotted(const Mark& mark) {
  return mark.kind == MarkKind::kDecimal && mark.numbers.size() > 1;
}

/// 図表5 of 「図表５　見回りの順」.
std::string figure_label(std::string_view text) {
  const std::string plain = nfkc(first_letters(text, 12));
  for (const std::string_view name : {"図表", "図", "表"}) {
    if (!plain.starts_with(name)) continue;
    std::size_t at = name.size();
    while (at < plain.size() && plain[at] == ' ') ++at;
    const std::size_t begin = at;
    while (at < plain.size() && ((plain[at] >= '0' && plain[at] <= '9') || (at > begin && plain[at] == '-'))) ++at;
    return at == begin ? "" : std::string(name) + plain.substr(begin, at - begin);
  }
  return {};
}

}  // namespace

std::vector<std::string> labels_of(const Outline& outline, UnitId unit) {
  std::vector<std::string> labels;
  std::string brackets;  // below the dotted label that is still to come
  for (UnitId at = unit; at; at = outline.at(at).parent) {
    const std::string marker = outline.at(at).marker + " ";
    if (mark_of(std::string_view(marker)).kind == MarkKind::kBracket) brackets = nfkc(outline.at(at).marker);
  }
  for (ClauseId at = outline.at(unit).clause; at.index != 0; at = outline.at(at).parent) {
    const Clause& clause = outline.at(at);
    if (clause.printed.empty()) continue;
    const std::string marked = clause.label + " ";
    const Mark mark = mark_of(std::string_view(marked));
    if (mark.kind == MarkKind::kBracket) brackets = clause.label + brackets;
    if (is_dotted(mark)) {
      if (!brackets.empty()) labels.push_back(clause.label + brackets);
      brackets.clear();
    }
    if (mark.kind == MarkKind::kRoman) labels.push_back("第" + std::to_string(mark.numbers[0]) + "章");
    const bool annex = mark.kind == MarkKind::kAnnex && !mark.numbers.empty();
    if (is_dotted(mark) || annex || mark.kind == MarkKind::kRoman || mark.kind == MarkKind::kPart) {
      labels.push_back(clause.label);
    }
  }
  const TableId table = outline.at(unit).table;
  std::string figure = figure_label(table ? outline.tables[table.index].label : outline.at(unit).text.text);
  if (!figure.empty()) labels.push_back(std::move(figure));
  return labels;
}

std::vector<std::string> provisions_of(const ReferencePlaces& places, UnitId unit) {
  const Reference own = places.own(unit);
  if (own.article.empty()) return {};
  const std::string article = (own.supplementary ? "附則" : "") + counted(own.article, "条");
  std::string item = own.item.empty() ? "" : counted(own.item, "号") + own.below;
  std::erase(item, ':');
  std::vector<std::string> provisions{article + (own.paragraph.empty() ? "" : counted(own.paragraph, "項")) + item};
  if (own.paragraph == "1" && places.outline().at(unit).marker.empty() && item.empty()) provisions.push_back(article);
  if (own.paragraph == "1" && !item.empty()) provisions.push_back(article + item);
  return provisions;
}

}  // namespace kitei
