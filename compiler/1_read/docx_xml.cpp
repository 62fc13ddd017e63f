#include "1_read/docx_xml.h"

#include <charconv>

namespace kitei {
namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
  return without_prefix(node.name());
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (without_prefix(attribute.name()) == name) return attribute.value();
  }
  return {};
}

std::string_view value_of(const pugi::xml_node& node, std::string_view child) {
  return attribute_of(child_of(node, child), "val");
}

int number_or(std::string_view text, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size() && number >= 0 && number <= 100'000;
  return whole ? number : otherwise;
}

bool is_on(const pugi::xml_node& node, std::string_view child) {
  const pugi::xml_node found = child_of(node, child);
  if (!found) return false;
  const std::string_view value = attribute_of(found, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

}  // namespace kitei
