#include "index/numbers.h"

#include "index/letters.h"

namespace kitei {
namespace {

constexpr std::size_t kMostLetters = 12;

bool is_in(char32_t letter, std::u32string_view set) {
  return set.find(letter) != std::u32string_view::npos;
}

std::uint32_t by_digit(std::u32string_view run) {
  std::uint64_t value = 0;
  for (const char32_t letter : run) value = value * 10 + kNumerals.find(letter);
  return value > 99'999'999 ? 100'000'000 : static_cast<std::uint32_t>(value);
}

/// 百二十九: a digit times the place behind it; a place without digit counts once.
std::uint32_t by_place(std::u32string_view run) {
  static constexpr std::uint32_t kPlaces[] = {10, 100, 1000};
  std::uint32_t value = 0, digit = 0;
  bool has_digit = false;
  for (const char32_t letter : run) {
    const std::size_t i = kNumerals.find(letter);
    if (i < 10) {
      digit = digit * 10 + static_cast<std::uint32_t>(i);
      has_digit = true;
      if (digit > 9999) return 100'000'000;
    } else {
      value += (has_digit ? digit : 1) * kPlaces[i - 10];
      digit = 0;
      has_digit = false;
      if (value > 99'999'999) return value;
    }
  }
  return value + digit;
}

}  // namespace

Number kanji_number(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_in(text[end], kNumerals) && end - at <= kMostLetters) ++end;
  if (end == at || end - at > kMostLetters) return {};
  const std::u32string_view run = text.substr(at, end - at);
  const bool placed = run.find_first_of(U"十百千") != std::u32string_view::npos;
  const std::uint32_t value = placed ? by_place(run) : by_digit(run);
  if (value > 99'999'999) return {};
  return {value, static_cast<std::uint32_t>(end - at)};
}

bool counts(std::u32string_view text, std::size_t at, std::size_t length) {
  const char32_t before = at > 0 ? text[at - 1] : 0;
  if (before == U'第' || era_before(text, at) != nullptr) return true;
  if (before == U'の' && at > 1 && is_in(text[at - 2], U"条項号")) return true;
  const char32_t after = at + length < text.size() ? text[at + length] : 0;
  if (after == 0 || !is_in(after, kCounters)) return false;
  if (is_in(after, U"かカヵケヶ") && !(at + length + 1 < text.size() && is_in(text[at + length + 1], U"月所国年条")))
    return false;
  return class_of(before) != LetterClass::kKanji || is_in(before, kBeforeNumber);
}

const Era* era_before(std::u32string_view text, std::size_t at) {
  for (const Era& era : kEras) {
    if (at >= era.name.size() && text.substr(at - era.name.size(), era.name.size()) == era.name) return &era;
  }
  return nullptr;
}

}  // namespace kitei
