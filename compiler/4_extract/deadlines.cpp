#include "4_extract/deadlines.h"

#include <array>

#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::size_t kMostLetters = 24;

bool is_numeral(char32_t c) {
  static constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百";
  return is_digit(c) || kNumerals.find(c) != std::u32string_view::npos;
}

/// The first byte of the run of words that leads up to `at`: back to a comma or a particle that ends another phrase.
std::size_t run_before(std::string_view text, std::size_t at) {
  static constexpr std::u32string_view kStops = U"、。はをがにへも()「」";
  for (std::size_t letters = 0; at > 0 && letters < kMostLetters; ++letters) {
    std::size_t before = at;
    if (kStops.find(decode_before(text, before)) != std::u32string_view::npos) break;
    at = before;
  }
  return at;
}

/// True for words that name a point or a span of time: a number, 末, 前日, 期限 …
bool names_time(std::string_view words) {
  for (const std::string_view word : {"末", "日", "月", "年", "期限", "前", "開始", "終了", "時"}) {
    if (words.find(word) != std::string_view::npos) return true;
  }
  for (std::size_t at = 0; at < words.size();) {
    if (is_numeral(decode(words, at))) return true;
  }
  return false;
}

/// 「前章までに示した」: a part of the text, no time.
bool names_part(std::string_view words) {
  for (const std::string_view part : {"章", "節", "条", "項", "号"}) {
    if (words.ends_with(part)) return true;
  }
  return false;
}

Range limit_at(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
    const std::size_t begin = run_before(text, at);
    const std::string_view before = text.substr(begin, at - begin);
    if (before.ends_with("これ") || before.ends_with("今") || names_part(before) || !names_time(before)) continue;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + word.size())};
  }
  return {};
}

}  // namespace

Range deadline_of(std::string_view folded) {
  for (const std::string_view word : {"以内に", "までに"}) {
    if (const Range limit = limit_at(folded, word); limit.end > 0) return limit;
  }
  for (const std::string_view word : {"直ちに", "ただちに", "速やかに", "すみやかに", "遅滞なく", "当分の間"}) {
    const std::size_t at = folded.find(word);
    if (at == std::string_view::npos) continue;
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
  }
  return {};
}

}  // namespace kitei
