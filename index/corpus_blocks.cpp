#include "index/corpus_blocks.h"

#include <mutex>

#include "0_base/parallel.h"
#include "index/query.h"

namespace kitei {

CorpusBlocks corpus_blocks(const Graph& graph, const Analyser& analyser, unsigned jobs, const TakeDocument& take) {
  CorpusBlocks out;
  const std::size_t letters = letters_of_block(graph);
  out.by_document.resize(graph.documents.size());
  WordCounts words;
  std::mutex counting;
  parallel_for(out.by_document.size(), jobs, [&](std::size_t i) {
    const Document& document = graph.documents[i];
    const std::vector<Passage> passages = passages_of(graph, document, DocumentId{static_cast<std::uint32_t>(i)});
    const std::vector<Record> records = records_of(graph, passages, analyser);
    out.by_document[i] = blocks_of(document, passages, records, letters);
    take(i, passages, records, out.by_document[i]);
    std::vector<std::string> found = words_in(records);
    const std::scoped_lock lock(counting);
    for (std::string& word : found) ++words[std::move(word)];
  });
  std::vector<std::uint64_t> keys;
  for (const std::vector<PassageBlock>& blocks : out.by_document) {
    for (const PassageBlock& block : blocks) keys.push_back(block.key);
    if (!blocks.empty()) out.passages += blocks.back().end;
  }
  out.slots = slots_of(keys);
  out.unlisted = leave_best(out.by_document, out.slots);
  out.words = words_by_pair(std::move(words), QueryReader(*graph.lexicon, analyser).names());
  return out;
}

}  // namespace kitei
