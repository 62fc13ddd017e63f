#include "index/provisions.h"

#include <algorithm>

namespace kitei {
namespace {

/// 第30条の2 of "30-2".
std::string counted(std::string_view number, std::string_view unit) {
  const std::size_t dash = std::min(number.find('-'), number.size());
  std::string out = "第" + std::string(number.substr(0, dash)) + std::string(unit);
  for (const char c : number.substr(dash)) c == '-' ? out += "の" : out += c;
  return out;
}

}  // namespace

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
