/// The shards of names that the browser loads: a query needs those alone that begin as one of its words may.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "1_read/lexicon.h"
#include "index/terms.h"

namespace kitei {

inline constexpr std::uint32_t kNameShards = 2048;

/// A statement of script for each shard: kitei.addNames({"17":"role\tname|name\tEnglish name|…",…}). Names are dealt
/// out by the first two letters that they are asked by (the browser's twin: nameKeys in client/query.js); with each
/// come all names of its thing (query_hints.h), but of those for asking only the ones of the shard.
std::vector<std::string> name_shards(const Lexicon& lexicon, const Analyser& analyser);

/// The beginnings by which names of hiragana are dealt out, sorted: few are, so that most endings load nothing.
std::vector<std::string> soft_beginnings(const Lexicon& lexicon, const Analyser& analyser);

}  // namespace kitei
