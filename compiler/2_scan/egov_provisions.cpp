// 項, 号 and what else stands in an article.
#include "2_scan/egov_scanner.h"

#include <string>
#include <utility>

#include "0_base/text.h"

namespace kitei {

void EgovScanner::add_paragraph(pugi::xml_node node, Around around) {
  ++around.unit;
  Flow words = words_of(node);
  if (!words.empty()) add(BlockKind::kParagraph, start_of(node), end_of(node), around, {}, std::move(words));
}

void EgovScanner::open_paragraph(pugi::xml_node node, Around around) {
  ++around.unit;
  pugi::xml_node child = node.first_child(), last;
  if (std::string_view(child.name()) == "ParagraphCaption") {
    add_caption(child, around);
    child = child.next_sibling();
  }
  std::string marker;
  Flow text;
  for (; child; child = child.next_sibling()) {
    const std::string_view name = child.name();
    if (name == "ParagraphNum") {
      marker = label_of(child);
    } else if (name == "ParagraphSentence" && text.empty()) {
      text = words_of(child);
    } else {
      break;
    }
    last = child;
  }
  if (marker.empty()) marker = number_not_printed(node);
  if (last && (!marker.empty() || !text.empty()))
    add(BlockKind::kParagraph, start_of(node), end_of(last), around, std::move(marker), std::move(text));
  visit_from(child, around);
}

void EgovScanner::open_item(pugi::xml_node node, Around around) {
  ++around.unit;
  const std::string name = node.name();
  item_depth_[name] = around.unit;
  pugi::xml_node child = node.first_child(), last;
  std::string marker;
  Flow text;
  for (; child; child = child.next_sibling()) {
    if (child.name() == name + "Title") {
      marker = label_of(child);
    } else if (child.name() == name + "Sentence" && text.empty()) {
      text = words_of(child);
    } else {
      break;
    }
    last = child;
  }
  if (last && (!marker.empty() || !text.empty()))
    add(BlockKind::kItem, start_of(node), end_of(last), around, std::move(marker), std::move(text));
  visit_from(child, around);
}

void EgovScanner::open_remarks(pugi::xml_node node, Around around) {
  ++around.unit;
  pugi::xml_node child = node.first_child(), last;
  std::string marker;
  Flow text;
  for (; child; child = child.next_sibling()) {
    const std::string_view name = child.name();
    if (name == "RemarksLabel") {
      marker = label_of(child);
    } else if (name == "Sentence") {
      gather(child, text);
    } else {
      break;
    }
    last = child;
  }
  if (last) add(BlockKind::kNote, start_of(node), end_of(last), around, std::move(marker), std::move(text));
  visit_from(child, around);
}

void EgovScanner::add_figure(pugi::xml_node node, Around around) {
  ++around.unit;
  const char* file = node.attribute("src").value();
  Flow words;
  if (*file != '\0') append_value(file, words);
  if (!words.empty()) add(BlockKind::kLoose, start_of(node), end_of(node), around, {}, std::move(words));
}

}  // namespace kitei
