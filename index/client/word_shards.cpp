#include "index/client/word_shards.h"

#include "7_emit/shared/json_line.h"
#include "index/client/term_shards.h"

namespace kitei {
namespace {

std::uint32_t shards_for_words(std::size_t pairs) {
  std::uint32_t shards = 16;
  while (shards < 1024 && shards < pairs / 8) shards *= 2;
  return shards;
}

}  // namespace

std::vector<std::string> word_shards(const WordsByPair& words) {
  const std::uint32_t count = shards_for_words(words.size());
  std::vector<std::string> rows(count), scripts;
  for (const auto& [pair, list] : words) {
    std::string& out = rows[shard_of(pair, count)];
    if (!out.empty()) out += ',';
    out += pair + ':' + joined_words(list);
  }
  for (const std::string& of_shard : rows) {
    std::string& script = scripts.emplace_back("kitei.addWords(");
    append_json(script, of_shard);
    script += ");\n";
  }
  return scripts;
}

}  // namespace kitei
