#include "7_emit/shared/paper_numbers.h"

#include "0_base/text.h"

namespace kitei {

std::string full_width(int number) {
  std::string out;
  for (const char digit : std::to_string(number)) append(out, U'０' + static_cast<char32_t>(digit - '0'));
  return out;
}

std::string kana(int number) {
  constexpr std::u32string_view kLetters =
      U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
  const auto count = static_cast<int>(kLetters.size());
  std::string out;
  for (int i = 0; i <= (number - 1) / count; ++i) append(out, kLetters[static_cast<std::size_t>((number - 1) % count)]);
  return out;
}

}  // namespace kitei
