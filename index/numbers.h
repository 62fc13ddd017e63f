/// Numbers as official texts write them, in one form: 第三十条の二, 第３０条の２ and 30条の2 are the same.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kitei {

/// Letters that a kanji numeral is made of, in the order of their values: 〇 to 九, then 十, 百, 千.
inline constexpr std::u32string_view kNumerals = U"〇一二三四五六七八九十百千";
/// Letters behind which a kanji numeral is a number: 三条 is 3条, 百万円 is 100万円, but 一般 and 三者 stay words.
inline constexpr std::u32string_view kCounters = U"条項号年月日章節款編次回版割度週個件人名台万億円箇かカヵケヶ";
/// Letters before a kanji numeral that still let it be a number; any other kanji before it makes it part of a word
/// (統一). Behind a law stands an article: 基本法十二条.
inline constexpr std::u32string_view kBeforeNumber = U"年月条項号約各毎全計成和正治第法令則程";

/// An era, and what its first year is less one.
struct Era {
  std::u32string_view name;
  std::uint32_t before;
};
inline constexpr std::array<Era, 5> kEras{
    {{U"令和", 2018}, {U"平成", 1988}, {U"昭和", 1925}, {U"大正", 1911}, {U"明治", 1867}}};

/// A number read from a text.
struct Number {
  std::uint32_t value = 0;
  std::uint32_t length = 0;  ///< letters that it takes; 0 where there is none
};

/// The kanji numeral at `at`, positional (百二十九) or by digit (二〇二五). None over 99,999,999 or 12 letters.
Number kanji_number(std::u32string_view text, std::size_t at);

/// True where a kanji numeral of `length` letters at `at` counts something: after 第 or an era, before a counter, or as
/// a branch number (条の二).
bool counts(std::u32string_view text, std::size_t at, std::size_t length);

/// A date in figures.
struct Date {
  std::uint32_t year = 0, month = 0, day = 0;  ///< 0 for what is not given
  std::uint32_t length = 0;                    ///< letters that it takes; 0 where there is none
};

/// The date at `at`: 2025.5.23, 2025/05/23, 2025-05-23, r7.5.23, r7.5 (令和), h26.4 (平成); of r7年 the year
/// alone, without 年. None within a longer word or number.
Date date_at(std::u32string_view text, std::size_t at);

/// 2025年5月23日, 2025年5月; of a year alone its figures.
std::u32string written_out(const Date& date);

/// The era that ends just before `at`; null where none does.
const Era* era_before(std::u32string_view text, std::size_t at);

}  // namespace kitei
