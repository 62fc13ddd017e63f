#include "0_base/fold.h"

#include <gtest/gtest.h>

#include <string>

#include "0_base/text.h"

namespace kitei {
namespace {

TEST(Fold, MakesOneFormOfWidths) {
  EXPECT_EQ(fold("ＣＳＩＲＴ"), "csirt");
  EXPECT_EQ(fold("ｻｰﾊﾞｰ"), "サーバー");
  EXPECT_EQ(fold("ﾊﾟｽﾜｰﾄﾞ"), "パスワード");
  EXPECT_EQ(fold("（１）①Ⅳ"), "(1)1iv");
  EXPECT_EQ(fold("か\u3099"), "が");
}

TEST(Fold, DropsBlanksBesideJapaneseLettersOnly) {
  EXPECT_EQ(fold("重要 インフラ　事業者"), "重要インフラ事業者");
  EXPECT_EQ(fold("the  action\tplan"), "the action plan");
  EXPECT_EQ(fold("第 3 条"), "第3条");
  EXPECT_EQ(fold("  plan 計画 plan  "), "plan計画plan");
}

TEST(Fold, KeepsLongVowelsAndTheNumberOne) {
  EXPECT_EQ(fold("サーバー一覧"), "サーバー一覧");
  EXPECT_EQ(fold("3–5—7―9−11－13"), "3-5-7-9-11-13");
  EXPECT_EQ(fold("1～2〜3~4"), "1〜2〜3〜4");
}

TEST(Fold, IsDoneAfterOneTime) {
  for (const std::string text :
       {"Ⅳ．２　別紙４－１", "ｶﾞｲﾄﾞﾗｲﾝ ㍿ ㈱", "Ａ－Ｂ　〜　～", "1 ½ Å ﬁ", "が き\u309a", ""}) {
    const std::string once = fold(text);
    EXPECT_EQ(fold(once), once) << text;
  }
}

TEST(Fold, KnowsWhereEachByteCameFrom) {
  const std::string text = "　ｶﾞ　ＡＢ  cd㍿。";
  const Folded folded = fold_with_origin(text);
  EXPECT_EQ(folded.text, fold(text));
  ASSERT_EQ(folded.origin.size(), folded.text.size() + 1);
  EXPECT_EQ(folded.origin.front(), 3u);
  EXPECT_EQ(folded.origin.back(), text.size());
  for (std::size_t i = 0; i + 1 < folded.origin.size(); ++i) EXPECT_LE(folded.origin[i], folded.origin[i + 1]);
  const std::size_t a = folded.text.find('a');
  EXPECT_EQ(text.substr(folded.origin[a], 3), "Ａ");
}

TEST(Nfkc, KeepsCaseAndBlanks) {
  EXPECT_EQ(nfkc("Ⅳ．　（１） Ａ"), "IV. (1) A");
  EXPECT_EQ(nfkc("３"), "3");
}

}  // namespace
}  // namespace kitei
