/// The body of a Word document as blocks. Included by .cpp files alone.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "1_read/docx_numbering.h"
#include "1_read/docx_styles.h"

namespace kitei {

enum class DocxBlockKind : unsigned char { kParagraph, kTitle, kHeading, kItem, kTable, kBox };

/// A paragraph or table. Texts are plain, with the marks of notes (markdown_text.h) and '\n' for line breaks.
struct DocxBlock {
  DocxBlockKind kind = DocxBlockKind::kParagraph;
  int depth = 0;      ///< of a heading or item, from 1
  std::string label;  ///< the number or bullet printed before the text
  bool bullet = false;
  std::string text;
  std::vector<std::vector<std::string>> rows;  ///< of a table, all of one length
  std::vector<std::string> notes;              ///< named in the text, in order: "3" for footnotes, "e1" for endnotes
};

struct DocxBody {
  std::vector<DocxBlock> blocks;
  std::size_t inserted = 0, deleted = 0;  ///< tracked changes
  bool too_deep = false;                  ///< something below 200 levels was left out
  bool too_large = false;                 ///< text beyond 64 MiB was left out
};

/// Reads all paragraphs and tables below `parent` (the body, or a note). Insertions stand, deletions are left out; so
/// are hidden text and the table of contents. Text boxes come behind their paragraph.
void read_docx_blocks(const pugi::xml_node& parent, const DocxStyles& styles, DocxNumbering& numbering, DocxBody& body);

}  // namespace kitei
