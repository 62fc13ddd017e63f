// One duty in several documents.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/link_fixture.h"

namespace kitei {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::pair<std::string, std::string>> kLexicon{
    {"roles.toml",
     "[[role]]\nid = \"office\"\nname = \"連絡室\"\n[[role]]\nid = \"operator\"\nname = \"運営者\"\n"
     "[[role]]\nid = \"bank\"\nname = \"銀行\"\nwithin = \"operator\"\n"}};

/// Words of other statements, so that those of the tied ones are rare among them.
const std::string kOthers =
    "連絡室は、備品の一覧を作成する。\n運営者は、会費を納付する。\n連絡室は、会議室の予約を受け付ける。\n"
    "運営者は、名簿を更新する。\n";

/// The quotes of what the statements of a document are tied to.
std::vector<std::string> ties_in(const Graph& graph, std::uint32_t document, std::uint32_t statement) {
  std::vector<std::string> quotes;
  for (const DutyTie& tie : ties_of(graph.documents[document], StatementId{statement}))
    quotes.emplace_back(quote_of(graph.at(tie.there.document), graph.at(tie.there)));
  return quotes;
}

TEST(LinkDuties, JoinsLikeActsOfOneActorOrItsFamilyBothWays) {
  Corpus corpus(kLexicon);
  corpus.add("a.txt", "1. 演習\n運営者は、非常用電源の切替演習を夏季に実施し、結果を連絡室に報告する。\n" + kOthers);
  corpus.add("b.txt",
             "1. 細目\n銀行は、夏季に非常用電源の切替演習を行い、その結果を連絡室に報告しなければならない。\n");
  corpus.add("c.txt", "1. 別の主体\n連絡室は、非常用電源の切替演習を夏季に実施し、結果を報告する。\n");
  const Graph graph = corpus.link(2);
  EXPECT_THAT(ties_in(graph, 0, 0),
              ElementsAre("銀行は、夏季に非常用電源の切替演習を行い、その結果を連絡室に報告しなければならない。"));
  EXPECT_THAT(ties_in(graph, 1, 0),
              ElementsAre("運営者は、非常用電源の切替演習を夏季に実施し、結果を連絡室に報告する。"));
  EXPECT_THAT(ties_in(graph, 2, 0), IsEmpty());
}

TEST(LinkDuties, LeavesOutTheNextItemOfAListAndTheSameDocument) {
  Corpus corpus(kLexicon);
  corpus.add("a.txt",
             "1. 演習\n運営者は、非常用電源の切替演習の計画を作成する。\n"
             "運営者は、非常用電源の切替演習の経費を負担する。\n" +
                 kOthers);
  corpus.add("b.txt", "1. 細目\n運営者は、非常用電源の切替演習の計画を毎年作成する。\n");
  const Graph graph = corpus.link();
  EXPECT_THAT(ties_in(graph, 0, 0), ElementsAre("運営者は、非常用電源の切替演習の計画を毎年作成する。"));
  EXPECT_THAT(ties_in(graph, 0, 1), IsEmpty());
}

}  // namespace
}  // namespace kitei
