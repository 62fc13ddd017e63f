#include "1_read/docx_numbering.h"

#include <algorithm>

#include "0_base/text.h"
#include "1_read/docx_number_format.h"
#include "1_read/docx_xml.h"

namespace kitei {
namespace {

/// A bullet as text: signs of the symbol fonts stand in the private area.
std::string bullet_of(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return "・";
  const char32_t sign = decode(text, at);
  if (at < text.size()) return "・";
  switch (sign) {
    case 0xf0a7:
    case 0xf06e: return "■";
    case 0xf0a8:
    case 0xf071: return "□";
    case 0xf0d8: return "➢";
    case 0xf0fc: return "✓";
    case 0xf06c: return "●";
    case 0xf075: return "◆";
    case U'•':
    case U'o': return "・";
    default: break;
  }
  const bool told = std::u32string_view(U"○●◎■□◆◇➢➤▶✓－–—※☆★◯").find(sign) != std::u32string_view::npos;
  return told ? std::string(text) : "・";
}

}  // namespace

void DocxNumbering::read_level(const pugi::xml_node& node, Levels& levels) {
  const int number = number_or(attribute_of(node, "ilvl"), kLevels);
  if (number >= kLevels) return;
  Level& level = levels[static_cast<std::size_t>(number)];
  level.start = static_cast<std::uint32_t>(number_or(value_of(node, "start"), 0));
  if (!child_of(node, "start")) level.start = 0;
  if (const std::string_view format = value_of(node, "numFmt"); !format.empty()) level.format = format;
  level.text = value_of(node, "lvlText");
  level.style = value_of(node, "pStyle");
  level.restart = number_or(value_of(node, "lvlRestart"), -1);
  level.legal = is_on(node, "isLgl");
}

DocxNumbering::DocxNumbering(const pugi::xml_node& root, const DocxStyles& styles) {
  std::map<std::string, Levels, std::less<>> abstracts;
  std::map<std::string, std::string, std::less<>> in_style;
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) != "abstractNum") continue;
    const std::string id(attribute_of(node, "abstractNumId"));
    if (const std::string_view style = value_of(node, "numStyleLink"); !style.empty()) in_style[id] = style;
    for (const pugi::xml_node& level : node.children()) {
      if (local_name(level) == "lvl") read_level(level, abstracts[id]);
    }
  }
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) != "num") continue;
    Definition definition;
    definition.start.fill(-1);
    definition.abstract = value_of(node, "abstractNumId");
    definition.levels = abstracts[definition.abstract];
    for (const pugi::xml_node& over : node.children()) {
      const int level = number_or(attribute_of(over, "ilvl"), kLevels);
      if (local_name(over) != "lvlOverride" || level >= kLevels) continue;
      definition.start[static_cast<std::size_t>(level)] = number_or(value_of(over, "startOverride"), -1);
      if (const pugi::xml_node own = child_of(over, "lvl")) read_level(own, definition.levels);
    }
    definitions_[std::string(attribute_of(node, "numId"))] = std::move(definition);
  }
  for (auto& [num, definition] : definitions_) {
    const auto linked = in_style.find(definition.abstract);
    if (linked == in_style.end()) continue;
    const auto target = definitions_.find(styles.at(linked->second).numbering.num);
    if (target != definitions_.end()) definition.levels = abstracts[target->second.abstract];
  }
}

int DocxNumbering::level_of_style(const std::string& num, std::string_view style) const {
  const auto found = definitions_.find(num);
  if (found == definitions_.end()) return 0;
  for (int level = 0; level < kLevels; ++level) {
    if (!style.empty() && found->second.levels[static_cast<std::size_t>(level)].style == style) return level;
  }
  return 0;
}

void DocxNumbering::count(const std::string& num, const Definition& definition, int level) {
  Counters& counters = counters_[definition.abstract];
  const auto at = static_cast<std::size_t>(level);
  if (definition.start[at] >= 0 && started_.insert({num, level}).second) {
    counters.value[at] = static_cast<std::uint32_t>(definition.start[at]);
  } else if (!counters.used[at]) {
    counters.value[at] = definition.levels[at].start;
  } else {
    ++counters.value[at];
  }
  counters.used[at] = true;
  for (int below = level + 1; below < kLevels; ++below) {
    const int restart = definition.levels[static_cast<std::size_t>(below)].restart;
    if (restart < 0 || level < restart) counters.used[static_cast<std::size_t>(below)] = false;
  }
}

std::string DocxNumbering::label_text(const Definition& definition, const Counters& counters, int level) {
  const Level& own = definition.levels[static_cast<std::size_t>(level)];
  std::string label;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool hole = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!hole) {
      label += own.text[i];
      continue;
    }
    const auto at = static_cast<std::size_t>(own.text[++i] - '1');
    const Level& named = definition.levels[at];
    label += number_as(own.legal ? "decimal" : named.format, counters.used[at] ? counters.value[at] : named.start);
  }
  return std::string(trim(label));
}

DocxNumbering::Label DocxNumbering::next(const std::string& num, int level) {
  const auto found = definitions_.find(num);
  if (found == definitions_.end()) return {};
  level = std::clamp(level, 0, kLevels - 1);
  const Definition& definition = found->second;
  const Level& own = definition.levels[static_cast<std::size_t>(level)];
  count(num, definition, level);
  if (own.format == "bullet") return {bullet_of(own.text), true};
  return {label_text(definition, counters_[definition.abstract], level), false};
}

}  // namespace kitei
