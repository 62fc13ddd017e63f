#include "0_base/flow.h"

#include <gtest/gtest.h>

namespace kitei {
namespace {

TEST(Flow, FindsTheWayBackToTheSource) {
  const std::string_view source = "重要イン\nフラの[1]防護";
  Flow flow;
  flow.append(source.substr(0, 12), 0);
  flow.append(source.substr(13, 9), 13);
  flow.append(source.substr(25), 25);
  EXPECT_EQ(flow.text, "重要インフラの防護");
  ASSERT_EQ(flow.pieces.size(), 3u);
  EXPECT_EQ(flow.source_of(0), 0u);
  EXPECT_EQ(flow.source_of(11), 11u);
  EXPECT_EQ(flow.source_of(12), 13u);
  EXPECT_EQ(flow.source_of(21), 25u);
  EXPECT_EQ(flow.source_of(flow.text.size()), source.size());
}

TEST(Flow, JoinsRunsThatFollowEachOther) {
  Flow flow;
  flow.append("ab", 10);
  flow.append("", 99);
  flow.append("cd", 12);
  EXPECT_EQ(flow.pieces.size(), 1u);
  flow.append("ef", 20);
  EXPECT_EQ(flow.pieces.size(), 2u);
  EXPECT_EQ(flow.source_of(3), 13u);
  EXPECT_EQ(flow.source_of(4), 20u);
}

TEST(Flow, OfNothingLeadsToTheBeginning) {
  EXPECT_TRUE(Flow{}.empty());
  EXPECT_EQ(Flow{}.source_of(0), 0u);
}

}  // namespace
}  // namespace kitei
