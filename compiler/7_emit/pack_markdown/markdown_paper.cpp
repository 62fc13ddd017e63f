#include "7_emit/pack_markdown/markdown_paper.h"

#include <fmt/format.h>

#include <algorithm>

#include "0_base/check.h"
#include "0_base/text.h"
#include "7_emit/shared/paper_numbers.h"

namespace kitei {
namespace {

/// Whether a line that begins with `text` would be a list or a heading.
bool opens_block(std::string_view text) {
  constexpr std::string_view kMarks = "#+-=";
  if (text.empty() || kMarks.find(text[0]) != std::string_view::npos) return !text.empty();
  const std::size_t digits = text.find_first_not_of("0123456789");
  return digits > 0 && digits != std::string_view::npos && (text[digits] == '.' || text[digits] == ')');
}

/// The text on one line with a backslash before each letter that Markdown could take for markup.
std::string plain(std::string_view text) {
  constexpr std::string_view kMarkup = R"(\`*_[]<>&|~)";
  std::string out;
  for (const char c : trim(text)) {
    if (kMarkup.find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\t' ? ' ' : c;
  }
  if (opens_block(out)) out.insert(out.find_first_not_of("0123456789"), 1, '\\');
  return out;
}

}  // namespace

void MarkdownPaper::block(std::string_view mark, std::string_view text) {
  text_ += mark;
  text_ += plain(text);
  text_ += "\n\n";
}

void MarkdownPaper::paragraph(ParagraphStyle style, std::string_view text) {
  switch (style) {
    case ParagraphStyle::kTitle: return block("# ", text);
    case ParagraphStyle::kDraftNote: return block("> ", text);
    case ParagraphStyle::kContentsTitle: return;
    default: return block("", text);
  }
}

void MarkdownPaper::heading(int level, std::string_view text) {
  KITEI_CHECK(level >= 1 && level <= 4);
  const auto at = static_cast<std::size_t>(level) - 1;
  const int number = ++numbers_.at(at);
  std::fill(numbers_.begin() + level, numbers_.end(), 0);
  const std::array<std::string, 4> labels{"第" + full_width(number), full_width(number), fmt::format("({})", number),
                                          kana(number)};
  block(std::string(static_cast<std::size_t>(level) + 1, '#') + " " + labels.at(at) + "　", text);
}

void MarkdownPaper::annex(std::string_view text) {
  std::fill(numbers_.begin() + 1, numbers_.end(), 0);
  block("## ", text);
}

void MarkdownPaper::item(std::string_view text, std::string_view footnote) {
  text_ += fmt::format("({}) {}", kana(++numbers_.back()), plain(text));
  if (!footnote.empty()) {
    text_ += fmt::format("[^{}]", ++notes_made_);
    notes_ += fmt::format("[^{}]: {}\n", notes_made_, plain(footnote));
  }
  text_ += "\n\n";
}

void MarkdownPaper::table(std::string_view caption, const std::vector<PaperColumn>& columns,
                          const std::vector<std::vector<std::string>>& rows) {
  block(fmt::format("表{}　", full_width(++tables_made_)), caption);
  std::string line = "|";
  for (const PaperColumn& column : columns) {
    text_ += fmt::format("| {} ", plain(column.heading));
    line += column.number ? " ---: |" : " --- |";
  }
  text_ += "|\n" + line + "\n";
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) text_ += fmt::format("| {} ", i < row.size() ? plain(row[i]) : "");
    text_ += "|\n";
  }
  text_ += '\n';
}

void MarkdownPaper::field(ParagraphStyle style, const DraftField& field) {
  std::string_view rest = field.text.empty() ? field.prompt : field.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (!is_blank(rest.substr(0, end))) paragraph(style, rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void MarkdownPaper::end_cover() {
  text_ += "* * *\n\n";
}

std::string MarkdownPaper::finish() {
  return text_ + notes_;
}

}  // namespace kitei
