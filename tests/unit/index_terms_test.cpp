#include "index/terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kitei {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

Lexicon lexicon() {
  Lexicon lexicon;
  lexicon.variants = {
      {{"取組", "取り組み", "取組み"}, {}}, {{"及び", "および"}, {}},      {{"こと", "事"}, {}}, {{"高", "髙"}, {}},
      {{"サーバー", "サーバ"}, {}},         {{"か月", "ヶ月", "箇月"}, {}}};
  return lexicon;
}

class Terms : public ::testing::Test {
 protected:
  Lexicon lexicon_ = lexicon();
  Analyser analyser_{lexicon_};
  std::string normal(std::string_view text) const { return analyser_.normal(text); }
};

TEST_F(Terms, WidthAndCaseAreOne) {
  EXPECT_EQ(normal("ＩＴ障害"), normal("it障害"));
  EXPECT_EQ(normal("ｻｲﾊﾞｰｾｷｭﾘﾃｨ"), normal("サイバーセキュリティ"));
}

TEST_F(Terms, NumbersOfCitationsAreOne) {
  EXPECT_EQ(normal("第三十条の二第一項"), normal("第３０条の２第１項"));
  EXPECT_EQ(normal("第二十六条第一項第三号"), "26条1項3号");
  EXPECT_EQ(normal("26条1項3号"), "26条1項3号");
  EXPECT_EQ(normal("第三次計画"), normal("第３次計画"));
  EXPECT_EQ(normal("百二十九条"), "129条");
  EXPECT_EQ(normal("基本法八十二条"), "基本法82条");
  EXPECT_EQ(normal("百万円以下"), "100万円以下");
  EXPECT_EQ(normal("五十人"), "50人");
  EXPECT_EQ(normal("数百万"), "数百万");
}

TEST_F(Terms, WordsWithNumeralsStayWords) {
  EXPECT_EQ(normal("一般"), "一般");
  EXPECT_EQ(normal("三者"), "三者");
  EXPECT_EQ(normal("統一基準"), "統一基準");
  EXPECT_EQ(normal("千葉県"), "千葉県");
  EXPECT_EQ(normal("十分な"), "十分な");
}

TEST_F(Terms, YearsOfErasAreYearsOfOurCalendar) {
  EXPECT_EQ(normal("令和七年五月"), "2025年5月");
  EXPECT_EQ(normal("令和元年"), "2019年");
  EXPECT_EQ(normal("平成26年法律第104号"), "2014年法律104号");
  EXPECT_EQ(normal("令和7年度"), normal("2025年度"));
}

TEST_F(Terms, DatesInFiguresAreWrittenOut) {
  EXPECT_EQ(normal("R7.5.23"), "2025年5月23日");
  EXPECT_EQ(normal("Ｒ３年度"), "2021年度");
  EXPECT_EQ(normal("H26.4"), "2014年4月");
  for (const char* date : {"2025.5.23", "2025/05/23", "2025-05-23", "令和7年5月23日"}) {
    EXPECT_EQ(normal(date), "2025年5月23日") << date;
  }
  for (const char* other :
       {"2.2.1", "2025.5", "2025.5.0", "2025/13/40", "1.2021.4.3", "r7.5.23.4", "ir3.10", "2025.5/23"}) {
    EXPECT_EQ(normal(other), other);
  }
}

TEST_F(Terms, ThousandsLoseTheirCommas) {
  EXPECT_EQ(normal("1,000件"), "1000件");
  EXPECT_EQ(normal("1,2"), "1,2");
}

TEST_F(Terms, SpellingsBecomeTheFirstOfTheirRow) {
  EXPECT_EQ(normal("取り組みおよび点検"), normal("取組及び点検"));
  EXPECT_EQ(normal("髙い"), normal("高い"));
  EXPECT_EQ(normal("三ヶ月"), normal("３か月"));
}

TEST_F(Terms, ASingleLetterCountsOnlyApartFromKanji) {
  EXPECT_EQ(normal("行う事とする"), normal("行うこととする"));
  EXPECT_EQ(normal("事業"), "事業");
  EXPECT_EQ(normal("工事"), "工事");
}

TEST_F(Terms, LongVowelsAndMiddleDotsOfLoanWordsGo) {
  EXPECT_EQ(normal("サーバー"), normal("サーバ"));
  EXPECT_EQ(normal("プリンター等"), normal("プリンタ等"));
  EXPECT_EQ(normal("サプライ・チェーン"), normal("サプライチェーン"));
  EXPECT_EQ(normal("コピー"), "コピー");
  EXPECT_EQ(normal("メニュー"), "メニュー");
}

TEST_F(Terms, RunsGivePairsAndWords) {
  EXPECT_THAT(terms_of("重要インフラ"), ElementsAre("重要", "要イ", "イン", "ンフ", "フラ"));
  EXPECT_THAT(terms_of("cyder 2.0"), ElementsAre("cyder", "2", "0"));
  EXPECT_THAT(terms_of("例。"), ElementsAre("例"));
  EXPECT_THAT(terms_of("26条の2"), ElementsAre("26", "26条", "条の", "2"));
  EXPECT_THAT(terms_of("情報\n共有"), Not(Contains("報共")));
}

TEST_F(Terms, OriginsLeadBackToTheInput) {
  const std::string text = "第三十条の取り組み";
  const Normal found = analyser_.normal_with_origin(text);
  EXPECT_EQ(found.text, normal(text));
  ASSERT_EQ(found.origin.size(), found.text.size() + 1);
  EXPECT_EQ(text.substr(found.origin[found.text.find("取組")]), "取り組み");
  EXPECT_EQ(found.origin.back(), text.size());
}

}  // namespace
}  // namespace kitei
