/// The blocks of a whole corpus, as both engines number and list them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "5_link/graph.h"
#include "index/blocks.h"
#include "index/listed.h"
#include "index/passages.h"
#include "index/record.h"
#include "index/terms.h"
#include "index/words.h"

namespace kitei {

struct CorpusBlocks {
  std::vector<std::vector<PassageBlock>> by_document;  ///< with the terms that are listed
  std::vector<std::uint32_t> slots;                    ///< the number of each block, document by document
  std::size_t passages = 0;
  std::map<TermKey, Unlisted> unlisted;
  WordsByPair words;  ///< what spelling is put right to
};

/// What an engine takes of a document while its passages are at hand; called for several documents at once.
using TakeDocument = std::function<void(std::size_t document, const std::vector<Passage>& passages,
                                        const std::vector<Record>& records, const std::vector<PassageBlock>& blocks)>;

CorpusBlocks corpus_blocks(const Graph& graph, const Analyser& analyser, unsigned jobs, const TakeDocument& take);

}  // namespace kitei
