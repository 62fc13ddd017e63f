/// The words of a corpus: what spelling is put right to (corrections.h).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/record.h"

namespace kitei {

/// The words of passages, those of bodies and titles that spelling may be put right to, each once a passage.
std::vector<std::string> words_in(const std::vector<Record>& records);

/// Words, and how many passages hold each. Looked up only.
using WordCounts = std::unordered_map<std::string, std::uint32_t>;

/// Words by the two letters that they begin with, and by the two that they end with: a slip of the hand seldom changes
/// both. Of each pair those first that stand in most passages, equal ones by their bytes.
using WordsByPair = std::map<std::string, std::vector<std::string>>;

/// Of a corpus, of more than 65,536 words those that stand in most passages; behind them all names of the lexicon that
/// do not stand in it.
WordsByPair words_by_pair(WordCounts counts, const std::vector<std::string>& names);

/// The words of a pair as one text, and out of one.
std::string joined_words(const std::vector<std::string>& words);
std::vector<std::string> split_words(std::string_view joined);

}  // namespace kitei
