/// Blocks: what the browser loads at once.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "5_link/graph.h"
#include "index/client/term_key.h"
#include "index/terms.h"

namespace kitei {

/// A term of a block.
struct BlockTerm {
  TermKey key = 0;
  std::uint32_t passages = 0;  ///< how many passages of the block hold it
};

/// Some neighbouring passages of one document.
struct ClientBlock {
  std::uint64_t key = 0;   ///< of source id and address; the same after edits elsewhere
  std::uint32_t slot = 0;  ///< its number, given by give_slots()
  std::uint32_t passages = 0;
  std::string object;                                       ///< the script object that shows it
  std::vector<BlockTerm> terms;                             ///< by key
  std::vector<std::pair<TermKey, std::string>> long_terms;  ///< those that their keys do not hold; by key
};

/// Letters from which a block may end: few, so that a query loads little, but more by doubling where there would be
/// over some 16,000 blocks.
std::size_t letters_of_block(const Graph& graph);

/// The blocks of a document, in order.
std::vector<ClientBlock> blocks_of(const Graph& graph, const Document& document, DocumentId id,
                                   const Analyser& analyser, std::size_t letters);

/// Numbers the blocks of the corpus below four to eight times their count, by their keys: a block keeps its number when
/// others come or go, but for rare neighbours.
void give_slots(std::vector<std::vector<ClientBlock>>& by_document);

}  // namespace kitei
