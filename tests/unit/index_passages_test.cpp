#include "index/passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "index/captions.h"
#include "index/pieces.h"
#include "link_fixture.h"

namespace kitei {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

std::vector<Passage> passages(const std::string& text, const std::string& name = "a.txt") {
  Corpus corpus({});
  corpus.add(name, text);
  const Graph graph = corpus.link();
  return passages_of(graph, graph.documents[0], DocumentId{0});
}

const Passage& with(const std::vector<Passage>& passages, std::string_view words) {
  for (const Passage& passage : passages) {
    if (passage.text.find(words) != std::string::npos) return passage;
  }
  throw std::runtime_error(std::string(words));
}

/// A paragraph of three lines, the last behind a note at the end of the page; its unit ends before the note.
TEST(Passages, AParagraphGoesToWhereItsTextEnds) {
  Document document;
  document.source.text = "見回りは入口から始め、\n詰所に戻り、\n１ 詰所は門の脇にある。\n控え帳に書く。\n";
  index_lines(document.source);
  const std::vector<std::uint32_t>& lines = document.source.line_starts;
  document.outline.clauses.emplace_back();
  Unit& unit = document.outline.units.emplace_back();
  unit.clause = ClauseId{0};
  for (const std::uint32_t number : {1u, 2u, 4u}) unit.text.append(document.source.line(number), lines[number - 1]);
  unit.begin = 0;
  unit.end = lines[2];
  std::vector<Piece> pieces;
  add_pieces(document, UnitId{0}, pieces);
  ASSERT_EQ(pieces.size(), 1u);
  EXPECT_EQ(pieces[0].line_from, 1u);
  EXPECT_EQ(pieces[0].line_to, 4u);
}

TEST(Passages, TheProvisionsThatASlideCitesAreHeadsOfAllItsPassages) {
  const auto found = passages(
      "点検の進め方\n\n調査票の配布\n\n結果の集計\n\n結果の公表\n\n意見の募集\n\n改善の検討\n\n見直しの実施\n\n"
      "進行管理表\n\n別冊資料一覧\n点検の全体像\n"
      "\f ○ 点検機関は、調査の結果を取りま\nとめ、各機関に提供しなければなら\nないこととし、その控えを五年の間\n"
      "残すこととする。\n\n（第３条）\n\n（参考）\n\n"
      "○ 試験機関は、提供を受けた結果を\n活用し、役に立った所と足りない所\n"
      "とを、次の調査の前に点検機関に知\nらせることとする。\n\n（第４条）\n\n点検の仕組み\n");
  const Passage& first = with(found, "取りまとめ");
  EXPECT_NE(&first, &with(found, "活用し"));
  EXPECT_THAT(first.heads, HasSubstr("第４条"));
  EXPECT_THAT(with(found, "活用し").heads, HasSubstr("第３条"));
  EXPECT_THAT(with(found, "活用し").heads, Not(HasSubstr("参考")));
}

TEST(Passages, AQuestionIsAHeadOfItsAnswer) {
  const auto found = passages(
      "# 門の見直しへの意見\n\n- 夜の門番を二人に増やすべきではないか。\n\n## 〈考え方〉\n\n"
      "- 人の数は、来る人の多さを見て年ごとに決める。\n- 門の灯りを増やす。\n\n"
      "## 灯りの置き場所\n\n- 塀の角に置く。\n",
      "a.md");
  EXPECT_THAT(with(found, "年ごとに").heads, HasSubstr("二人に増やすべきではないか"));
  EXPECT_THAT(with(found, "塀の角").heads, Not(HasSubstr("二人に")));
}

/// An article of a statute: its title and its paragraphs.
std::string article(const std::string& title, const std::string& paragraphs) {
  return "<Article><ArticleTitle>" + title + "</ArticleTitle>" + paragraphs + "</Article>";
}

std::string paragraph(const std::string& number, const std::string& sentence, const std::string& items = "") {
  return "<Paragraph><ParagraphNum>" + number + "</ParagraphNum><ParagraphSentence><Sentence>" + sentence +
         "</Sentence></ParagraphSentence>" + items + "</Paragraph>";
}

std::string item(const std::string& title, const std::string& sentence) {
  return "<Item><ItemTitle>" + title + "</ItemTitle><ItemSentence><Sentence>" + sentence +
         "</Sentence></ItemSentence></Item>";
}

TEST(Passages, AProvisionIsWhatItsCitationNames) {
  const auto found = passages(
      "<Law><LawBody><LawTitle>見回り規則</LawTitle><MainProvision>" +
          article("第一条", paragraph("", "この規則は、門の見回りの仕方を定める。")) +
          article("第二条の二",
                  paragraph("", "当番は、夕方に見回らなければならない。") +
                      paragraph("２", "当番は、次に掲げる所を見る。", item("一", "表門") + item("二", "裏門の錠"))) +
          article("第三条", paragraph("", "当番は、次に掲げる事を書く。", item("一", "時刻") + item("二", "天気"))) +
          "</MainProvision><SupplProvision><SupplProvisionLabel>附　則</SupplProvisionLabel>" +
          article("第一条", paragraph("", "この規則は、来月から施行する。")) + "</SupplProvision></LawBody></Law>",
      "a.xml");
  EXPECT_THAT(with(found, "見回りの仕方").defines, IsSupersetOf({"第1条", "第1条第1項"}));
  EXPECT_THAT(with(found, "夕方に").defines, Contains("第2条の2第1項"));
  EXPECT_THAT(with(found, "裏門の錠").defines, Contains("第2条の2第2項第2号"));
  EXPECT_THAT(with(found, "裏門の錠").heads, HasSubstr("第2条の2第2項第2号"));
  EXPECT_THAT(with(found, "天気").defines, IsSupersetOf({"第3条第2号", "第3条第1項第2号"}));
  EXPECT_THAT(with(found, "来月から").defines, Contains("附則第1条"));
  EXPECT_THAT(with(found, "来月から").defines, Not(Contains("第1条")));
}

TEST(Passages, ACaptionGoesWithTheRowsBelowIt) {
  const auto found = passages(
      "# 見回りの手引\n\n当番は、日が落ちる前に詰所へ集まり、次の表の所を順に見て、異状の有無を控え帳に書く。\n\n"
      "図表１　見回りで確かめる所\n\n| 所 | 確かめること |\n| --- | --- |\n| 表門 | 錠 |\n| 塀 | 崩れ |\n",
      "a.md");
  EXPECT_THAT(with(found, "表門").text, HasSubstr("見回りで確かめる所"));
  EXPECT_THAT(with(found, "表門").title, HasSubstr("図表１"));
  EXPECT_THAT(with(found, "控え帳").text, Not(HasSubstr("図表１")));
}

TEST(Passages, AClauseIsCalledByItsLabelAndThoseAroundIt) {
  const auto found = passages(
      "Ⅰ．見回り\n1. 門\n1.1 表門\n(1) 錠\n錠は、夕方に確かめる。\n(2) 灯り\n灯りは、夜の間つける。\n"
      "別紙１ 詰所の備え\n詰所には、灯りと控え帳を置く。\n");
  EXPECT_THAT(with(found, "夕方に").defines, IsSupersetOf({"1.1(1)", "1.1", "I", "第1章"}));
  EXPECT_THAT(with(found, "夜の間").defines, Contains("1.1(2)"));
  EXPECT_THAT(with(found, "控え帳").defines, Contains("別紙1"));
  EXPECT_THAT(with(found, "控え帳").defines, Not(Contains("1.1")));
}

TEST(Passages, AFootnoteOfMarkdownExplainsItsWord) {
  const auto found = passages(
      "# 見回りの手引\n\n## 灯りの置き場所\n\n門の脇に常夜灯[^1]を置く。\n\n## 錠の確かめ\n\n錠は二度確かめる。\n\n"
      "[^1]: 夜の間、消さずにおく灯り。\n",
      "a.md");
  EXPECT_THAT(with(found, "消さずに").defines, Contains("常夜灯"));
  EXPECT_THAT(with(found, "消さずに").heads, HasSubstr("灯りの置き場所"));
}

TEST(Captions, AnAnswerIsAnnouncedInBracketsOrWithout) {
  for (const char* title : {"〈考え方〉", "<考え方>", "【回答】", "当庁の考え方", "(答え)"})
    EXPECT_TRUE(announces_answer(title)) << title;
  for (const char* title : {"考え方の整理", "回答者", "", "〉"}) EXPECT_FALSE(announces_answer(title)) << title;
}

}  // namespace
}  // namespace kitei
