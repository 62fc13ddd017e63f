// One walk over the elements of the body. Inline content is gathered into the text of the open paragraph; what stands
// for other text (tracked changes, ruby, fields, alternatives) is decided where its element is met.
#include "1_read/docx_body.h"

#include <algorithm>
#include <charconv>

#include "0_base/text.h"
#include "1_read/docx_table.h"
#include "1_read/docx_xml.h"
#include "1_read/markdown_text.h"

namespace kitei {
namespace {

constexpr int kDeepest = 200;
constexpr std::size_t kMostText = 64u << 20;

/// Text without control characters (they name notes here) and without soft hyphens.
void append_plain(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xad) {
      ++i;
    } else if (c == '\t' || c == '\n' || c == '\r') {
      out += ' ';
    } else if (c >= 32 && c != 127) {
      out += text[i];
    }
  }
}

bool is_contents_style(std::string_view name) {
  return name.starts_with("toc ") || name == "toc heading" || name.starts_with("目次");
}

class Walker {
 public:
  Walker(const DocxStyles& styles, DocxNumbering& numbering, DocxBody& body)
      : styles_(styles), numbering_(numbering), body_(body) {}

  void blocks(const pugi::xml_node& parent, int depth) {
    if (too_deep(depth)) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        paragraph(node, depth + 1);
      } else if (name == "tbl") {
        table(node, depth + 1);
      } else if (name == "sdt") {
        if (!is_contents(node)) blocks(child_of(node, "sdtContent"), depth + 1);
      } else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag") {
        count(name);
        blocks(node, depth + 1);
      } else {
        count(name);
      }
    }
  }

 private:
  bool too_deep(int depth) {
    if (depth > kDeepest) body_.too_deep = true;
    return depth > kDeepest;
  }

  void count(std::string_view name) {
    body_.inserted += name == "ins" || name == "moveTo";
    body_.deleted += name == "del" || name == "moveFrom";
  }

  static bool is_contents(const pugi::xml_node& sdt) {
    const pugi::xml_node part = child_of(child_of(sdt, "sdtPr"), "docPartObj");
    return value_of(part, "docPartGallery") == "Table of Contents";
  }

  // Paragraphs.

  void paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child_of(node, "pPr");
    const WordStyle& style = styles_.at(value_of(properties, "pStyle"));
    const pugi::xml_node mark = child_of(properties, "rPr");
    body_.inserted += child_of(mark, "ins") ? 1 : 0;
    inline_content(node, depth);
    if (child_of(mark, "del")) {  // its end is deleted: it goes on in the next
      ++body_.deleted;
      return;
    }
    DocxBlock block;
    block.text = std::move(text_);
    block.notes = std::move(notes_);
    text_.clear();
    notes_.clear();
    std::vector<pugi::xml_node> boxes = std::move(boxes_);
    boxes_.clear();
    if (!is_contents_style(style.name)) {
      shape(block, properties, style);
      add(std::move(block));
    }
    for (const pugi::xml_node& box : boxes) box_content(box, depth);
  }

  /// Gives a paragraph its kind and label.
  void shape(DocxBlock& block, const pugi::xml_node& properties, const WordStyle& style) {
    NumberingPlace place = numbering_of(properties);
    const bool own = !place.num.empty();
    if (!own) place = {style.numbering.num, place.level >= 0 ? place.level : style.numbering.level};
    const bool numbered = !place.num.empty() && place.num != "0";
    // Word numbers empty paragraphs too, but prints nothing that a reader could cite.
    if (numbered && !is_blank(block.text)) {
      if (place.level < 0) place.level = own ? 0 : numbering_.level_of_style(place.num, style.numbered_by);
      const DocxNumbering::Label label = numbering_.next(place.num, place.level);
      block.label = label.text;
      block.bullet = label.bullet;
    }
    const int outline = number_or(value_of(properties, "outlineLvl"), style.outline);
    if (style.name == "title" || style.name == "表題") {
      block.kind = DocxBlockKind::kTitle;
    } else if (outline >= 0 && outline < 9) {
      block.kind = DocxBlockKind::kHeading;
      block.depth = outline + 1;
    } else if (!block.label.empty()) {
      block.kind = DocxBlockKind::kItem;
      block.depth = place.level + 1;
    }
    if (in_box_ > 0 && block.kind != DocxBlockKind::kItem) block.kind = DocxBlockKind::kBox;
  }

  void add(DocxBlock block) {
    if (is_blank(block.text) && block.rows.empty()) return;
    std::size_t bytes = block.text.size();
    for (const auto& row : block.rows) {
      for (const std::string& cell : row) bytes += cell.size() + 3;
    }
    if (bytes > left_) {
      body_.too_large = true;
      return;
    }
    left_ -= bytes;
    body_.blocks.push_back(std::move(block));
  }

  void box_content(const pugi::xml_node& box, int depth) {
    ++in_box_;
    blocks(box, depth + 1);
    --in_box_;
  }

  // What stands in a paragraph.

  void inline_content(const pugi::xml_node& parent, int depth) {
    if (too_deep(depth)) return;
    for (const pugi::xml_node& node : parent.children()) inline_node(node, depth);
  }

  void inline_node(const pugi::xml_node& node, int depth) {
    const std::string_view name = local_name(node);
    if (name == "t") {
      append_plain(text_, node.child_value());
    } else if (name == "r") {
      if (!is_on(child_of(node, "rPr"), "vanish")) inline_content(node, depth + 1);
    } else if (name == "tab") {
      text_ += ' ';
    } else if (name == "br" || name == "cr") {
      text_ += attribute_of(node, "type") == "page" ? ' ' : '\n';
    } else if (name == "noBreakHyphen") {
      text_ += '-';
    } else if (name == "sym") {
      symbol(attribute_of(node, "char"));
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      note(name[0] == 'e', attribute_of(node, "id"));
    } else if (name == "ruby") {
      inline_content(child_of(node, "rubyBase"), depth + 1);
    } else if (name == "AlternateContent") {
      const pugi::xml_node choice = child_of(node, "Choice");
      inline_content(choice ? choice : child_of(node, "Fallback"), depth + 1);
    } else if (name == "txbxContent") {
      boxes_.push_back(node);
    } else if (name == "del" || name == "moveFrom") {
      ++body_.deleted;
    } else if (name != "pPr" && name != "rPr" && name != "sdtPr" && name != "delText" && name != "instrText") {
      count(name);
      inline_content(node, depth + 1);
    }
  }

  /// A letter of a symbol font; those in the private area have no meaning of their own.
  void symbol(std::string_view code) {
    unsigned value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    if (value >= 32 && value < 0xd800) {
      kitei::append(text_, value);
    } else {
      text_ += "・";
    }
  }

  void note(bool end, std::string_view id) {
    if (id.empty() || id.find_first_not_of("0123456789") != std::string_view::npos) return;
    const std::string mark = (end ? "e" : "") + std::string(id);
    text_ += kNoteBegin + mark + kNoteEnd;
    notes_.push_back(mark);
  }

  // Tables.

  void table(const pugi::xml_node& node, int depth) {
    if (too_deep(depth)) return;
    DocxTable table;
    DocxBlock block;
    block.kind = DocxBlockKind::kTable;
    table_rows(node, table, block, depth);
    block.rows = table.finish();
    const bool frame = block.rows.size() == 1 && block.rows[0].size() == 1;  // a border around running text
    if (!frame) return add(std::move(block));
    DocxBlock text;
    text.text = std::move(block.rows[0][0]);
    text.notes = std::move(block.notes);
    text.kind = DocxBlockKind::kBox;
    add(std::move(text));
  }

  void table_rows(const pugi::xml_node& node, DocxTable& table, DocxBlock& block, int depth) {
    if (too_deep(depth)) return;
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == "sdt") table_rows(child_of(child, "sdtContent"), table, block, depth + 1);
      if (name == "customXml" || name == "ins") table_rows(child, table, block, depth + 1);
      if (name != "tr") continue;
      const pugi::xml_node properties = child_of(child, "trPr");
      body_.inserted += child_of(properties, "ins") ? 1 : 0;
      if (child_of(properties, "del")) {
        ++body_.deleted;
        continue;
      }
      table.row(is_on(properties, "tblHeader"), number_or(value_of(properties, "gridBefore"), 0));
      row_cells(child, table, block, depth + 1);
    }
  }

  void row_cells(const pugi::xml_node& row, DocxTable& table, DocxBlock& block, int depth) {
    if (too_deep(depth)) return;
    for (const pugi::xml_node& cell : row.children()) {
      const std::string_view name = local_name(cell);
      if (name == "sdt") row_cells(child_of(cell, "sdtContent"), table, block, depth + 1);
      if (name != "tc") continue;
      const pugi::xml_node properties = child_of(cell, "tcPr");
      const pugi::xml_node merge = child_of(properties, "vMerge");
      const bool continues = merge && attribute_of(merge, "val") != "restart";
      table.cell(cell_text(cell, block, depth + 1), number_or(value_of(properties, "gridSpan"), 1), continues);
    }
  }

  /// All text of a cell, tables in it included, a paragraph a line.
  std::string cell_text(const pugi::xml_node& cell, DocxBlock& block, int depth) {
    DocxBody inner;
    Walker walker(styles_, numbering_, inner);
    walker.left_ = left_;
    walker.blocks(cell, depth);
    body_.inserted += inner.inserted;
    body_.deleted += inner.deleted;
    body_.too_deep = body_.too_deep || inner.too_deep;
    body_.too_large = body_.too_large || inner.too_large;
    std::string text;
    const auto line = [&](std::string_view words) {
      text += (text.empty() || words.empty() ? "" : "\n") + std::string(words);
    };
    for (DocxBlock& part : inner.blocks) {
      line(part.label.empty() ? part.text : part.label + " " + part.text);
      for (const auto& row : part.rows) {
        std::string joined;
        for (const std::string& inner_cell : row) joined += (joined.empty() ? "" : " ") + inner_cell;
        line(joined);
      }
      block.notes.insert(block.notes.end(), part.notes.begin(), part.notes.end());
    }
    return text;
  }

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  DocxBody& body_;
  std::string text_;                   ///< of the open paragraph
  std::vector<std::string> notes_;     ///< named in it
  std::vector<pugi::xml_node> boxes_;  ///< text boxes that hang on it
  int in_box_ = 0;
  std::size_t left_ = kMostText;
};

}  // namespace

void read_docx_blocks(const pugi::xml_node& parent, const DocxStyles& styles, DocxNumbering& numbering,
                      DocxBody& body) {
  Walker(styles, numbering, body).blocks(parent, 0);
}

}  // namespace kitei
