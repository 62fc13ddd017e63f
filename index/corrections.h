/// Words that stand nowhere, made into ones that do (the browser's twin: client/corrections.js).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// The words of a normal text that can be put right: runs of kanji and katakana or of Latin letters, each once, in
/// order. Too short ones and too long ones are left out.
std::vector<std::string> words_to_put_right(std::string_view normal);

/// A word's letters by twos, each with the next: 規程集 gives 規程, 程集.
std::vector<std::string> letter_pairs(std::string_view word);

/// What put_right() asks of an index.
struct KnownWords {
  std::function<bool(std::string_view term)> stands;                        ///< a term stands somewhere
  std::function<std::vector<std::string>(std::string_view pair)> words_of;  ///< words.h: of one pair
};

/// A query's normal text, put right.
struct Corrected {
  std::string text;
  std::vector<std::string> words;  ///< those that runs were made into
};

/// Each run in which a term stands nowhere is made into the word that is one letter away from a part of it (two from
/// eight letters on): changed, missing, too much, or two in the wrong order. The nearest word counts, of these the
/// longest, then the first. A run that is a word itself stays, and so does a pair of kanji that stands somewhere: who
/// typed 事故対策 does not mean 事前対策.
Corrected put_right(std::string_view normal, const KnownWords& known);

}  // namespace kitei
