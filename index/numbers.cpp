#include "index/numbers.h"

#include <string>

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

Date date_at(std::u32string_view text, std::size_t at) {
  const auto letter = [&](std::size_t i) { return i < text.size() ? text[i] : char32_t{0}; };
  const auto is_digit_at = [&](std::size_t i) { return letter(i) >= U'0' && letter(i) <= U'9'; };
  const char32_t first = letter(at);
  if (!is_digit_at(at) && first != U'r' && first != U'h') return {};
  const LetterClass last = at > 0 ? class_of(text[at - 1]) : LetterClass::kBreak;
  if (last == LetterClass::kLatin || last == LetterClass::kDigit || (at > 0 && is_in(text[at - 1], U"./-"))) return {};
  std::size_t end = at;
  const auto number = [&](std::size_t most) {
    std::uint32_t value = 0;
    for (std::size_t digits = 0; digits < most && is_digit_at(end); ++digits) value = value * 10 + (text[end++] - U'0');
    return value;
  };
  const std::uint32_t before = first == U'r' ? 2018 : first == U'h' ? 1988 : 0;
  if (before > 0) ++end;
  Date date{before + number(before > 0 ? 2 : 4), 0, 0, 0};
  if (date.year == before || is_digit_at(end) || (before == 0 && (end != at + 4 || date.year < 1868))) return {};
  if (before > 0 && letter(end) == U'年') return {date.year, 0, 0, static_cast<std::uint32_t>(end - at)};
  const char32_t between = letter(end);
  if (!is_in(between, before > 0 ? U"./" : U"./-") || !is_digit_at(end + 1)) return {};
  ++end;
  date.month = number(2);
  if (letter(end) == between && is_digit_at(end + 1)) {
    ++end;
    date.day = number(2);
    if (date.day == 0) return {};
  } else if (before == 0) {
    return {};
  }
  if (date.month < 1 || date.month > 12 || date.day > 31 || is_digit_at(end) ||
      (letter(end) == between && is_digit_at(end + 1))) {
    return {};
  }
  date.length = static_cast<std::uint32_t>(end - at);
  return date;
}

std::u32string written_out(const Date& date) {
  std::u32string out;
  const auto add = [&](std::uint32_t number, std::u32string_view unit) {
    for (const char c : std::to_string(number)) out += static_cast<char32_t>(c);
    out += unit;
  };
  add(date.year, date.month > 0 ? U"年" : U"");
  if (date.month > 0) add(date.month, U"月");
  if (date.day > 0) add(date.day, U"日");
  return out;
}

const Era* era_before(std::u32string_view text, std::size_t at) {
  for (const Era& era : kEras) {
    if (at >= era.name.size() && text.substr(at - era.name.size(), era.name.size()) == era.name) return &era;
  }
  return nullptr;
}

}  // namespace kitei
