// e-Gov statute XML through pugixml.
//
// pugixml takes a copy of the text apart in place and changes nothing but the bytes behind names and values (no
// escapes, no line ends): so the address of a value in the copy is its place in the source. Elements are visited in the
// order of the text; each makes the blocks of its own heading, marker and sentences, which `add` lays side by side, and
// leaves the rest to its children. Behind a fault the parser is set on again at the next tag (`read_on`).
#include "2_scan/egov_xml.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "0_base/text.h"
#include "2_scan/diagnostics.h"
#include "2_scan/egov_names.h"
#include "2_scan/xml_run.h"

namespace kitei {
namespace {

constexpr int kDeepest = 64;          // of nested elements; statutes need some twenty
constexpr int kMostFaults = 200;      // that a document is read on behind
constexpr std::size_t kColumns = 64;  // of a table whose merged cells are followed

/// What stands around an element.
struct Around {
  int nesting = 0;
  std::uint8_t clause = 0;  ///< depth of the clause around it
  std::uint8_t unit = 0;    ///< depth of the paragraph or item around it
  bool quoted = false;      ///< in provisions that are quoted to be inserted elsewhere
  bool top = false;         ///< the parser was set on here: nothing is known of what stood around
};

bool is_element(pugi::xml_node node) {
  return node.type() == pugi::node_element;
}

class EgovScanner {
 public:
  EgovScanner(const Source& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text), diagnostics_(diagnostics), copy_(source.text), limit_(text_.size()) {
    std::replace(copy_.begin(), copy_.end(), '\0', ' ');
  }

  Layout run() {
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

 private:
  // The text and its parser.

  void report_entities() {
    const std::string_view head = text_.substr(0, 1u << 16);
    const std::size_t at = head.find("<!ENTITY");
    if (at == std::string_view::npos) return;
    const auto begin = static_cast<std::uint32_t>(at);
    diagnostics_.report(source_.place(begin, begin + 8), diag::kXmlEntity);
  }

  /// Parses from the beginning, and behind each fault from the next start tag on.
  void read_on() {
    std::size_t at = 0;
    for (int faults = 0; at < text_.size() && faults <= kMostFaults; ++faults) {
      copy_.back() = text_.back() == '\0' ? ' ' : text_.back();  // the parser closes its buffer there
      pugi::xml_document document;
      const pugi::xml_parse_result result = document.load_buffer_inplace(
          copy_.data() + at, copy_.size() - at, pugi::parse_cdata | pugi::parse_fragment, pugi::encoding_utf8);
      const bool whole = result.status == pugi::status_ok;
      const std::size_t fault = at + static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
      limit_ = whole ? text_.size() : tag_around(std::clamp(fault, at, text_.size()));
      Around around;
      around.top = faults > 0;
      visit_children(document, around);
      if (whole) return;
      if (faults == 0) report_fault();
      at = next_start(std::max(fault, at + 1));
      close_gap(words_from(limit_));
      limit_ = text_.size();
      add_words_between_tags(at);
    }
    add_words_between_tags(text_.size());
  }

  void report_fault() {
    const std::size_t at = std::min(limit_, text_.size() - 1);
    diagnostics_.report(
        source_.place(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(std::min(at + 40, text_.size()))),
        diag::kXmlBroken);
  }

  bool begins_tag(std::size_t at) const {
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    return text_[at] == '<' &&
           ((next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z') || next == '/' || next == '!' || next == '?');
  }

  /// The '<' of the tag in which a fault is; the fault's own place where it is in none.
  std::size_t tag_around(std::size_t fault) const {
    const std::size_t open = text_.rfind('<', fault);
    const bool inside =
        open != std::string_view::npos && text_.substr(open, fault - open).find('>') == std::string_view::npos;
    return inside ? open : fault;
  }

  /// Where words go on behind a fault: behind the tag in which it is.
  std::size_t words_from(std::size_t fault) const {
    if (fault >= text_.size() || !begins_tag(fault)) return fault;
    return std::min(text_.find('>', fault), text_.size() - 1) + 1;
  }

  /// The next '<' that may begin an element.
  std::size_t next_start(std::size_t from) const {
    std::size_t at = text_.find('<', from);
    while (at != std::string_view::npos && (!begins_tag(at) || text_[at + 1] == '/')) at = text_.find('<', at + 1);
    return std::min(at, text_.size());
  }

  /// Where a value of the parser stands in the source.
  std::size_t place_of(const char* value) const { return static_cast<std::size_t>(value - copy_.data()); }

  /// The '<' of an element, the first letter of character data.
  std::size_t start_of(pugi::xml_node node) const {
    return is_element(node) ? place_of(node.name()) - 1 : place_of(node.value());
  }

  /// Behind an element's last tag: at what follows it, else behind the tags of all that end with it.
  std::size_t end_of(pugi::xml_node node) const {
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

  /// Backwards over blanks.
  std::size_t behind_words(std::size_t at) const {
    while (at > 0 && static_cast<unsigned char>(text_[at - 1]) <= ' ') --at;
    return at;
  }

  /// Behind the start tag of an element without children; one that ends at once takes one off `tags`.
  std::size_t behind_start_tag(pugi::xml_node node, int& tags) const {
    std::size_t at = start_of(node);
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view value = attribute.value();
      if (!value.empty()) at = place_of(value.data()) + value.size();
    }
    at = std::min(text_.find('>', at), text_.size() - 1);
    if (text_[at - 1] == '/') --tags;
    return at + 1;
  }

  std::size_t behind_tags(std::size_t at, int tags) const {
    for (; tags > 0 && at < limit_; --tags) {
      at = text_.find("</", at);
      if (at == std::string_view::npos) return limit_;
      at = std::min(text_.find('>', at), text_.size() - 1) + 1;
    }
    return at;
  }

  // Blocks.

  void close_gap(std::size_t until) {
    if (covered_ >= until) return;
    const std::string_view gap = text_.substr(covered_, until - covered_);
    const bool blank = gap.find_first_not_of(" \t\r\n") == std::string_view::npos;
    Block block;
    block.kind = blank ? BlockKind::kBlank : BlockKind::kFurniture;
    block.begin = static_cast<std::uint32_t>(covered_);
    block.end = static_cast<std::uint32_t>(until);
    layout_.blocks.push_back(std::move(block));
    covered_ = until;
  }

  /// Adds a block of the bytes from `begin` to `end`. In quoted provisions all is loose.
  Block* add(BlockKind kind, std::size_t begin, std::size_t end, const Around& around, std::string marker, Flow text) {
    begin = std::max(begin, covered_);
    end = std::min(end, text_.size());
    if (end <= begin) return nullptr;
    close_gap(begin);
    Block block;
    block.kind = around.quoted && kind != BlockKind::kContents ? BlockKind::kLoose : kind;
    block.depth = around.unit;
    block.begin = static_cast<std::uint32_t>(begin);
    block.end = static_cast<std::uint32_t>(end);
    block.marker = std::move(marker);
    block.text = std::move(text);
    layout_.blocks.push_back(std::move(block));
    covered_ = end;
    return &layout_.blocks.back();
  }

  void add_heading(pugi::xml_node node, std::size_t end, StatutePart part, const Around& around, std::string marker,
                   Flow text) {
    Block* heading = add(BlockKind::kHeading, start_of(node), end, around, std::move(marker), std::move(text));
    if (heading == nullptr || around.quoted) return;
    heading->part = part;
    if (part != StatutePart::kCaption) heading->depth = around.clause;
  }

  /// Words that stand in no element that is known: kept one run a block.
  void add_words_between_tags(std::size_t until) {
    std::size_t at = covered_;
    while (at < until) {
      if (begins_tag(at)) {
        at = std::min(text_.find('>', at), until - 1) + 1;
        continue;
      }
      const std::size_t end = std::min(text_.find('<', at + 1), until);
      Flow words;
      append_xml_run(words, text_.substr(at, end - at), static_cast<std::uint32_t>(at));
      if (!is_blank(words.text)) add(BlockKind::kLoose, at, end, {}, {}, std::move(words));
      at = end;
    }
  }

  // Words.

  /// The words below a node, readings left out; columns and items set apart by a blank. Without recursion.
  void gather(pugi::xml_node root, Flow& flow) const {
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

  void append_value(const char* value, Flow& flow) const {
    const std::size_t at = place_of(value);
    const std::string_view run = value;
    append_xml_run(flow, run.substr(0, limit_ - std::min(limit_, at)), static_cast<std::uint32_t>(at));
  }

  Flow words_of(pugi::xml_node node) const {
    Flow flow;
    gather(node, flow);
    return flow;
  }

  std::string label_of(pugi::xml_node node) const { return std::string(trim(words_of(node).text)); }

  /// Takes the label off a title: 「第一章　総則」, 「別表第一（第三条関係）」.
  static std::string cut_label(Flow& title) {
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

  /// 「（目的）」 -> 「目的」.
  static Flow without_brackets(Flow flow) {
    const std::string_view text = trim(flow.text);
    if (!text.starts_with("（") || !text.ends_with("）") || text.find("）") != text.size() - 3) return flow;
    const auto begin = static_cast<std::size_t>(text.data() - flow.text.data());
    Flow inner = behind(flow, begin + 3);
    inner.text.resize(text.size() - 6);
    while (!inner.pieces.empty() && inner.pieces.back().at >= inner.text.size()) inner.pieces.pop_back();
    return inner;
  }

  // Elements.

  void visit_children(pugi::xml_node node, const Around& around) { visit_from(node.first_child(), around); }

  /// An element and those behind it.
  void visit_from(pugi::xml_node child, const Around& around) {
    for (; child; child = child.next_sibling()) visit(child, around);
  }

  void visit(pugi::xml_node node, Around around) {
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

  /// Behind a fault an element stands as deep as those of its name before.
  void recall(std::string_view name, Around& around) {
    around.top = false;
    if (const auto known = clause_depth_.find(name); known != clause_depth_.end())
      around.clause = static_cast<std::uint8_t>(known->second - 1);
    if (const auto known = item_depth_.find(name); known != item_depth_.end()) {
      around.unit = static_cast<std::uint8_t>(known->second - 1);
    } else if (name == "Item") {
      around.unit = 1;
    }
  }

  Around below(pugi::xml_node node, Around around) {
    ++around.clause;
    around.unit = 0;
    clause_depth_[node.name()] = around.clause;
    return around;
  }

  void hide(pugi::xml_node node) {
    const auto begin = static_cast<std::uint32_t>(start_of(node));
    diagnostics_.report(source_.place(begin, static_cast<std::uint32_t>(end_of(node))), diag::kXmlHidden);
  }

  void flatten(pugi::xml_node node, const Around& around) {
    const std::size_t begin = start_of(node);
    if (!too_deep_) {
      const auto at = static_cast<std::uint32_t>(begin);
      diagnostics_.report(source_.place(at, at + 1), diag::kXmlTooDeep, std::size_t{kDeepest});
    }
    too_deep_ = true;
    add(BlockKind::kLoose, begin, end_of(node), around, {}, words_of(node));
  }

  void open_envelope(pugi::xml_node node, const Around& around) {
    for (const pugi::xml_node child : node.children()) {
      if (leads_to_statute(child.name())) visit(child, around);
    }
  }

  void add_loose(pugi::xml_node node, Around around) {
    Flow words;
    append_value(node.value(), words);
    const std::size_t begin = start_of(node);
    ++around.unit;
    if (!is_blank(words.text))
      add(BlockKind::kLoose, begin, begin + std::string_view(node.value()).size(), around, {}, std::move(words));
  }

  void add_paragraph(pugi::xml_node node, Around around) {
    ++around.unit;
    Flow words = words_of(node);
    if (!words.empty()) add(BlockKind::kParagraph, start_of(node), end_of(node), around, {}, std::move(words));
  }

  /// Each line of the contents: the title of a part and its range of articles.
  void add_contents(pugi::xml_node node, const Around& around) {
    add(BlockKind::kContents, start_of(node), end_of(node), around, {}, words_of(node));
  }

  void open_division(pugi::xml_node node, const Around& around) {
    const Around inside = below(node, around);
    const pugi::xml_node title = node.first_child();
    if (std::string_view(title.name()) != std::string(node.name()) + "Title") return visit_children(node, inside);
    Flow words = words_of(title);
    std::string label = cut_label(words);
    add_heading(node, end_of(title), StatutePart::kDivision, inside, std::move(label), std::move(words));
    visit_from(title.next_sibling(), inside);
  }

  void open_article(pugi::xml_node node, const Around& around) {
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

  /// 附則: its title is the number of the law that brought it in, where that is another one.
  void open_supplement(pugi::xml_node node, const Around& around) {
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

  /// Behind the start tag of an element.
  std::size_t behind_first_tag(pugi::xml_node node) const {
    const pugi::xml_node child = node.first_child();
    return child ? behind_words(start_of(child)) : end_of(node);
  }

  static std::string without_blanks(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = decode(text, at);
      if (!is_space(c)) append(out, c);
    }
    return out;
  }

  void open_annex(pugi::xml_node node, const Around& around) {
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

  void add_caption(pugi::xml_node node, const Around& around) {
    add_heading(node, end_of(node), StatutePart::kCaption, around, {}, without_brackets(words_of(node)));
  }

  void open_paragraph(pugi::xml_node node, Around around) {
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

  /// Statutes of old print paragraphs without numbers; they are cited by them all the same.
  static std::string number_not_printed(pugi::xml_node node) {
    const int number = node.attribute("Num").as_int();
    std::string out;
    if (number < 2 || number > 999) return out;
    for (const char digit : std::to_string(number)) append(out, static_cast<char32_t>(0xff10 + (digit - '0')));
    return out;
  }

  void open_item(pugi::xml_node node, Around around) {
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

  void open_remarks(pugi::xml_node node, Around around) {
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

  void add_figure(pugi::xml_node node, Around around) {
    ++around.unit;
    const char* file = node.attribute("src").value();
    Flow words;
    if (*file != '\0') append_value(file, words);
    if (!words.empty()) add(BlockKind::kLoose, start_of(node), end_of(node), around, {}, std::move(words));
  }

  // Tables.

  /// A cell that reaches down into the rows below.
  struct Merged {
    int rows = 0;
    Flow text;
  };

  void add_table(pugi::xml_node table, Around around) {
    ++around.unit;
    std::vector<Merged> above;
    bool first = true;
    for (const pugi::xml_node row : table.children()) {
      const std::string_view name = row.name();
      if (name == "TableRow" || name == "TableHeaderRow") {
        add_row(row, first && name == "TableHeaderRow", around, above);
        first = false;
      } else {
        visit(row, around);
      }
    }
  }

  void add_row(pugi::xml_node row, bool header, const Around& around, std::vector<Merged>& above) {
    std::vector<Flow> cells;
    const auto take_merged = [&] {
      while (cells.size() < above.size() && above[cells.size()].rows > 0) {
        --above[cells.size()].rows;
        cells.push_back(above[cells.size()].text);
      }
    };
    for (const pugi::xml_node column : row.children()) {
      if (!is_element(column)) continue;
      take_merged();
      const std::size_t at = cells.size();
      Flow cell = words_of(column);
      const bool goes_on = cell.empty() && std::string_view(column.attribute("BorderTop").value()) == "none";
      if (goes_on && at < above.size()) cell = above[at].text;
      if (above.size() <= at && at < kColumns) above.resize(at + 1);
      if (at < above.size()) above[at] = {std::clamp(column.attribute("rowspan").as_int(1), 1, 9999) - 1, cell};
      cells.push_back(std::move(cell));
      const int span = std::clamp(column.attribute("colspan").as_int(1), 1, 100);
      for (int i = 1; i < span; ++i) cells.emplace_back();
    }
    take_merged();
    Block* block = add(BlockKind::kTableRow, start_of(row), end_of(row), around, {}, {});
    if (block == nullptr) return;
    block->cells = std::move(cells);
    block->header = header && block->kind == BlockKind::kTableRow;
  }

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::string copy_;         ///< what the parser works in
  std::size_t limit_;        ///< up to where the elements at hand are sound
  std::size_t covered_ = 0;  ///< up to where blocks tile
  Layout layout_;
  bool too_deep_ = false;
  std::map<std::string, std::uint8_t, std::less<>> clause_depth_, item_depth_;  ///< of the last one by its name
};

}  // namespace

Layout scan_egov_xml(const Source& source, Diagnostics& diagnostics) {
  return EgovScanner(source, diagnostics).run();
}

}  // namespace kitei
