/// Numbers of laws (平成26年法律第104号) and what e-Gov's ids say about them.
#pragma once

#include <string>
#include <string_view>

namespace kitei {

/// A law number in Arabic digits, as printed in horizontal texts; the first year of an era is 元 or 1.
struct LawNumber {
  int era = 0;  ///< 1 明治, 2 大正, 3 昭和, 4 平成, 5 令和; 0 where the text is no law number
  int year = 0, number = 0;
  std::string kind;  ///< 法律, 政令, 総務省令 …
  explicit operator bool() const { return era > 0; }
};

/// Reads "平成26年法律第104号"; a month and day behind the year, as 附則 of amending laws have it, are passed over.
LawNumber law_number_of(std::string_view text);

/// "平成26年法律第104号": one spelling of one number, for comparing.
std::string text_of(const LawNumber& number);

/// True if an id of e-Gov can be that of a law of this number: era, year, AC or CO and the number agree.
bool fits(std::string_view law_id, const LawNumber& number);

/// The id, where the number alone decides it: of cabinet orders. That of an Act also tells who brought the bill in, so
/// it is empty for all others.
std::string law_id_of(const LawNumber& number);

}  // namespace kitei
