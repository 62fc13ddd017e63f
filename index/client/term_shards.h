/// The shards of terms that the browser loads: term -> passages that hold it, blocks in which it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/client/blocks.h"

namespace kitei {

/// The number of shards for a corpus, a power of two: a shard holds some few hundred terms, but there are never more
/// than 2,048 of them.
std::uint32_t shards_for(std::size_t blocks);

/// The shard of a term (the browser's twin: shardOf in client/load.js).
std::uint32_t shard_of(std::string_view term, std::uint32_t shards);

/// The rows of each shard: "term:numbers,…" sorted by term; numbers are the count of passages, then the blocks' slots,
/// each less the one before, in letters of five bits.
std::vector<std::string> term_shards(const std::vector<std::vector<ClientBlock>>& by_document, std::uint32_t shards,
                                     unsigned jobs);

}  // namespace kitei
