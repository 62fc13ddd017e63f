/// The one normaliser: what counts as "the same text" in matching, linking and search alike.
///
/// The steps are those of official-document practice: NFKC, with circled and roman numbers kept apart by their callers
/// (markers are told apart before folding); one form for dashes and tildes, while ー between kana and 一 stay; lower
/// case; no white space between Japanese letters. Word variants (サーバー/サーバ, 取り組み/取組) are data, see
/// lexicon.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// The folded text, and for each of its bytes the byte of the input that it came from (one more entry for the end).
struct Folded {
  std::string text;
  std::vector<std::uint32_t> origin;
};

/// Folds a text: same input, same output, anywhere. Linear.
std::string fold(std::string_view text);

/// As fold(), with the way back to the input.
Folded fold_with_origin(std::string_view text);

/// NFKC alone, with white space kept: for labels as records print them ("（１）" -> "(1)", "Ⅳ．" -> "IV").
std::string nfkc(std::string_view text);

}  // namespace kitei
