// The words of an element, and labels cut off them.
#include "2_scan/egov_scanner.h"

#include <string>

#include "0_base/text.h"
#include "2_scan/egov_names.h"
#include "2_scan/xml_run.h"

namespace kitei {
void EgovScanner::gather(pugi::xml_node root, Flow& flow) const {
  pugi::xml_node node = root.first_child();
  while (node) {
    const std::string_view name = node.name();
    if (!is_element(node)) {
      append_value(node.value(), flow);
    } else if (name != "Rt") {
      if (stands_apart(name) && !flow.empty()) flow.append("　", static_cast<std::uint32_t>(start_of(node)));
      if (node.first_child()) {
        node = node.first_child();
        continue;
      }
    }
    while (node != root && !node.next_sibling()) node = node.parent();
    if (node == root) return;
    node = node.next_sibling();
  }
}

void EgovScanner::append_value(const char* value, Flow& flow) const {
  const std::size_t at = place_of(value);
  const std::string_view run = value;
  append_xml_run(flow, run.substr(0, limit_ - std::min(limit_, at)), static_cast<std::uint32_t>(at));
}

Flow EgovScanner::words_of(pugi::xml_node node) const {
  Flow flow;
  gather(node, flow);
  return flow;
}

std::string EgovScanner::label_of(pugi::xml_node node) const {
  return std::string(trim(words_of(node).text));
}

std::string EgovScanner::cut_label(Flow& title) {
  std::size_t at = 0, end = title.text.size();
  while (at < title.text.size()) {
    const std::size_t begin = at;
    const char32_t c = decode(title.text, at);
    if (is_space(c) || c == U'（' || c == U'(') {
      end = begin;
      break;
    }
  }
  std::string label = title.text.substr(0, end);
  while (end < title.text.size()) {
    std::size_t next = end;
    if (!is_space(decode(title.text, next))) break;
    end = next;
  }
  title = without_brackets(behind(title, end));
  return label;
}

Flow EgovScanner::without_brackets(Flow flow) {
  const std::string_view text = trim(flow.text);
  if (!text.starts_with("（") || !text.ends_with("）") || text.find("）") != text.size() - 3) return flow;
  const auto begin = static_cast<std::size_t>(text.data() - flow.text.data());
  Flow inner = behind(flow, begin + 3);
  inner.text.resize(text.size() - 6);
  while (!inner.pieces.empty() && inner.pieces.back().at >= inner.text.size()) inner.pieces.pop_back();
  return inner;
}

std::string EgovScanner::without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (!is_space(c)) append(out, c);
  }
  return out;
}

std::string EgovScanner::number_not_printed(pugi::xml_node node) {
  const int number = node.attribute("Num").as_int();
  std::string out;
  if (number < 2 || number > 999) return out;
  for (const char digit : std::to_string(number)) append(out, static_cast<char32_t>(0xff10 + (digit - '0')));
  return out;
}

}  // namespace kitei
