#include "7_emit/shared/pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "7_emit/shared/pack_fields.h"
#include "tests/unit/pack_graph.h"

namespace kitei {
namespace {

using testing::ElementsAre;

class PackTest : public testing::Test {
 protected:
  std::vector<Pack> collect(unsigned jobs = 1) {
    diagnostics = {};
    return collect_packs(graph, jobs, diagnostics);
  }
  const Pack& find(const std::vector<Pack>& packs, const std::string& folder) {
    for (const Pack& pack : packs) {
      if (pack.place.folder == "site/packs/" + folder) return pack;
    }
    return packs.front();
  }

  Lexicon lexicon = tests::make_lexicon();
  Graph graph = tests::make_controls(lexicon);
  Diagnostics diagnostics;
};

std::vector<std::string> ids_of(const Pack& pack) {
  std::vector<std::string> ids;
  for (const PackControl& control : pack.controls) ids.push_back(control.control->id);
  return ids;
}

std::vector<std::string> suspects_of(const Pack& pack) {
  std::vector<std::string> ids;
  for (const PackControl& control : pack.controls) {
    if (is_suspect(control)) ids.push_back(control.control->id);
  }
  return ids;
}

TEST_F(PackTest, OneForEachSectorMinistryAndLevel) {
  const std::vector<Pack> packs = collect(2);
  std::vector<std::string> folders;
  for (const Pack& pack : packs) folders.push_back(pack.place.folder.substr(kPacksFolder.size()));
  EXPECT_THAT(folders, ElementsAre("mlit/railway/level-1", "mlit/railway/level-2", "mlit/railway/level-3",
                                   "mlit/water/level-1", "mlit/water/level-2", "mlit/water/level-3",
                                   "moe/water/level-1", "moe/water/level-2", "moe/water/level-3"));
  EXPECT_EQ(packs_of(packs, SectorId{1}).size(), 6u);
  EXPECT_EQ(packs_of(packs, SectorId{1}).front().place.folder, "site/packs/mlit/water/level-1");
  EXPECT_TRUE(packs_of(packs, SectorId{2}).empty());
  EXPECT_EQ(levels_of(packs_of(packs, SectorId{1})).size(), 3u);
}

TEST_F(PackTest, ReportsOnceWhatHasNoPlace) {
  collect();
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].code, 7002) << "K7002: Windows takes aux for a device";
}

TEST_F(PackTest, TakesTheBaselineWithoutAGuidelineAndWhatItSaysWithOne) {
  const std::vector<Pack> packs = collect();
  EXPECT_THAT(ids_of(find(packs, "mlit/railway/level-1")), ElementsAre("CHK-01"));
  EXPECT_THAT(ids_of(find(packs, "mlit/railway/level-2")), ElementsAre("CHK-01", "CHK-02", "CHK-03"));
  const Pack& water = find(packs, "moe/water/level-2");
  EXPECT_THAT(ids_of(water), ElementsAre("CHK-01", "CHK-02", "WTR-01"));
  ASSERT_EQ(water.missing.size(), 1u);
  EXPECT_EQ(graph.words_of(graph.at(water.missing[0])).id, "CHK-03");
}

TEST_F(PackTest, SuspectsWhatHasChangedSinceTheSectorLooked) {
  std::vector<Adoption>& rows = graph.documents[1].extract.adoptions;
  EXPECT_THAT(suspects_of(find(collect(), "mlit/water/level-2")), ElementsAre()) << "no row says which text was seen";
  rows[0].seen = fingerprint_of(graph, graph.controls[0]);
  rows[1].seen = fingerprint_of(graph, graph.controls[1]);
  EXPECT_THAT(suspects_of(find(collect(), "mlit/water/level-2")), ElementsAre());
  graph.documents[0].outline.units[1].text.text += "夜も見る。";
  const std::vector<Pack> packs = collect();
  EXPECT_THAT(suspects_of(find(packs, "mlit/water/level-2")), ElementsAre("CHK-02"));
  EXPECT_THAT(suspects_of(find(packs, "mlit/water/level-1")), ElementsAre()) << "level 1 does not ask for it";
}

TEST_F(PackTest, FindsEntriesThatHaveNoPlace) {
  Pack pack = find(collect(), "mlit/water/level-1");
  pack.entries.fields = {
      {"scope", "適用範囲", "県内"}, {"domain-CHK", "点検", "毎朝"}, {"domain-OLD", "前の領域", "残す"}};
  pack.entries.controls = {{"CHK-01", "装置", {"実施済"}}, {"OLD-01", "前の対策", {"未実施"}}};
  const Entries homeless = homeless_entries(graph, pack);
  ASSERT_EQ(homeless.fields.size(), 1u);
  EXPECT_EQ(homeless.fields[0].label, "前の領域");
  ASSERT_EQ(homeless.controls.size(), 1u);
  EXPECT_EQ(homeless.controls[0].control, "OLD-01");
}

}  // namespace
}  // namespace kitei
