#include "index/client/client_emitter.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "7_emit/shared/json_line.h"
#include "index/client/block_script.h"
#include "index/client/name_shards.h"
#include "index/client/slim_script.h"
#include "index/client/tables.h"
#include "index/client/term_shards.h"
#include "index/client/word_shards.h"
#include "index/corpus_blocks.h"

namespace kitei {
namespace {

/// What answers can be narrowed to.
std::set<RoleId> acting_roles(const Graph& graph) {
  std::set<RoleId> roles;
  for (const Document& document : graph.documents) {
    for (const Statement& statement : document.extract.statements) {
      roles.insert(statement.actors.begin(), statement.actors.end());
    }
  }
  return roles;
}

void emit(const EmitInput& input, OutputTree& out, Diagnostics&) {
  const Graph& graph = input.graph;
  const Analyser analyser(*graph.lexicon);
  std::vector<std::vector<std::string>> scripts(graph.documents.size());
  const auto keep_scripts = [&](std::size_t i, const auto& passages, const auto&, const auto& blocks) {
    for (const PassageBlock& block : blocks) scripts[i].push_back(block_script(graph.documents[i], passages, block));
  };
  const CorpusBlocks blocks = corpus_blocks(graph, analyser, input.jobs, keep_scripts);
  auto slot = blocks.slots.begin();
  std::uint32_t slots_end = 1;
  for (const auto& of_document : scripts) {
    for (const std::string& script : of_document) {
      slots_end = std::max(slots_end, *slot + 1);
      out.add(fmt::format("site/search/b/{:x}.js", *slot), fmt::format("kitei.addBlock({},{});\n", *slot, script));
      ++slot;
    }
  }
  const std::uint32_t shards = shards_for(blocks.slots.size());
  const std::vector<std::string> rows = term_shards(blocks, shards, input.jobs);
  for (std::uint32_t i = 0; i < shards; ++i) {
    std::string script = fmt::format("kitei.addTerms({},", i);
    append_json(script, rows[i]);
    out.add(fmt::format("site/search/t/{:x}.js", i), script + ");\n");
  }
  const std::vector<std::string> words = word_shards(blocks.words);
  for (std::size_t i = 0; i < words.size(); ++i) out.add(fmt::format("site/search/w/{:x}.js", i), words[i]);
  out.add("site/search/corpus.js",
          fmt::format("kitei.setCorpus({{\"passages\":{},\"shards\":{},\"slots\":{},\"wordShards\":{}}});\n",
                      blocks.passages, shards, slots_end, words.size()));
  out.add("site/search/tables.js", tables_script(*graph.lexicon, analyser, acting_roles(graph)));
  const std::vector<std::string> names = name_shards(*graph.lexicon, analyser);
  for (std::size_t i = 0; i < names.size(); ++i) out.add(fmt::format("site/search/n/{:x}.js", i), names[i]);
  std::string engine;
  for (const std::string_view part : {"letters", "numbers", "terms", "inflections", "corrections", "query_letters",
                                      "query", "record", "rank", "choose", "answer", "load", "page"}) {
    engine += slim_script(input.assets.read(fmt::format("index/client/{}.js", part)));
  }
  out.add("site/search/search.js", engine);
}

}  // namespace

const Emitter kClientEmitter{"index/client", &emit};

}  // namespace kitei
