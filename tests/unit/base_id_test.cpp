#include "0_base/id.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace kitei {
namespace {

TEST(Id, OfNothingIsFalse) {
  EXPECT_FALSE(ClauseId{});
  EXPECT_TRUE(ClauseId{0});
  EXPECT_LT(ClauseId{1}, ClauseId{2});
}

TEST(ShortHash, IsTheSameEverywhere) {
  EXPECT_EQ(hash_of("規程"), hash_of(std::string("規程")));
  EXPECT_EQ(short_hash("a", 12).substr(0, 5), short_hash("a", 5));
  EXPECT_EQ(short_hash("a").size(), 8u);
  EXPECT_NE(short_hash("a"), short_hash("b"));
  EXPECT_EQ(hash_of(""), 0x2d06800538d394c2u);  // XXH3's own test vector
}

TEST(ShortHash, HasNoLookAlikes) {
  for (int i = 0; i < 200; ++i) {
    EXPECT_EQ(short_hash(std::to_string(i), 12).find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz"),
              std::string::npos);
  }
}

TEST(Slug, SpellsLabels) {
  EXPECT_EQ(slug("Ⅳ．"), "iv");
  EXPECT_EQ(slug("2.1.1"), "2.1.1");
  EXPECT_EQ(slug("別紙４－１"), "besshi-4-1");
  EXPECT_EQ(slug("別添"), "betten");
  EXPECT_EQ(slug("（１）"), "1");
  EXPECT_EQ(slug("Action Plan"), "action-plan");
}

TEST(Slug, SpellsArticles) {
  EXPECT_EQ(slug("第３条"), "jo-3");
  EXPECT_EQ(slug("第30条の2第１項"), "jo-30-2-ko-1");
  EXPECT_EQ(slug("附則第３条"), "fusoku-jo-3");
  EXPECT_EQ(slug("第２章"), "sho-2");
}

TEST(Slug, HashesWhatHasNoAsciiForm) {
  const std::string id = slug("情報共有体制の強化");
  EXPECT_TRUE(id.starts_with("t-")) << id;
  EXPECT_EQ(id, slug("情報共有体制 の強化"));
  EXPECT_NE(id, slug("情報共有体制の弱化"));
  EXPECT_NE(slug(""), "");
  EXPECT_NE(slug("…"), "");
}

TEST(Slug, IsFitForAnAddress) {
  for (const std::string text : {"../../etc/passwd", "<script>", "a b\tc", "...", "-", "con", "第三章　対策",
                                 "\"x\" onload=1", "x.", "%2e%2e/", "A\\B"}) {
    const std::string id = slug(text);
    EXPECT_FALSE(id.empty());
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-"), std::string::npos) << id;
    EXPECT_EQ(id.find(".."), std::string::npos) << id;
  }
  EXPECT_LE(slug(std::string(500, 'a')).size(), 40u);
  EXPECT_NE(slug(std::string(500, 'a')), slug(std::string(501, 'a')));
}

}  // namespace
}  // namespace kitei
