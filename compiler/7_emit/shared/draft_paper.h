/// What a draft is written on: Word or Markdown. The writer of the draft says what stands there, not how it looks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// The styles of paragraphs without numbers, as templates/docx/styles.xml names them.
enum class ParagraphStyle {
  kNormal,
  kTitle,
  kSubtitle,
  kDate,
  kIssuer,
  kContact,
  kDraftNote,
  kContentsTitle,
  kBody,
  kDeepBody
};

/// A column of a table.
struct PaperColumn {
  std::string heading;
  int width = 0;        ///< in twentieths of a point
  bool number = false;  ///< set to the right
};

/// A place that a person fills in.
struct DraftField {
  std::string_view id, label;
  std::string_view prompt;  ///< stands there while `text` is empty
  std::string_view text;    ///< with line ends
};

/// The width of the text between the margins, in twentieths of a point.
inline constexpr int kTextWidth = 8504;

/// Lifecycle: write the parts from front to back with the calls below. Text may hold anything; line ends are spaces.
class DraftPaper {
 public:
  virtual ~DraftPaper() = default;
  virtual void paragraph(ParagraphStyle style, std::string_view text) = 0;
  /// A numbered heading: 1 第１, 2 １, 3 (1), 4 ア.
  virtual void heading(int level, std::string_view text) = 0;
  /// A heading of the first level without number, on a new page.
  virtual void annex(std::string_view text) = 0;
  /// A numbered item (ア), with a footnote where `footnote` is not empty.
  virtual void item(std::string_view text, std::string_view footnote) = 0;
  /// A table with its numbered caption above, and a heading row that repeats on each page.
  virtual void table(std::string_view caption, const std::vector<PaperColumn>& columns,
                     const std::vector<std::vector<std::string>>& rows) = 0;
  /// A place that a person fills in, as a paragraph of its own: a content control in Word.
  virtual void field(ParagraphStyle style, const DraftField& field) = 0;
  /// The place of the table of contents, which holds the headings of levels 1 and 2.
  virtual void contents() = 0;
  /// Ends the cover page: no page number.
  virtual void end_cover() = 0;
  /// Ends the pages before the first chapter.
  virtual void end_front() = 0;
};

}  // namespace kitei
