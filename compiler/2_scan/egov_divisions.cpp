// Elements that open a clause: 編, 章, 条, 附則, 別表 …
#include "2_scan/egov_scanner.h"

#include <string>
#include <utility>

namespace kitei {

void EgovScanner::add_contents(pugi::xml_node node, const Around& around) {
  add(BlockKind::kContents, start_of(node), end_of(node), around, {}, words_of(node));
}

void EgovScanner::open_division(pugi::xml_node node, const Around& around) {
  const Around inside = below(node, around);
  const pugi::xml_node title = node.first_child();
  if (std::string_view(title.name()) != std::string(node.name()) + "Title") return visit_children(node, inside);
  Flow words = words_of(title);
  std::string label = cut_label(words);
  add_heading(node, end_of(title), StatutePart::kDivision, inside, std::move(label), std::move(words));
  visit_from(title.next_sibling(), inside);
}

void EgovScanner::open_article(pugi::xml_node node, const Around& around) {
  const Around inside = below(node, around);
  pugi::xml_node child = node.first_child(), last;
  std::string label;
  Flow caption;
  for (; child; child = child.next_sibling()) {
    const std::string_view name = child.name();
    if (name == "ArticleTitle") {
      label = label_of(child);
    } else if (name == "ArticleCaption") {
      caption = without_brackets(words_of(child));
    } else {
      break;
    }
    last = child;
  }
  if (last) add_heading(node, end_of(last), StatutePart::kArticle, inside, std::move(label), std::move(caption));
  visit_from(child, inside);
}

void EgovScanner::open_supplement(pugi::xml_node node, const Around& around) {
  const Around inside = below(node, around);
  const pugi::xml_attribute law = node.attribute("AmendLawNum");
  const pugi::xml_node head = node.child("SupplProvisionLabel");
  Flow title;
  if (law.value()[0] != '\0') append_value(law.value(), title);
  std::string label = without_blanks(label_of(head));
  if (label.ends_with("抄") && label.size() > 3) label.resize(label.size() - 3);
  if (label.empty()) label = "附則";
  const StatutePart part = title.empty() ? StatutePart::kAnnex : StatutePart::kAmending;
  const bool first = head && head == node.first_child();
  const std::size_t end = first ? end_of(head) : behind_first_tag(node);
  add_heading(node, end, part, inside, std::move(label), std::move(title));
  visit_from(first ? head.next_sibling() : node.first_child(), inside);
}

void EgovScanner::open_annex(pugi::xml_node node, const Around& around) {
  const Around inside = below(node, around);
  pugi::xml_node child = node.first_child(), last;
  std::string label;
  Flow title;
  for (; child; child = child.next_sibling()) {
    const std::string_view name = child.name();
    if (name == std::string(node.name()) + "Title" || name == "ArithFormulaNum") {
      title = words_of(child);
      label = cut_label(title);
    } else if (name == "RelatedArticleNum" && last) {
      if (title.empty()) title = without_brackets(words_of(child));
    } else {
      break;
    }
    last = child;
  }
  if (last) add_heading(node, end_of(last), StatutePart::kAnnex, inside, std::move(label), std::move(title));
  visit_from(child, inside);
}

void EgovScanner::add_caption(pugi::xml_node node, const Around& around) {
  add_heading(node, end_of(node), StatutePart::kCaption, around, {}, without_brackets(words_of(node)));
}

}  // namespace kitei
