/// What a database says beside its blocks, by key.
#pragma once

#include <string>
#include <string_view>

namespace kitei::metadata {

inline constexpr const char* kKnowledge = "knowledge";  ///< what queries need of the lexicon (knowledge.h)
inline constexpr const char* kSlots = "slots";          ///< the numbers of the blocks, by docid
inline constexpr const char* kPassages = "passages";    ///< how many there are

/// What spelling is put right to that begins or ends with two letters (words.h).
inline std::string words(std::string_view pair) {
  return "words " + std::string(pair);
}

/// Of a term that is not listed whole (listed.h): how many passages elsewhere hold it, and its floor.
inline std::string unlisted(std::string_view term) {
  return "unlisted " + std::string(term);
}

}  // namespace kitei::metadata
