/// One place in a statute as citations name it, and the words that name its parts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kitei {

/// 第三十条の二第一項第三号イ of a law: article 30-2, paragraph 1, item 3, イ below it. Empty parts are not named.
struct Reference {
  std::string law;         ///< as printed; empty: the citing document itself
  std::string law_number;  ///< 平成26年法律第104号, where the text gives it
  bool supplementary = false;
  std::string article, paragraph, item, below;
};

/// "30-2:1:3", "附則7", "2:1:3:イ": one form for all spellings.
std::string target_of(const Reference& reference);

/// The ways to go from one part of a list to the next. Moves `at` behind `word`.
bool take(std::string_view text, std::size_t& at, std::string_view word);

/// 第30条の2 with `unit` 条 -> "30-2", moving `at` behind it. `bare`: 30条 is enough where the digits are Arabic.
bool take_count(std::string_view text, std::size_t& at, std::string_view unit, bool bare, std::string& out);

/// The parts of a citation from `at` on, from the highest that stands there down: 第26条第1項第3号イ(1),
/// 第一項ただし書, 第三号. Fills `into`, clearing the parts below the first one read; false where nothing was read.
bool take_parts(std::string_view text, std::size_t& at, Reference& into);

/// "第4章の2" of "4-2" and 章.
std::string chapter_label(std::string_view number, std::string_view unit);

/// ただし書, 本文, 前段, 後段, 各号 …: part of the words of a citation, not of its target.
void take_tail(std::string_view text, std::size_t& at);

/// True if `text` is nothing but what stands between two members of a list: 、 及び 又は から まで and brackets.
bool joins_list(std::string_view text);

/// A law number with digits of any kind (平成二十六年法律第百四号) in Arabic digits.
std::string in_arabic_digits(std::string_view text);

}  // namespace kitei
