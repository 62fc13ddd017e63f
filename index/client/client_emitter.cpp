#include "index/client/client_emitter.h"

#include <fmt/format.h>

#include "0_base/parallel.h"
#include "7_emit/shared/json_line.h"
#include "index/client/blocks.h"
#include "index/client/tables.h"
#include "index/client/term_shards.h"

namespace kitei {
namespace {

void emit(const EmitInput& input, OutputTree& out, Diagnostics&) {
  const Graph& graph = input.graph;
  const Analyser analyser(*graph.lexicon);
  const std::size_t letters = letters_of_block(graph);
  std::vector<std::vector<ClientBlock>> blocks(graph.documents.size());
  parallel_for(blocks.size(), input.jobs, [&](std::size_t i) {
    const DocumentId id{static_cast<std::uint32_t>(i)};
    blocks[i] = blocks_of(graph, graph.documents[i], id, analyser, letters);
  });
  give_slots(blocks);
  std::size_t count = 0, passages = 0;
  for (const auto& of_document : blocks) {
    count += of_document.size();
    for (const ClientBlock& block : of_document) {
      passages += block.passages;
      out.add(fmt::format("site/search/b/{:x}.js", block.slot),
              fmt::format("kitei.addBlock({},{});\n", block.slot, block.object));
    }
  }
  const std::uint32_t shards = shards_for(count);
  const std::vector<std::string> rows = term_shards(blocks, shards, input.jobs);
  for (std::uint32_t i = 0; i < shards; ++i) {
    std::string script = fmt::format("kitei.addTerms({},", i);
    append_json(script, rows[i]);
    out.add(fmt::format("site/search/t/{:x}.js", i), script + ");\n");
  }
  out.add("site/search/corpus.js",
          fmt::format("kitei.setCorpus({{\"passages\":{},\"shards\":{}}});\n", passages, shards));
  out.add("site/search/tables.js", tables_script(*graph.lexicon, analyser));
  out.add("site/search/english.js", english_script(*graph.lexicon));
  std::string engine;
  for (const std::string_view part : {"terms", "inflections", "corrections", "query", "rank", "load", "page"}) {
    engine += slim_script(input.assets.read(fmt::format("index/client/{}.js", part)));
  }
  out.add("site/search/search.js", engine);
}

}  // namespace

const Emitter kClientEmitter{"index/client", &emit};

}  // namespace kitei
