// Long Markdown is parsed part by part; what is said far away counts all the same.
#include "2_scan/markdown_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "2_scan/scan.h"

namespace kitei {
namespace {

/// Paragraphs of more bytes than are parsed in one go, twice over.
std::string long_text() {
  std::string text;
  while (text.size() < 200'000) text += "事業者は、手順を定め、年に一度見直す。\n\n";
  return text;
}

Layout scan_text(const std::string& text) {
  Source source;
  source.form = Form::kMarkdown;
  source.text = text;
  index_lines(source);
  Diagnostics diagnostics;
  return scan(source, diagnostics);  // checks that blocks tile the source
}

std::vector<std::string> texts_of(const Layout& layout, BlockKind kind) {
  std::vector<std::string> texts;
  for (const Block& block : layout.blocks) {
    if (block.kind == kind) texts.push_back(block.marker + block.text.text);
  }
  return texts;
}

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

TEST(MarkdownParts, CutsBeforeWordsBehindAnEmptyLine) {
  const MarkdownParts parts("一\n\n- 二\n\n  三\n\n# 四\n五\n");
  EXPECT_EQ(parts.end_of(0, 1), std::string_view("一\n\n- 二\n\n  三\n\n").size());
  EXPECT_EQ(parts.end_of(0, 1000), std::string_view("一\n\n- 二\n\n  三\n\n# 四\n五\n").size());
}

TEST(MarkdownParts, AddsDefinitionsOfOtherParts) {
  const std::string text = "[a]: x\n\n一[b] [^c]\n\n二[a]\n\n[b]: y\n[^c]: z\n";
  MarkdownParts parts(text);
  const std::size_t first = text.find("一"), second = text.find("二");
  EXPECT_EQ(parts.part(0, first).text, "[a]: x\n\n");
  EXPECT_EQ(parts.part(first, second).text, "一[b] [^c]\n\n\n\n[b]: a\n\n[^c]: a\n\n");
  const MarkdownPart last = parts.part(second, text.size());
  EXPECT_EQ(last.text, "[a]: a\n\n二[a]\n\n[b]: y\n[^c]: z\n\n\n[^c]\n\n");
  EXPECT_EQ(last.lines_before, 2);
}

TEST(MarkdownParts, ANoteIsFoundFromFarAway) {
  const Layout layout = scan_text("表題[^1]のとおり。\n\n" + long_text() + "[^1]: 出所\n\n[^2]: 余り\n");
  EXPECT_THAT(texts_of(layout, BlockKind::kNote), ElementsAre("1出所"));
  EXPECT_THAT(texts_of(layout, BlockKind::kLoose), ElementsAre("[^2]: 余り"));
  EXPECT_EQ(texts_of(layout, BlockKind::kParagraph).front(), "表題のとおり。");
}

TEST(MarkdownParts, OfTwoDefinitionsTheFirstCounts) {
  const Layout layout = scan_text("[^1]: 初め\n\n" + long_text() + "二度目[^1]。\n\n[^1]: 終わり\n");
  EXPECT_THAT(texts_of(layout, BlockKind::kNote), ElementsAre("1初め"));
  EXPECT_THAT(texts_of(layout, BlockKind::kLoose), ElementsAre("[^1]: 終わり"));
}

TEST(MarkdownParts, ALinkIsFoundFromFarAway) {
  const Layout layout = scan_text("詳しくは[手引][g]を見る。\n\n" + long_text() + "[g]: https://example.jp\n");
  EXPECT_EQ(texts_of(layout, BlockKind::kParagraph).front(), "詳しくは手引を見る。");
}

TEST(MarkdownParts, AFenceGoesOnOverTheEndOfAPart) {
  const Layout layout = scan_text("```\n" + long_text() + "# 中\n\n" + long_text() + "```\n\n# 外\n");
  EXPECT_THAT(texts_of(layout, BlockKind::kHeading), ElementsAre("外"));
}

TEST(MarkdownParts, AListEndsWhereAPartDoes) {
  const Layout layout = scan_text(long_text() + "- 一\n\n  二\n\n段落\n\n" + long_text());
  EXPECT_THAT(texts_of(layout, BlockKind::kItem), ElementsAre("・一"));
  EXPECT_THAT(texts_of(layout, BlockKind::kParagraph), Contains("段落"));
  EXPECT_THAT(texts_of(layout, BlockKind::kLoose), Not(Contains("段落")));
}

}  // namespace
}  // namespace kitei
