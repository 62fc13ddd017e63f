/// Reading the letters of a query: which of them stand together.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// The letters of a text, and the text of letters.
std::u32string letters_of(std::string_view text);
std::string utf8_of(std::u32string_view letters);
/// Kanji or katakana.
bool is_hard(char32_t c);
/// A Latin letter or a digit.
bool is_alphanumeric(char32_t c);
/// True where a text is not of Latin letters and digits alone.
bool has_kana_or_kanji(std::string_view text);
/// True where a run [begin, end) does not cut a Latin word or a number in two.
bool stands_alone(std::u32string_view text, std::size_t begin, std::size_t end);
/// True where [begin, end) is the short name of a law and ends a longer one: 基本法 of 原子力基本法 is another law.
bool ends_a_law(std::u32string_view text, std::size_t begin, std::size_t end);
/// True where who stands before a place is told or asked rather than acts: 国へ連絡, 大臣に報告, but not 大臣による,
/// 大臣に任命される.
bool is_told(std::u32string_view text, std::size_t at);

/// True where a kanji is a word by itself: no letter of a word before it, a particle or nothing behind it.
bool stands_single(std::u32string_view text, std::size_t at);
/// 26条1項3号: the end of a citation that begins with the digit at `at`, or `at` where there is none.
std::size_t citation_end(std::u32string_view text, std::size_t at);
/// 2.2.1(3), 別紙4-1, 図表5, 3章, iii章: the end of a label of a clause, annex or figure that begins at `at`, or `at`
/// where there is none. A blank may stand before a bracket, and the last bracket may be open.
std::size_t label_end(std::u32string_view text, std::size_t at);
/// A label as documents print it: 2.2.1(3) of "2.2.1 (3", 別紙4-1 of 別紙4の1, iii of iii章.
std::u32string plain_label(std::u32string_view label);
/// A text with a blank between a number and a number in a circle, which both become digits: 2.2.1 ③.
std::string apart_from_circled(std::string_view text);
/// The end of the run of one script at `at`.
std::size_t script_end(std::u32string_view text, std::size_t at);
/// Takes endings (the longer ones first in the list) and marks off the end of a chunk, again and again.
void strip_endings(std::u32string& chunk, const std::vector<std::u32string>& endings);
/// The chunks between blanks of any width.
std::vector<std::string_view> split_at_blanks(std::string_view text);

}  // namespace kitei
