/// Letters in normal text (terms.h): their classes, as both engines see them (the browser gets the same ranges), and
/// where some stand.
#pragma once

#include <string.h>  // memmem

#include <cstdint>
#include <string_view>

namespace kitei {

/// What a letter does to a term: pairs are made over runs of kanji and kana, words of Latin letters and of digits.
enum class LetterClass : std::uint8_t { kBreak, kKanji, kKatakana, kHiragana, kLatin, kDigit };

/// A range of code points of one class.
struct LetterRange {
  char32_t from, to;
  LetterClass letter_class;
};

/// Sorted by code point. What is not here breaks terms. Hangul runs count as katakana: pairs, without endings.
inline constexpr LetterRange kLetterRanges[] = {
    {'0', '9', LetterClass::kDigit},          {'a', 'z', LetterClass::kLatin},
    {0x00c0, 0x00d6, LetterClass::kLatin},    {0x00d8, 0x00f6, LetterClass::kLatin},
    {0x00f8, 0x024f, LetterClass::kLatin},    {0x0370, 0x052f, LetterClass::kLatin},
    {0x3005, 0x3005, LetterClass::kKanji},    {0x3007, 0x3007, LetterClass::kKanji},
    {0x3041, 0x309f, LetterClass::kHiragana}, {0x30a1, 0x30fa, LetterClass::kKatakana},
    {0x30fc, 0x30ff, LetterClass::kKatakana}, {0x3400, 0x4dbf, LetterClass::kKanji},
    {0x4e00, 0x9fff, LetterClass::kKanji},    {0xac00, 0xd7a3, LetterClass::kKatakana},
    {0xf900, 0xfaff, LetterClass::kKanji},    {0x20000, 0x3ffff, LetterClass::kKanji},
};

/// The class of a letter of normal text.
constexpr LetterClass class_of(char32_t letter) {
  if (letter >= 0x4e00 && letter <= 0x9fff) return LetterClass::kKanji;
  if (letter >= 0x3041 && letter <= 0x309f) return LetterClass::kHiragana;
  for (const LetterRange& range : kLetterRanges) {
    if (letter < range.from) return LetterClass::kBreak;
    if (letter <= range.to) return range.letter_class;
  }
  return LetterClass::kBreak;
}

/// Particles: what may stand behind a kanji that is a word by itself. The browser gets the same.
inline constexpr std::u32string_view kParticles = U"はがをにのでともへや";

/// True where a word may end before a letter: a break or a particle.
constexpr bool ends_word(char32_t letter) {
  return class_of(letter) == LetterClass::kBreak || kParticles.find(letter) != kParticles.npos;
}

/// True for letters of which pairs are made.
constexpr bool makes_pairs(LetterClass letter_class) {
  return letter_class == LetterClass::kKanji || letter_class == LetterClass::kKatakana ||
         letter_class == LetterClass::kHiragana;
}

/// Where a part begins in a text, from a byte on; npos where it does not. As find(), but fast for Japanese: find()
/// stops at each first byte of the part, which nearly all letters share.
inline std::size_t find_letters(std::string_view text, std::string_view part, std::size_t from) {
  if (from > text.size()) return std::string_view::npos;
  const void* const found = ::memmem(text.data() + from, text.size() - from, part.data(), part.size());
  return found == nullptr ? text.npos : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

}  // namespace kitei
