#include <gtest/gtest.h>

#include "7_emit/pack_markdown/markdown_paper.h"

namespace kitei {
namespace {

TEST(MarkdownPaper, NumbersAsOfficialPapersDo) {
  MarkdownPaper paper;
  paper.heading(1, "総則");
  paper.heading(2, "目的");
  paper.heading(3, "範囲");
  paper.heading(4, "対象");
  paper.item("点検する。", "「計画」1");
  paper.item("記録する。", "");
  paper.heading(1, "体制");
  EXPECT_EQ(
      paper.finish(),
      "## 第１　総則\n\n### １　目的\n\n#### (1)　範囲\n\n##### ア　対象\n\n(ア) 点検する。[^1]\n\n(イ) 記録する。\n\n"
      "## 第２　体制\n\n[^1]: 「計画」1\n");
}

TEST(MarkdownPaper, TakesNoTextForMarkup) {
  MarkdownPaper paper;
  paper.paragraph(ParagraphStyle::kBody, "<script>*強い*</script>");
  paper.paragraph(ParagraphStyle::kBody, "1. 点検\n- 記録");
  paper.paragraph(ParagraphStyle::kBody, "# 見出し");
  paper.table("表", {{"A|B", 1}}, {{"[x](javascript:1)|"}});
  EXPECT_EQ(paper.finish(),
            "\\<script\\>\\*強い\\*\\</script\\>\n\n1\\. 点検 - 記録\n\n\\# 見出し\n\n表１　表\n\n| A\\|B |\n| --- |\n"
            "| \\[x\\](javascript:1)\\| |\n\n");
}

}  // namespace
}  // namespace kitei
