#include "1_read/docx_styles.h"

#include <algorithm>

#include "1_read/docx_xml.h"

namespace kitei {
namespace {

/// The outline level that a name of a built-in style stands for: "heading 2", 見出し 2.
int outline_of_name(std::string_view name) {
  for (const std::string_view heading : {"heading ", "見出し ", "見出し"}) {
    if (name.size() == heading.size() + 1 && name.starts_with(heading)) {
      const char level = name.back();
      if (level >= '1' && level <= '9') return level - '1';
    }
  }
  return -1;
}

WordStyle read_style(const pugi::xml_node& node) {
  WordStyle style;
  style.id = attribute_of(node, "styleId");
  style.name = value_of(node, "name");
  std::transform(style.name.begin(), style.name.end(), style.name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const pugi::xml_node properties = child_of(node, "pPr");
  style.outline = number_or(value_of(properties, "outlineLvl"), outline_of_name(style.name));
  style.numbering = numbering_of(properties);
  if (!style.numbering.num.empty()) style.numbered_by = style.id;
  return style;
}

}  // namespace

NumberingPlace numbering_of(const pugi::xml_node& properties) {
  const pugi::xml_node numbering = child_of(properties, "numPr");
  return {std::string(value_of(numbering, "numId")), number_or(value_of(numbering, "ilvl"), -1)};
}

DocxStyles::DocxStyles(const pugi::xml_node& root) {
  std::map<std::string, std::string, std::less<>> based_on;
  for (const pugi::xml_node& node : root.children()) {
    const std::string_view type = attribute_of(node, "type");
    if (local_name(node) != "style" || (type != "paragraph" && type != "numbering")) continue;
    WordStyle style = read_style(node);
    const std::string id = style.id;
    based_on[id] = value_of(node, "basedOn");
    const std::string_view chosen = attribute_of(node, "default");
    if (type == "paragraph" && (chosen == "1" || chosen == "true")) default_ = id;
    styles_[id] = std::move(style);
  }
  const std::map<std::string, WordStyle, std::less<>> own = styles_;
  for (auto& [id, style] : styles_) {
    std::string_view above = based_on[id];
    for (int steps = 0; steps < 12 && !above.empty(); ++steps) {
      const auto found = own.find(above);
      if (found == own.end()) break;
      if (style.outline < 0) style.outline = found->second.outline;
      if (style.numbering.num.empty()) {
        style.numbering.num = found->second.numbering.num;
        if (style.numbering.level < 0) style.numbering.level = found->second.numbering.level;
        style.numbered_by = found->second.numbered_by;
      }
      above = based_on.find(above)->second;
    }
  }
}

const WordStyle& DocxStyles::at(std::string_view id) const {
  static const WordStyle kNone;
  const auto found = styles_.find(id.empty() ? std::string_view(default_) : id);
  return found == styles_.end() ? kNone : found->second;
}

}  // namespace kitei
