#include "0_base/short_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace kitei {
namespace {

using testing::ElementsAre;

TEST(ShortList, HoldsAsManyAsAreAdded) {
  ShortList<std::uint32_t> list;
  EXPECT_TRUE(list.empty());
  for (std::uint32_t i = 0; i < 100; ++i) {
    list.push_back(i);
    ASSERT_EQ(list.size(), i + 1);
    ASSERT_EQ(list.front(), 0u);
    ASSERT_EQ(list.back(), i);
  }
  list.pop_back();
  list.shrink_to_fit();
  EXPECT_EQ(list[98], 98u);
  EXPECT_EQ(list.end() - list.begin(), 99);
}

TEST(ShortList, IsCopiedAndMoved) {
  const std::vector<ShortList<std::uint32_t>> lists{{}, {1}, {1, 2}, {1, 2, 3}};
  for (const ShortList<std::uint32_t>& list : lists) {
    ShortList<std::uint32_t> copy = list;
    EXPECT_EQ(copy, list);
    const ShortList<std::uint32_t> moved = std::move(copy);
    EXPECT_EQ(moved, list);
    copy = moved;
    copy.push_back(9);
    EXPECT_FALSE(copy == list);
  }
}

TEST(ShortList, MayGrowByOneOfItsOwn) {
  ShortList<std::uint64_t> list{5};
  list.push_back(list.front());
  list.push_back(list.back());
  EXPECT_THAT(list, ElementsAre(5, 5, 5));
}

}  // namespace
}  // namespace kitei
