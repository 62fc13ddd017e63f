/// A draft as GFM with footnotes: numbers are written out, for Markdown has none of this form.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "7_emit/shared/draft_paper.h"

namespace kitei {

class MarkdownPaper : public DraftPaper {
 public:
  void paragraph(ParagraphStyle style, std::string_view text) override;
  void heading(int level, std::string_view text) override;
  void annex(std::string_view text) override;
  void item(std::string_view text, std::string_view footnote) override;
  void table(std::string_view caption, const std::vector<PaperColumn>& columns,
             const std::vector<std::vector<std::string>>& rows) override;
  void field(ParagraphStyle style, const DraftField& field) override;
  void contents() override {}
  void end_cover() override;
  void end_front() override {}

  /// The text, with the notes behind it. No letter of what was written acts as markup.
  std::string finish();

 private:
  void block(std::string_view mark, std::string_view text);

  std::string text_, notes_;
  std::array<int, 5> numbers_{};  ///< of headings and, last, of items
  int notes_made_ = 0, tables_made_ = 0;
};

}  // namespace kitei
