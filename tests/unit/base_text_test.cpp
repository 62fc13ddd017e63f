#include "0_base/text.h"

#include <gtest/gtest.h>

#include <string>

namespace kitei {
namespace {

TEST(Decode, GivesCodePointsAndMovesOn) {
  const std::string text = "aé規𠮷";
  std::size_t at = 0;
  EXPECT_EQ(decode(text, at), U'a');
  EXPECT_EQ(decode(text, at), U'é');
  EXPECT_EQ(decode(text, at), U'規');
  EXPECT_EQ(decode(text, at), U'𠮷');
  EXPECT_EQ(at, text.size());
  EXPECT_EQ(decode_before(text, at), U'𠮷');
  EXPECT_EQ(decode_before(text, at), U'規');
  EXPECT_EQ(at, 3u);
}

TEST(Decode, TakesStrayBytesOneByOne) {
  for (const std::string text : {"\x80", "\xff", "\xc0", "\xe8\xa6"}) {
    std::size_t at = 0;
    EXPECT_EQ(decode(text, at), char32_t{0xfffd});
    EXPECT_EQ(at, 1u);
  }
}

TEST(Append, IsTheWayBack) {
  for (const char32_t letter : {U'a', U'é', U'規', U'𠮷', char32_t{0x7f}, char32_t{0x80}, char32_t{0x7ff},
                                char32_t{0x800}, char32_t{0xffff}, char32_t{0x10000}, char32_t{0x10ffff}}) {
    std::string text;
    append(text, letter);
    std::size_t at = 0;
    EXPECT_EQ(decode(text, at), letter);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Letters, BelongToClasses) {
  EXPECT_TRUE(is_kanji(U'規') && is_kanji(U'々') && is_kanji(U'〇'));
  EXPECT_FALSE(is_kanji(U'き') || is_kanji(U'ー'));
  EXPECT_TRUE(is_hiragana(U'き') && is_katakana(U'キ') && is_katakana(U'ー') && is_katakana(U'ｷ'));
  EXPECT_FALSE(is_katakana(U'・'));
  EXPECT_TRUE(is_japanese(U'。') && is_japanese(U'ー') && is_japanese(U'（'));
  EXPECT_FALSE(is_japanese(U'a') || is_japanese(U'①'));
  EXPECT_TRUE(is_digit(U'3') && is_digit(U'３') && is_latin(U'z') && is_latin(U'Ｚ'));
  EXPECT_TRUE(is_space(U'　') && is_space(U'\t') && is_space(char32_t{0xfeff}));
}

TEST(Width, CountsColumnsOfATerminal) {
  EXPECT_EQ(width_of(U'a'), 1);
  EXPECT_EQ(width_of(U'規'), 2);
  EXPECT_EQ(width_of(U'（'), 2);
  EXPECT_EQ(width_of(U'ｷ'), 1);
  EXPECT_EQ(width_of(char32_t{0x3099}), 0);
}

TEST(Trim, TakesSpaceOfAnyWidth) {
  EXPECT_EQ(trim(" \t　規 程　\r\n"), "規 程");
  EXPECT_EQ(trim("　 \n"), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_TRUE(is_blank("　\n "));
  EXPECT_FALSE(is_blank("　。"));
}

TEST(Letters, AreCountedNotBytes) {
  EXPECT_EQ(count_letters("規程a"), 3u);
  EXPECT_EQ(first_letters("規程a", 2), "規程");
  EXPECT_EQ(first_letters("規程a", 9), "規程a");
  EXPECT_EQ(first_letters("規程a", 0), "");
}

}  // namespace
}  // namespace kitei
