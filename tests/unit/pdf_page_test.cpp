// Words by their place -> lines and tables. Letters are ten points wide and high.
#include "1_read/pdf_page.h"

#include <gtest/gtest.h>

#include "0_base/text.h"

namespace kitei {
namespace {

PdfWord word(double left, double top, const std::string& text) {
  const double width = 10.0 * static_cast<double>(count_letters(text));
  return {left, top, left + width, top + 10, text, false};
}

TEST(PdfPage, JoinsWordsToLinesFromTheTop) {
  EXPECT_EQ(page_text({word(50, 30, "後の行。"), word(80, 10.5, "行を"), word(50, 10, "前の"), word(100, 10, "読む")}),
            "前の 行を読む\n後の行。\n");
}

TEST(PdfPage, KeepsCellsByPosition) {
  EXPECT_EQ(page_text({word(10, 0, "分野"), word(60, 0, "窓口"), word(160, 0, "時期"),  //
                       word(60, 20, "長い名の"), word(160, 25, "毎年"), word(60, 31, "係"), word(10, 40, "鉄道"),
                       word(60, 55, "夜間"), word(160, 55, "随時"), word(10, 75, "電力"), word(60, 75, "本|店")}),
            "| 分野 | 窓口 | 時期 |\n| --- | --- | --- |\n| 鉄道 | 長い名の係 | 毎年 |\n| 鉄道 | 夜間 | 随時 |\n"
            "| 電力 | 本\\|店 | |\n");
}

TEST(PdfPage, ReadsTextInColumnsColumnByColumn) {
  std::vector<PdfWord> words{word(100, 0, "港の見張り")};
  std::string left, right;
  for (int i = 0; i < 6; ++i) {
    const std::string text = "左の" + std::to_string(i) + "行目に書いた文の続き";
    words.push_back(word(0, 30 + 15 * i, text));
    left += text + "\n";
  }
  for (int i = 0; i < 6; ++i) {
    const std::string text = i < 5 ? "右の" + std::to_string(i) + "行目に書いた文の続き" : "終わり。";
    words.push_back(word(180, 30 + 15 * i, text));
    right += text + "\n";
  }
  EXPECT_EQ(page_text(words), "港の見張り\n" + left + right);
}

TEST(PdfPage, KeepsWideCellsThatWrap) {
  std::vector<PdfWord> words{word(0, 0, "見張所の係員が毎日行うこと"), word(180, 0, "事務所の長が毎月行うこと")};
  double top = 0;
  for (int row = 0; row < 3; ++row) {
    top += 20;
    for (int line = 0; line < 3; ++line, top += 11) {
      words.push_back(word(0, top, "船の出入りを記録し届け出る"));
      if (line < 2) words.push_back(word(180, top, "届けられた記録を保存する"));
    }
  }
  EXPECT_TRUE(page_text(words).starts_with("| 見張所"));
}

TEST(PdfPage, TakesListsForLists) {
  EXPECT_EQ(page_text({word(10, 0, "(1)"), word(60, 0, "点検する。"), word(10, 20, "(2)"), word(60, 20, "記録する。")}),
            "(1)　点検する。\n(2)　記録する。\n");
}

}  // namespace
}  // namespace kitei
