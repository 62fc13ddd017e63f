// Where an element begins and ends in the source: pugixml keeps the places of names and values alone.
#include "2_scan/egov_scanner.h"

#include <algorithm>

namespace kitei {
std::size_t EgovScanner::place_of(const char* value) const {
  return static_cast<std::size_t>(value - copy_.data());
}

std::size_t EgovScanner::start_of(pugi::xml_node node) const {
  return is_element(node) ? place_of(node.name()) - 1 : place_of(node.value());
}

std::size_t EgovScanner::end_of(pugi::xml_node node) const {
  if (node.next_sibling()) return std::min(behind_words(start_of(node.next_sibling())), limit_);
  int tags = 1;
  while (node.last_child()) {
    node = node.last_child();
    ++tags;
  }
  return std::min(is_element(node) ? behind_tags(behind_start_tag(node, tags), tags)
                                   : behind_tags(start_of(node) + std::string_view(node.value()).size(), tags - 1),
                  limit_);
}

std::size_t EgovScanner::behind_words(std::size_t at) const {
  while (at > 0 && static_cast<unsigned char>(text_[at - 1]) <= ' ') --at;
  return at;
}

std::size_t EgovScanner::behind_start_tag(pugi::xml_node node, int& tags) const {
  std::size_t at = start_of(node);
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view value = attribute.value();
    if (!value.empty()) at = place_of(value.data()) + value.size();
  }
  at = std::min(text_.find('>', at), text_.size() - 1);
  if (text_[at - 1] == '/') --tags;
  return at + 1;
}

std::size_t EgovScanner::behind_tags(std::size_t at, int tags) const {
  for (; tags > 0 && at < limit_; --tags) {
    at = text_.find("</", at);
    if (at == std::string_view::npos) return limit_;
    at = std::min(text_.find('>', at), text_.size() - 1) + 1;
  }
  return at;
}

std::size_t EgovScanner::behind_first_tag(pugi::xml_node node) const {
  const pugi::xml_node child = node.first_child();
  return child ? behind_words(start_of(child)) : end_of(node);
}

}  // namespace kitei
