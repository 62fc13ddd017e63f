#include "1_read/docx_number_format.h"

#include <array>
#include <utility>

#include "0_base/text.h"

namespace kitei {
namespace {

using Letters = std::u32string_view;

constexpr Letters kAiueo =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr Letters kIroha =
    U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";

std::string wide_digits(std::uint32_t number) {
  std::string out;
  for (const char c : std::to_string(number)) append(out, static_cast<char32_t>(0xff10 + (c - '0')));
  return out;
}

std::string letter_of(Letters letters, std::uint32_t number) {
  std::string out;
  if (number == 0 || number > letters.size()) return std::to_string(number);
  append(out, letters[number - 1]);
  return out;
}

/// a to z, then aa, bb … as Word counts.
std::string latin(std::uint32_t number, char first) {
  if (number == 0 || number > 780) return std::to_string(number);
  return std::string((number - 1) / 26 + 1, static_cast<char>(first + static_cast<char>((number - 1) % 26)));
}

std::string roman(std::uint32_t number, bool upper) {
  static constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> kSigns{{{1000, "m"},
                                                                                      {900, "cm"},
                                                                                      {500, "d"},
                                                                                      {400, "cd"},
                                                                                      {100, "c"},
                                                                                      {90, "xc"},
                                                                                      {50, "l"},
                                                                                      {40, "xl"},
                                                                                      {10, "x"},
                                                                                      {9, "ix"},
                                                                                      {5, "v"},
                                                                                      {4, "iv"},
                                                                                      {1, "i"}}};
  if (number == 0 || number > 3999) return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) out += sign;
  }
  if (upper) {
    for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

/// 一, 十二, 百三; `digits` from zero on, `units` are ten, hundred, thousand.
std::string counting(std::uint32_t number, Letters digits, Letters units) {
  if (number == 0 || number > 9999) return std::to_string(number);
  std::string out;
  std::uint32_t power = 1000;
  for (std::size_t place = 3; power > 0; power /= 10) {
    const std::uint32_t digit = number / power % 10;
    if (digit > 1 || (digit == 1 && power == 1)) append(out, digits[digit]);
    if (digit > 0 && power > 1) append(out, units[place - 1]);
    if (place > 0) --place;
  }
  return out;
}

std::string digit_by_digit(std::uint32_t number, Letters digits) {
  std::string out;
  for (const char c : std::to_string(number)) append(out, digits[static_cast<std::size_t>(c - '0')]);
  return out;
}

std::string enclosed(std::uint32_t number, char32_t first, std::uint32_t most) {
  std::string out;
  if (number == 0 || number > most) return std::to_string(number);
  append(out, first + number - 1);
  return out;
}

std::string circled(std::uint32_t number) {
  if (number >= 21 && number <= 35) return enclosed(number - 20, 0x3251, 15);
  if (number >= 36 && number <= 50) return enclosed(number - 35, 0x32b1, 15);
  return enclosed(number, 0x2460, 20);
}

}  // namespace

std::string number_as(std::string_view format, std::uint32_t number) {
  if (format == "none") return {};
  if (format == "decimalZero") return (number < 10 ? "0" : "") + std::to_string(number);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return wide_digits(number);
  if (format.starts_with("decimalEnclosedCircle")) return circled(number);
  if (format == "decimalEnclosedParen") return enclosed(number, 0x2474, 20);
  if (format == "decimalEnclosedFullstop") return enclosed(number, 0x2488, 20);
  // Printed in half width by "aiueo" and "iroha"; full-width signs are what clauses are cited by.
  if (format.starts_with("aiueo")) return letter_of(kAiueo, number);
  if (format.starts_with("iroha")) return letter_of(kIroha, number);
  if (format == "japaneseCounting" || format == "chineseCounting" || format == "chineseCountingThousand" ||
      format == "taiwaneseCounting") {
    return counting(number, U"〇一二三四五六七八九", U"十百千");
  }
  if (format == "japaneseLegal") return counting(number, U"〇壱弐参四伍六七八九", U"拾百阡");
  if (format == "ideographDigital" || format == "japaneseDigitalTenThousand")
    return digit_by_digit(number, U"〇一二三四五六七八九");
  if (format == "ideographTraditional") return letter_of(U"甲乙丙丁戊己庚辛壬癸", number);
  if (format == "ideographZodiac") return letter_of(U"子丑寅卯辰巳午未申酉戌亥", number);
  if (format == "ideographEnclosedCircle") return enclosed(number, 0x3280, 10);
  if (format == "upperRoman" || format == "lowerRoman") return roman(number, format[0] == 'u');
  if (format == "upperLetter") return latin(number, 'A');
  if (format == "lowerLetter") return latin(number, 'a');
  return std::to_string(number);
}

}  // namespace kitei
