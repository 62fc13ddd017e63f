/// UTF-8 by code point: decoding, classes of letters, widths, trimming.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kitei {

/// decode() for letters of two and four bytes, and stray bytes.
char32_t decode_rare(std::string_view text, std::size_t& at);

/// The code point at `at`, which is moved past it. The text must be valid UTF-8 (read.h sees to that); a stray byte
/// gives U+FFFD and moves one byte.
inline char32_t decode(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first >= 0xe0 && first < 0xf0 && at + 3 <= text.size()) {  // nearly all of Japanese
    const char32_t letter = (first & 0x0fu) << 12 | (byte(at + 1) & 0x3fu) << 6 | (byte(at + 2) & 0x3fu);
    at += 3;
    return letter;
  }
  return decode_rare(text, at);
}

/// The code point that ends just before `at`, which is moved to its first byte. `at` must be over 0.
char32_t decode_before(std::string_view text, std::size_t& at);

/// Appends the UTF-8 form of a code point.
void append(std::string& out, char32_t letter);

constexpr bool is_kanji(char32_t c) {
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == 0x3005 || c == 0x3007 ||
         (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}
constexpr bool is_hiragana(char32_t c) {
  return c >= 0x3041 && c <= 0x309f;
}
/// With ー and half-width forms.
constexpr bool is_katakana(char32_t c) {
  return (c >= 0x30a1 && c <= 0x30ff && c != 0x30fb) || (c >= 0xff66 && c <= 0xff9f);
}
/// Hiragana, katakana, kanji, 々, ー and the full-width punctuation that stands among them.
constexpr bool is_japanese(char32_t c) {
  return is_kanji(c) || (c >= 0x3001 && c <= 0x30ff) || (c >= 0xff01 && c <= 0xff9f);
}
/// ASCII and full-width.
constexpr bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
}
/// ASCII and full-width letters.
constexpr bool is_latin(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xff21 && c <= 0xff3a) ||
         (c >= 0xff41 && c <= 0xff5a);
}
/// White space of any width: ASCII, U+00A0, U+2000–200B, U+3000, U+FEFF.
constexpr bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x3000 || c == 0xfeff;
}
/// Columns on a terminal: 2 for East Asian Wide and Fullwidth, 0 for combining marks, else 1.
int width_of(char32_t letter);

/// The text without white space at its ends.
std::string_view trim(std::string_view text);
/// True if there is nothing but white space.
bool is_blank(std::string_view text);
/// Number of code points.
std::size_t count_letters(std::string_view text);
/// The first `letters` code points.
std::string_view first_letters(std::string_view text, std::size_t letters);

}  // namespace kitei
