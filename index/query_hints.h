/// What is known of queries beforehand: words that tell what is asked for, and other names of things.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "1_read/lexicon.h"

namespace kitei {

/// Words that tell the kind of answer, and question endings: shared with the browser.
struct QueryHints {
  std::vector<std::string> definition, frequency, time, duties, endings, stop_words;
  std::vector<std::pair<std::string, std::string>> questions;  ///< and what texts say that answer them
};
const QueryHints& query_hints();

/// Names of one thing, by the lexicon: synonyms, and the names of roles, ministries and sectors.
struct SameThing {
  std::vector<std::string> names;  ///< as printed
  std::string role;                ///< id where it is a role
};
std::vector<SameThing> same_things(const Lexicon& lexicon);

/// True for an English name that readers ask with and Japanese texts do not hold: of several words, or of small
/// letters.
bool is_for_asking(std::string_view name);

}  // namespace kitei
