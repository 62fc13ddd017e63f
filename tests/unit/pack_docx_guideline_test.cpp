#include "7_emit/shared/guideline.h"

#include <gtest/gtest.h>

#include "tests/unit/pack_docx_fixture.h"

namespace kitei {
namespace {

using tests::kOperator;
using tests::kRoot;

class GuidelineTest : public testing::Test {
 protected:
  Guideline collect(const char* sector) {
    pack.place.ministry = &lexicon.ministries[0];
    pack.place.sector = lexicon.sector(sector);
    return GuidelineCollector(graph, 1).collect(pack);
  }
  Pack pack;
  const Lexicon lexicon = tests::make_lexicon();
  Graph graph = tests::make_graph(lexicon);
};

TEST_F(GuidelineTest, GroupsByRoleForceAndPartOfTheDocument) {
  const Guideline railway = collect("railway");
  ASSERT_EQ(railway.roles.size(), 2u);
  const GuidelineRole& operators = railway.roles[0];
  EXPECT_EQ(operators.role->id, "operator");
  ASSERT_EQ(operators.forces.size(), 2u);
  EXPECT_EQ(operators.forces[0].modality, Modality::kDuty);
  ASSERT_EQ(operators.forces[0].groups.size(), 1u);
  EXPECT_EQ(operators.forces[0].groups[0].title, "点検");
  EXPECT_EQ(operators.forces[0].groups[0].items[0].source, "「見本行動計画」III 2.1①");
  EXPECT_EQ(operators.forces[1].modality, Modality::kEffort);
  EXPECT_EQ(operators.forces[1].groups[0].items[0].source, "「見本行動計画」III 2.1");
  EXPECT_EQ(railway.roles[1].role->id, "sector-ministry");
}

TEST_F(GuidelineTest, NamesTheClauseWhereThereIsNoLabel) {
  Outline& outline = graph.documents[0].outline;
  outline.clauses[3].label.clear();
  outline.clauses[2].label.clear();
  outline.clauses[1].label.clear();
  EXPECT_EQ(collect("railway").roles[0].forces[1].groups[0].items[0].source, "「見本行動計画」（年次の点検）");
}

TEST_F(GuidelineTest, KeepsSharingAndReportingForTheirChapter) {
  const Guideline railway = collect("railway");
  ASSERT_EQ(railway.sharing.size(), 2u);
  EXPECT_EQ(railway.sharing[0].role->id, "operator");
  EXPECT_EQ(railway.sharing[1].role->id, "ceptoar");
  EXPECT_EQ(railway.sharing[1].forces[0].groups[0].items[0].text, "受け取った情報を構成員に配る。");
}

TEST_F(GuidelineTest, LeavesOutWhatDoesNotApply) {
  const Guideline railway = collect("railway"), water = collect("water");
  ASSERT_EQ(railway.sources.size(), 1u);
  EXPECT_EQ(railway.sources[0].document->title, "見本行動計画");
  EXPECT_EQ(railway.sources[0].quoted, 5u);  // one statement stands under two roles
  ASSERT_EQ(water.sources.size(), 2u);
  EXPECT_EQ(water.sources[1].document->source.id, "030-water");
}

TEST_F(GuidelineTest, KnowsADigestOfAPartBesideItsOriginal) {
  std::string& restates = graph.documents[3].source.info.restates;
  for (const char* part : {"見本行動計画　Ⅲ", "見本行動計画 別紙１・別紙２", "見本行動計画第２章"}) {
    restates = part;
    EXPECT_EQ(collect("railway").sources.size(), 1u) << part;
  }
  restates = "見本行動計画の解説";
  EXPECT_EQ(collect("railway").sources.size(), 2u);
}

TEST_F(GuidelineTest, UsesADigestWhereItsOriginalIsMissing) {
  graph.documents[0].title = "別の計画";
  EXPECT_EQ(collect("railway").sources.size(), 2u);
}

TEST_F(GuidelineTest, IsBoundHoweverLargeTheCorpus) {
  tests::DocumentMaker maker("050-long", "長い文書");
  const ClauseId clause = maker.clause(kRoot, "1", "対策");
  for (int i = 0; i < 1000; ++i) maker.statement(clause, "", "対策" + std::to_string(i) + "を行う。", {kOperator});
  graph.documents.push_back(maker.take());
  for (std::uint32_t s = 0; s < 1000; ++s) graph.by_actor[0].push_back({{4}, {s}});
  const Guideline railway = collect("railway");
  EXPECT_EQ(railway.roles[0].forces[0].groups.back().items.size(), 148u);
  EXPECT_EQ(railway.roles[0].left_out, 852u);
}

TEST_F(GuidelineTest, SaysTheSameWordsOnceWithAllTheirSources) {
  tests::DocumentMaker maker("050-outline", "概要");
  const ClauseId clause = maker.clause(kRoot, "1", "点検");
  maker.statement(clause, "", "手順書を見直すよう努める。", {kOperator}, Modality::kEffort);
  maker.statement(clause, "", "手順書を見直すよう努める。", {kOperator});
  graph.documents.push_back(maker.take());
  for (std::uint32_t s = 0; s < 2; ++s) graph.by_actor[0].push_back({{4}, {s}});
  const Guideline railway = collect("railway");
  const GuidelineRole& operators = railway.roles[0];
  EXPECT_EQ(operators.forces[0].groups.back().items.back().source, "「概要」1") << "another force";
  ASSERT_EQ(operators.forces[1].groups.size(), 1u);
  EXPECT_EQ(operators.forces[1].groups[0].items[0].source, "「見本行動計画」III 2.1、「概要」1");
}

TEST_F(GuidelineTest, KeepsEvaluationForItsChapter) {
  graph.documents[0].outline.clauses[2].title = "評価と検証";
  const Guideline railway = collect("railway");
  EXPECT_TRUE(railway.roles.empty());
  ASSERT_EQ(railway.review.size(), 2u);
  EXPECT_EQ(railway.review[0].role->id, "operator");
}

TEST_F(GuidelineTest, LeavesTheWordsOfControlsToTheirChapter) {
  Control control;
  control.clause = {3};
  graph.documents[0].extract.controls.push_back(control);
  EXPECT_TRUE(collect("railway").roles.empty());
}

}  // namespace
}  // namespace kitei
