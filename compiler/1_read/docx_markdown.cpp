#include "1_read/docx_markdown.h"

#include <algorithm>
#include <set>

#include "0_base/text.h"
#include "1_read/markdown_text.h"

namespace kitei {
namespace {

/// Label and text as one line. A label that ends in a digit keeps its distance with a wide blank: "１　目的".
std::string labelled(const DocxBlock& block) {
  if (block.label.empty()) return block.text;
  const char last = block.label.back();
  const bool ascii = static_cast<unsigned char>(last) < 0x80 && !(last >= '0' && last <= '9');
  return block.label + (ascii ? " " : "　") + std::string(trim(block.text));
}

class Writer {
 public:
  Writer(const std::vector<DocxBlock>& blocks, const std::function<std::string(std::string_view)>& note) : note_(note) {
    for (const DocxBlock& block : blocks) titled_ = titled_ || block.kind == DocxBlockKind::kTitle;
    for (const DocxBlock& block : blocks) write(block);
    end_list();
  }
  std::string take() { return std::move(out_); }

 private:
  void write(const DocxBlock& block) {
    if (block.kind != DocxBlockKind::kItem) end_list();
    waiting_.insert(waiting_.end(), block.notes.begin(), block.notes.end());
    switch (block.kind) {
      case DocxBlockKind::kItem: item(block); return;
      case DocxBlockKind::kTitle: heading(block, 1); break;
      case DocxBlockKind::kHeading: heading(block, std::min(block.depth + (titled_ ? 1 : 0), 6)); break;
      case DocxBlockKind::kTable: table(block); break;
      case DocxBlockKind::kBox: paragraph(block, "> "); break;
      case DocxBlockKind::kParagraph: paragraph(block, ""); break;
    }
    notes();
  }

  void paragraph(const DocxBlock& block, std::string_view before) {
    std::string text = to_markdown(labelled(block), MarkdownPlace::kParagraph);
    for (std::size_t at = 0; !before.empty() && (at = text.find('\n', at)) != std::string::npos; at += 3)
      text.insert(at + 1, before);
    out_ += std::string(before) + text + "\n\n";
  }

  void heading(const DocxBlock& block, int depth) {
    out_ += std::string(static_cast<std::size_t>(depth), '#') + ' ' +
            to_markdown(labelled(block), MarkdownPlace::kHeading) + "\n\n";
  }

  /// A level that has none above it in its list takes the place of that one: Markdown cannot skip levels.
  void item(const DocxBlock& block) {
    while (!levels_.empty() && levels_.back() >= block.depth) levels_.pop_back();
    const std::size_t indent = std::min<std::size_t>(levels_.size(), 20) * 2;
    levels_.push_back(block.depth);
    const bool plain = block.bullet && block.label == "・";
    const std::string text = plain ? block.text : labelled(block);
    out_ += std::string(indent, ' ') + "- " + to_markdown(text, MarkdownPlace::kParagraph, indent + 2) + '\n';
  }

  void end_list() {
    if (levels_.empty()) return;
    levels_.clear();
    out_ += '\n';
    notes();
  }

  void table(const DocxBlock& block) {
    bool first = true;
    for (const auto& row : block.rows) {
      for (const std::string& cell : row) {
        const std::string text = to_markdown(cell, MarkdownPlace::kCell);
        out_ += text.empty() ? "| " : "| " + text + ' ';
      }
      out_ += "|\n";
      if (first) {
        for (std::size_t i = 0; i < row.size(); ++i) out_ += "| --- ";
        out_ += "|\n";
      }
      first = false;
    }
    out_ += '\n';
  }

  void notes() {
    for (const std::string& name : waiting_) {
      if (!written_.insert(name).second) continue;
      const std::string text = to_markdown(note_(name), MarkdownPlace::kParagraph, 4);
      out_ += "[^" + name + "]: " + text + "\n\n";
    }
    waiting_.clear();
  }

  const std::function<std::string(std::string_view)>& note_;
  std::string out_;
  bool titled_ = false;
  std::vector<int> levels_;  ///< of the open list, the innermost last
  std::vector<std::string> waiting_;
  std::set<std::string, std::less<>> written_;
};

}  // namespace

std::string docx_markdown(const std::vector<DocxBlock>& blocks,
                          const std::function<std::string(std::string_view)>& note) {
  return Writer(blocks, note).take();
}

}  // namespace kitei
