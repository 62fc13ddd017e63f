/// A Word document in the house form of official papers: styles, numbering and page of templates/docx/.
///
/// Lifecycle: that of DraftPaper, then finish() once. What XML cannot hold is dropped from the text. Elements stand in
/// the order of the transitional schema.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "7_emit/shared/draft_paper.h"

namespace kitei {

class WordDocument : public DraftPaper {
 public:
  WordDocument();
  ~WordDocument() override;
  WordDocument(const WordDocument&) = delete;
  WordDocument& operator=(const WordDocument&) = delete;

  void paragraph(ParagraphStyle style, std::string_view text) override;
  void heading(int level, std::string_view text) override;
  void annex(std::string_view text) override;
  void item(std::string_view text, std::string_view footnote) override;
  void table(std::string_view caption, const std::vector<PaperColumn>& columns,
             const std::vector<std::vector<std::string>>& rows) override;
  void field(ParagraphStyle style, const DraftField& field) override;
  void contents() override;
  void end_cover() override;
  void end_front() override;

  /// The parts of the package by path, but for those of templates/docx/, which are the same in all documents.
  /// `title` and `creator` go into the properties.
  std::map<std::string, std::string> finish(std::string_view title, std::string_view creator);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kitei
