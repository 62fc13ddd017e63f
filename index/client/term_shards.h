/// The shards of terms that the browser loads: term -> passages that hold it, blocks in which it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/corpus_blocks.h"

namespace kitei {

/// The number of shards for a corpus, a power of two: a shard holds some few dozen terms, but there are never more than
/// 4,096 of them.
std::uint32_t shards_for(std::size_t blocks);

/// The shard of a term (the browser's twin: shardOf in client/load.js).
std::uint32_t shard_of(std::string_view term, std::uint32_t shards);

/// The rows of each shard: "term:numbers,…" sorted by term, in letters of five bits. The numbers are twice the count of
/// passages, and one more where not all blocks are listed (listed.h): then the floor follows. Then for each standing
/// (standing.h) itself, how many blocks have it, and their slots, each less the one before.
std::vector<std::string> term_shards(const CorpusBlocks& blocks, std::uint32_t shards, unsigned jobs);

}  // namespace kitei
