#include "index/client/name_shards.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "0_base/text.h"
#include "7_emit/shared/json_line.h"
#include "index/client/term_shards.h"
#include "index/inflections.h"
#include "index/query.h"

namespace kitei {
namespace {

void append_name(std::string& names, std::string_view name) {
  if (!names.empty()) names += '|';
  names += name;
}

}  // namespace

std::vector<std::string> name_shards(const Lexicon& lexicon, const Analyser& analyser) {
  std::vector<std::string> scripts(kNameShards);
  const std::vector<SameThing> things = same_things(lexicon);
  for (std::size_t i = 0; i < things.size(); ++i) {
    std::string names;
    std::map<std::uint32_t, std::string> for_asking;  // by shard
    for (const std::string& name : things[i].names) {
      std::set<std::uint32_t> shards;
      for (const std::string& asked : asked_names(normal_chunks(analyser, name))) {
        shards.insert(shard_of(first_letters(asked, 2), kNameShards));
      }
      if (!is_for_asking(name)) append_name(names, name);
      for (const std::uint32_t shard : shards) {
        std::string& english = for_asking[shard];
        if (is_for_asking(name)) append_name(english, name);
      }
    }
    for (const auto& [shard, english] : for_asking) {
      std::string& script = scripts[shard];
      script += fmt::format("{}\"{}\":", script.empty() ? "" : ",", i);
      append_json(script, things[i].role + '\t' + names + (english.empty() ? "" : '\t' + english));
    }
  }
  for (std::string& script : scripts) script = "kitei.addNames({" + script + "});\n";
  return scripts;
}

std::vector<std::string> soft_beginnings(const Lexicon& lexicon, const Analyser& analyser) {
  std::set<std::string> beginnings;
  for (const SameThing& thing : same_things(lexicon)) {
    for (const std::string& name : thing.names) {
      for (const std::string& asked : asked_names(normal_chunks(analyser, name))) {
        std::size_t at = 0;
        if (asked.empty() || class_of(decode(asked, at)) != LetterClass::kHiragana) continue;
        beginnings.insert(std::string(first_letters(asked, 2)));
      }
    }
  }
  return {beginnings.begin(), beginnings.end()};
}

}  // namespace kitei
