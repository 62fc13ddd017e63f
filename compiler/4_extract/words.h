/// Words in a sentence.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace kitei {

using Words = std::initializer_list<std::string_view>;

/// True where one of the words stands in the text.
inline bool holds(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// True where the text ends with one of the words.
inline bool ends_in(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace kitei
