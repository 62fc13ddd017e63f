/// The shards of words that the browser loads where something is typed that stands nowhere.
#pragma once

#include <string>
#include <vector>

#include "index/words.h"

namespace kitei {

/// A statement of script for each shard: kitei.addWords("規程:運用規程|規程集,…"), the words by the two letters that
/// they begin or end with. The number of shards is a power of two of at most 1,024; the pairs are dealt out by
/// shard_of().
std::vector<std::string> word_shards(const WordsByPair& words);

}  // namespace kitei
