/// Words that stand nowhere, made into ones that do (the browser's twin: client/query.js).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// The words of a normal text that can be put right: runs of kanji and katakana or of Latin letters, each once, in
/// order. Too short ones and too long ones are left out.
std::vector<std::string> words_to_put_right(std::string_view normal);

/// A query's normal text with each run in which a term stands nowhere made into the word of the list that is one letter
/// away from a part of it (two from eight letters on): changed, missing, too much, or two in the wrong order. The
/// nearest word counts, of these the longest, then the first. The same text where there is none.
std::string put_right(std::string_view normal, const std::vector<std::string>& words,
                      const std::function<bool(std::string_view)>& stands);

}  // namespace kitei
