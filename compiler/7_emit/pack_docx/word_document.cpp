#include "7_emit/pack_docx/word_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "0_base/check.h"
#include "7_emit/pack_docx/word_package.h"
#include "7_emit/pack_docx/word_sections.h"
#include "7_emit/pack_docx/word_xml.h"
#include "7_emit/pack_docx/xml_bytes.h"
#include "7_emit/shared/pack_fields.h"
#include "7_emit/shared/paper_numbers.h"
#include "7_emit/shared/xml_text.h"

namespace kitei {
namespace {

using word::begin_field;
using word::field_mark;
using word::run;
using word::simple_field;
using word::styled;
using word::text;
using word::value;

constexpr int kContentsDepth = 2;

const char* style_id(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::kNormal: return "Normal";
    case ParagraphStyle::kTitle: return "Title";
    case ParagraphStyle::kSubtitle: return "Subtitle";
    case ParagraphStyle::kDate: return "Date";
    case ParagraphStyle::kIssuer: return "Issuer";
    case ParagraphStyle::kContact: return "Contact";
    case ParagraphStyle::kDraftNote: return "DraftNote";
    case ParagraphStyle::kContentsTitle: return "TOCHeading";
    case ParagraphStyle::kBody: return "BodyText";
    case ParagraphStyle::kDeepBody: return "BodyText2";
  }
  return "Normal";
}

constexpr Section kCover{nullptr, nullptr};
constexpr Section kFront{kFooterRelation, "lowerRoman"};
constexpr Section kMainPart{kFooterRelation, "decimal"};

/// The two footnotes that draw the line above the others.
void separators(pugi::xml_node notes) {
  const auto add = [&](const char* type, int id, const char* mark) {
    pugi::xml_node note = notes.append_child("w:footnote");
    note.append_attribute("w:type") = type;
    note.append_attribute("w:id") = id;
    note.append_child("w:p").append_child("w:r").append_child(mark);
  };
  add("separator", -1, "w:separator");
  add("continuationSeparator", 0, "w:continuationSeparator");
}

void note_mark(pugi::xml_node paragraph, const char* mark, int id) {
  pugi::xml_node node = paragraph.append_child("w:r");
  value(node.append_child("w:rPr"), "w:rStyle", "FootnoteReference");
  pugi::xml_node reference = node.append_child(mark);
  if (id > 0) reference.append_attribute("w:id") = id;
}

void cell(pugi::xml_node row, int width, const char* style, std::string_view words, bool heading) {
  pugi::xml_node node = row.append_child("w:tc");
  pugi::xml_node properties = node.append_child("w:tcPr");
  pugi::xml_node size = properties.append_child("w:tcW");
  size.append_attribute("w:w") = width;
  size.append_attribute("w:type") = "dxa";
  if (heading) {
    pugi::xml_node shade = value(properties, "w:shd", "clear");
    shade.append_attribute("w:color") = "auto";
    shade.append_attribute("w:fill") = "E7E6E6";
  }
  value(properties, "w:vAlign", "center");
  run(styled(node, style), words);
}

/// Text with breaks where it has line ends.
void lines(pugi::xml_node node, std::string_view rest) {
  for (;;) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    text(node, rest.substr(0, end));
    if (end == rest.size()) return;
    node.append_child("w:br");
    rest.remove_prefix(end + 1);
  }
}

void row(pugi::xml_node table, const std::vector<PaperColumn>& columns, const std::vector<std::string>& cells,
         bool heading) {
  pugi::xml_node node = table.append_child("w:tr");
  pugi::xml_node properties = node.append_child("w:trPr");
  properties.append_child("w:cantSplit");
  if (heading) properties.append_child("w:tblHeader");
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const char* style = heading ? "TableHeading" : columns[i].number ? "TableNumber" : "TableText";
    cell(node, columns[i].width, style, i < cells.size() ? cells[i] : "", heading);
  }
}

}  // namespace

struct WordDocument::State {
  struct Heading {
    int level;
    std::string label, text, bookmark;
  };

  pugi::xml_document document, footnotes;
  pugi::xml_node body, notes, contents;
  std::vector<Heading> headings;
  std::array<int, 4> numbers{};
  int notes_made = 0, tables_made = 0, fields_made = 0, bookmarks_made = 0;

  /// The number that Word will give a heading, for the cached contents.
  std::string count(int level) {
    ++numbers.at(level - 1);
    std::fill(numbers.begin() + level, numbers.end(), 0);
    return (level == 1 ? "第" : "") + full_width(numbers.at(level - 1));
  }

  int open_bookmark(pugi::xml_node paragraph, const std::string& name) {
    pugi::xml_node start = paragraph.append_child("w:bookmarkStart");
    start.append_attribute("w:id") = bookmarks_made;
    start.append_attribute("w:name") = name.c_str();
    return bookmarks_made++;
  }

  static void close_bookmark(pugi::xml_node paragraph, int id) {
    paragraph.append_child("w:bookmarkEnd").append_attribute("w:id") = id;
  }

  /// A heading paragraph with the bookmark to which the contents lead.
  void add_heading(const char* style, int level, std::string label, std::string_view words) {
    pugi::xml_node paragraph = styled(body, style);
    if (level > kContentsDepth) return run(paragraph, words);
    const std::string bookmark = fmt::format("_Toc{:08}", headings.size() + 1);
    const int id = open_bookmark(paragraph, bookmark);
    run(paragraph, words);
    close_bookmark(paragraph, id);
    headings.push_back({level, std::move(label), std::string(words), bookmark});
  }

  /// One line of the contents. Only a program that lays out pages knows theirs, so there is none until Word has brought
  /// the field up to date (settings.xml asks it to).
  pugi::xml_node add_contents_line(const Heading& heading, bool first) {
    pugi::xml_node paragraph = styled(contents, fmt::format("TOC{}", heading.level).c_str());
    if (first) begin_field(paragraph, R"( TOC \o "1-2" \h \z \u )");
    pugi::xml_node link = paragraph.append_child("w:hyperlink");
    link.append_attribute("w:anchor") = heading.bookmark.c_str();
    link.append_attribute("w:history") = 1;
    run(link, heading.label.empty() ? heading.text : heading.label + "　" + heading.text);
    return paragraph;
  }

  void fill_contents() {
    if (!contents) return;
    pugi::xml_node last;
    for (const Heading& heading : headings) last = add_contents_line(heading, !last);
    if (last) field_mark(last, "end");
  }
};

WordDocument::WordDocument() : state_(std::make_unique<State>()) {
  state_->body = word::root(state_->document, "w:document").append_child("w:body");
  state_->notes = word::root(state_->footnotes, "w:footnotes");
  separators(state_->notes);
}

WordDocument::~WordDocument() = default;

void WordDocument::paragraph(ParagraphStyle style, std::string_view words) {
  run(styled(state_->body, style_id(style)), words);
}

void WordDocument::heading(int level, std::string_view words) {
  KITEI_CHECK(level >= 1 && level <= 4);
  state_->add_heading(fmt::format("Heading{}", level).c_str(), level, state_->count(level), words);
}

void WordDocument::annex(std::string_view words) {
  state_->add_heading("AnnexHeading", 1, "", words);
}

void WordDocument::item(std::string_view words, std::string_view footnote) {
  pugi::xml_node paragraph = styled(state_->body, "Item");
  run(paragraph, words);
  if (footnote.empty()) return;
  const int id = ++state_->notes_made;
  note_mark(paragraph, "w:footnoteReference", id);
  pugi::xml_node note = state_->notes.append_child("w:footnote");
  note.append_attribute("w:id") = id;
  pugi::xml_node line = styled(note, "FootnoteText");
  note_mark(line, "w:footnoteRef", 0);
  run(line, " " + std::string(footnote));
}

void WordDocument::table(std::string_view caption, const std::vector<PaperColumn>& columns,
                         const std::vector<std::vector<std::string>>& rows) {
  pugi::xml_node title = styled(state_->body, "Caption");
  run(title, "表");
  simple_field(title, R"( SEQ 表 \* DBCHAR )", full_width(++state_->tables_made));
  run(title, "　" + std::string(caption));

  pugi::xml_node table = state_->body.append_child("w:tbl");
  pugi::xml_node properties = table.append_child("w:tblPr");
  value(properties, "w:tblStyle", "TableGrid");
  pugi::xml_node width = properties.append_child("w:tblW");
  pugi::xml_node grid = table.append_child("w:tblGrid");
  int total = 0;
  for (const PaperColumn& column : columns) {
    grid.append_child("w:gridCol").append_attribute("w:w") = column.width;
    total += column.width;
  }
  width.append_attribute("w:w") = total;
  width.append_attribute("w:type") = "dxa";
  value(properties, "w:jc", "center");
  properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";

  std::vector<std::string> headings;
  headings.reserve(columns.size());
  for (const PaperColumn& column : columns) headings.push_back(column.heading);
  row(table, columns, headings, true);
  for (const auto& cells : rows) row(table, columns, cells, false);
  styled(state_->body, "Normal");  // without it a table that follows would join this one
}

/// A control around the paragraph, for Word, and a bookmark in it, for LibreOffice: before 7.5 that forgets the tags of
/// controls, and controls of plain text inside a paragraph come out of it several times over.
void WordDocument::field(ParagraphStyle style, const DraftField& field) {
  pugi::xml_node control = state_->body.append_child("w:sdt");
  pugi::xml_node properties = control.append_child("w:sdtPr");
  value(properties, "w:alias", xml_text(field.label));
  value(properties, "w:tag", std::string(kFieldTag) + xml_text(field.id));
  value(properties, "w:id", std::to_string(++state_->fields_made));
  value(properties, "w:lock", "sdtLocked");
  if (field.text.empty()) properties.append_child("w:showingPlcHdr");
  pugi::xml_node paragraph = styled(control.append_child("w:sdtContent"), style_id(style));
  std::string bookmark = std::string(kFieldBookmark) + xml_text(field.id);
  std::replace(bookmark.begin(), bookmark.end(), '-', '_');
  const int id = state_->open_bookmark(paragraph, bookmark);
  pugi::xml_node node = paragraph.append_child("w:r");
  if (field.text.empty()) {
    value(node.append_child("w:rPr"), "w:rStyle", "PlaceholderText");
    text(node, field.prompt);
  } else {
    lines(node, field.text);
  }
  state_->close_bookmark(paragraph, id);
}

void WordDocument::contents() {
  pugi::xml_node block = state_->body.append_child("w:sdt");
  pugi::xml_node part = block.append_child("w:sdtPr").append_child("w:docPartObj");
  value(part, "w:docPartGallery", "Table of Contents");
  part.append_child("w:docPartUnique");
  state_->contents = block.append_child("w:sdtContent");
}

void WordDocument::end_cover() {
  section_properties(state_->body.append_child("w:p").append_child("w:pPr"), kCover);
}

void WordDocument::end_front() {
  section_properties(state_->body.append_child("w:p").append_child("w:pPr"), kFront);
}

std::map<std::string, std::string> WordDocument::finish(std::string_view title, std::string_view creator) {
  state_->fill_contents();
  section_properties(state_->body, kMainPart);
  return {{"word/document.xml", bytes_of(state_->document)},
          {"word/footnotes.xml", bytes_of(state_->footnotes)},
          {"word/footer1.xml", footer_part()},
          {"docProps/core.xml", core_properties(title, creator)},
          {"_rels/.rels", package_relations()},
          {"word/_rels/document.xml.rels", document_relations()}};
}

}  // namespace kitei
