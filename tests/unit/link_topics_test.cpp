// What statements are about: measures, themes, sectors.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/link_fixture.h"

namespace kitei {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::pair<std::string, std::string>> kLexicon{
    {"roles.toml", "[[role]]\nid = \"office\"\nname = \"連絡室\"\n"},
    {"sectors.toml",
     "[[sector]]\nid = \"gas\"\nname = \"ガス\"\n[[sector]]\nid = \"port\"\nname = \"港湾\"\nnames = "
     "[{text = \"港湾分野\"}]\n"},
    {"measures.toml",
     "[[measure]]\nid = \"watch\"\nname = \"見張り\"\nkind = \"measure\"\nheadings = [\"見張り\"]\nwords = "
     "[\"巡視\"]\n"
     "[[measure]]\nid = \"drill\"\nname = \"訓練\"\nkind = \"measure\"\nheadings = [\"訓練\"]\nwords = "
     "[\"訓練\"]\n"
     "[[measure]]\nid = \"log\"\nname = \"記録\"\nkind = \"theme\"\nwords = [\"ログ\"]\nexcept = [\"カタログ\"]\n"}};

std::vector<std::string> measures_of(const Graph& graph, std::size_t statement) {
  std::vector<std::string> ids;
  for (const MeasureId id : graph.documents[0].topics.at(statement).measures)
    ids.push_back(graph.lexicon->measures[id.index].id);
  return ids;
}

std::vector<std::string> sectors_of(const Graph& graph, std::size_t statement) {
  std::vector<std::string> ids;
  for (const SectorId id : graph.documents[0].topics.at(statement).sectors)
    ids.push_back(graph.lexicon->sectors[id.index].id);
  return ids;
}

TEST(LinkTopics, NearestHeadingDecidesTheMeasureAndThemesAdd) {
  Corpus corpus(kLexicon);
  corpus.add(
      "plan.txt",
      "1. 見張りの体制\n連絡室は、訓練の日にログを見直す。\n1.1 訓練\n連絡室は、巡視の道順を確かめる。\n2. その他\n"
      "連絡室は、訓練の日を公表する。\n連絡室は、備品のカタログを配る。\n");
  const Graph graph = corpus.link(2);
  ASSERT_EQ(graph.documents[0].topics.size(), 4u);
  EXPECT_THAT(measures_of(graph, 0), ElementsAre("watch", "log"));
  EXPECT_THAT(measures_of(graph, 1), ElementsAre("drill"));
  EXPECT_THAT(measures_of(graph, 2), ElementsAre("drill"));
  EXPECT_THAT(measures_of(graph, 3), IsEmpty());
}

TEST(LinkTopics, SectorsAreOfTheDocumentTheTitleOrNamedAsSuch) {
  Corpus corpus(kLexicon);
  Manifest manifest;
  manifest.sources["plan"].sectors = {"port"};
  corpus.add(
      "plan.txt",
      "1. ガス\n連絡室は、点検の日を公表する。\n2. 点検\n連絡室は、ガスの元栓を閉める。\n"
      "連絡室は、ガス分野の会合を開く。\n連絡室は、ガス施設を見回る。\n3. ガスの使い方\n連絡室は、窓を開ける。\n",
      manifest);
  const Graph graph = corpus.link();
  ASSERT_EQ(graph.documents[0].topics.size(), 5u);
  EXPECT_THAT(sectors_of(graph, 0), ElementsAre("gas", "port"));
  EXPECT_THAT(sectors_of(graph, 1), ElementsAre("port"));
  EXPECT_THAT(sectors_of(graph, 2), ElementsAre("gas", "port"));
  EXPECT_THAT(sectors_of(graph, 3), ElementsAre("gas", "port"));
  EXPECT_THAT(sectors_of(graph, 4), ElementsAre("gas", "port"));
}

}  // namespace
}  // namespace kitei
