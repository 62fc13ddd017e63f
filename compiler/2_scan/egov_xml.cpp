// e-Gov statute XML through pugixml.
//
// pugixml takes a copy of the text apart in place and changes nothing but the bytes behind names and values (no
// escapes, no line ends): so the address of a value in the copy is its place in the source. Elements are visited in the
// order of the text; each makes the blocks of its own heading, marker and sentences, which `add` lays side by side, and
// leaves the rest to its children. Behind a fault the parser is set on again at the next tag (`read_on`).
#include "2_scan/egov_xml.h"

#include <algorithm>
#include <string>

#include "0_base/text.h"
#include "2_scan/diagnostics.h"
#include "2_scan/egov_names.h"
#include "2_scan/egov_scanner.h"

namespace kitei {
namespace {

constexpr int kDeepest = 64;  // of nested elements; statutes need some twenty

}  // namespace

Layout EgovScanner::run() {
  report_entities();
  read_on();
  close_gap(text_.size());
  const auto is_text = [](const Block& block) {
    return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem ||
           block.kind == BlockKind::kTableRow || block.kind == BlockKind::kLoose;
  };
  if (std::none_of(layout_.blocks.begin(), layout_.blocks.end(), is_text))
    diagnostics_.report(source_.place(0, 0), diag::kStatuteEmpty);
  return std::move(layout_);
}

void EgovScanner::visit_children(pugi::xml_node node, const Around& around) {
  visit_from(node.first_child(), around);
}

void EgovScanner::visit_from(pugi::xml_node child, const Around& around) {
  for (; child; child = child.next_sibling()) visit(child, around);
}

void EgovScanner::visit(pugi::xml_node node, Around around) {
  if (!is_element(node)) return add_loose(node, around);
  if (std::string_view(node.attribute("Hide").value()) == "true") return hide(node);
  if (++around.nesting > kDeepest) return flatten(node, around);
  const std::string_view name = node.name();
  if (around.top) recall(name, around);
  switch (egov_element(name)) {
    case EgovElement::kOther: return visit_children(node, around);
    case EgovElement::kEnvelope: return open_envelope(node, around);
    case EgovElement::kTitle: return add_heading(node, end_of(node), StatutePart::kTitle, around, {}, words_of(node));
    case EgovElement::kText: return add_paragraph(node, around);
    case EgovElement::kContents: return add_contents(node, around);
    case EgovElement::kDivision: return open_division(node, around);
    case EgovElement::kArticle: return open_article(node, around);
    case EgovElement::kSupplement: return open_supplement(node, around);
    case EgovElement::kAnnex: return open_annex(node, around);
    case EgovElement::kParagraph: return open_paragraph(node, around);
    case EgovElement::kItem: return open_item(node, around);
    case EgovElement::kCaption: ++around.unit; return add_caption(node, around);
    case EgovElement::kTable: return add_table(node, around);
    case EgovElement::kRemarks: return open_remarks(node, around);
    case EgovElement::kFigure: return add_figure(node, around);
    case EgovElement::kQuoted: around.quoted = true; return visit_children(node, around);
  }
}

void EgovScanner::recall(std::string_view name, Around& around) {
  around.top = false;
  if (const auto known = clause_depth_.find(name); known != clause_depth_.end())
    around.clause = static_cast<std::uint8_t>(known->second - 1);
  if (const auto known = item_depth_.find(name); known != item_depth_.end()) {
    around.unit = static_cast<std::uint8_t>(known->second - 1);
  } else if (name == "Item") {
    around.unit = 1;
  }
}

EgovScanner::Around EgovScanner::below(pugi::xml_node node, Around around) {
  ++around.clause;
  around.unit = 0;
  clause_depth_[node.name()] = around.clause;
  return around;
}

void EgovScanner::hide(pugi::xml_node node) {
  const auto begin = static_cast<std::uint32_t>(start_of(node));
  diagnostics_.report(source_.place(begin, static_cast<std::uint32_t>(end_of(node))), diag::kXmlHidden);
}

void EgovScanner::flatten(pugi::xml_node node, const Around& around) {
  const std::size_t begin = start_of(node);
  if (!too_deep_) {
    const auto at = static_cast<std::uint32_t>(begin);
    diagnostics_.report(source_.place(at, at + 1), diag::kXmlTooDeep, std::size_t{kDeepest});
  }
  too_deep_ = true;
  add(BlockKind::kLoose, begin, end_of(node), around, {}, words_of(node));
}

void EgovScanner::open_envelope(pugi::xml_node node, const Around& around) {
  for (const pugi::xml_node child : node.children()) {
    if (leads_to_statute(child.name())) visit(child, around);
  }
}

void EgovScanner::add_loose(pugi::xml_node node, Around around) {
  Flow words;
  append_value(node.value(), words);
  const std::size_t begin = start_of(node);
  ++around.unit;
  if (!is_blank(words.text))
    add(BlockKind::kLoose, begin, begin + std::string_view(node.value()).size(), around, {}, std::move(words));
}

Layout scan_egov_xml(const Source& source, Diagnostics& diagnostics) {
  return EgovScanner(source, diagnostics).run();
}

}  // namespace kitei
