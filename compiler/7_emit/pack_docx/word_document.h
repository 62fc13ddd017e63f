/// A Word document in the house form of official papers: styles, numbering and page of templates/docx/.
///
/// Lifecycle: write the parts from front to back with the calls below, then finish() once. Text may hold anything: what
/// XML cannot hold is dropped, line ends become spaces. Elements stand in the order of the transitional schema.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// The paragraph styles without numbers, as templates/docx/styles.xml names them.
enum class ParagraphStyle { kNormal, kTitle, kSubtitle, kDate, kIssuer, kDraftNote, kContentsTitle, kBody, kDeepBody };

/// A column of a table.
struct WordColumn {
  std::string heading;
  int width = 0;        ///< in twentieths of a point
  bool number = false;  ///< set to the right
};

class WordDocument {
 public:
  WordDocument();
  ~WordDocument();
  WordDocument(const WordDocument&) = delete;
  WordDocument& operator=(const WordDocument&) = delete;

  void paragraph(ParagraphStyle style, std::string_view text);
  /// A numbered heading: 1 第１, 2 １, 3 (1), 4 ア. The number is Word's own.
  void heading(int level, std::string_view text);
  /// A heading of the first level without number, on a new page.
  void annex(std::string_view text);
  /// A numbered item (ア), with a footnote where `footnote` is not empty.
  void item(std::string_view text, std::string_view footnote);
  /// A table with its numbered caption above, and a heading row that repeats on each page.
  void table(std::string_view caption, const std::vector<WordColumn>& columns,
             const std::vector<std::vector<std::string>>& rows);
  /// The place of the table of contents, which holds the headings of levels 1 to 3.
  void contents();
  /// Ends the cover page: no page number.
  void end_cover();
  /// Ends the pages before the first chapter: small roman page numbers.
  void end_front();

  /// The parts of the package by path, but for those of templates/docx/, which are the same in all documents.
  /// `title` and `creator` go into the properties.
  std::map<std::string, std::string> finish(std::string_view title, std::string_view creator);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kitei
