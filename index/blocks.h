/// Blocks: what both engines choose at once, so that they rank the same passages.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "5_link/graph.h"
#include "index/passages.h"
#include "index/record.h"
#include "index/standing.h"
#include "index/term_key.h"

namespace kitei {

/// Bytes of the longest term that is looked for; Xapian takes 245.
inline constexpr std::size_t kLongestTerm = 200;

/// A term of a block.
struct BlockTerm {
  TermKey key = 0;
  std::uint32_t passages = 0;  ///< how many passages of the block hold it
  Standing best = 0;           ///< in one of them
};

/// Some neighbouring passages of one document. Roles that act in them count as terms (kRolePrefix and the id).
struct PassageBlock {
  std::uint64_t key = 0;             ///< of source id and address; the same after edits elsewhere
  std::uint32_t begin = 0, end = 0;  ///< passages of the document
  std::vector<BlockTerm> terms;      ///< by key
  std::vector<std::pair<TermKey, std::string>> long_terms;  ///< those that their keys do not hold; by key
};

/// Letters from which a block may end: one, so that passages are judged one by one, but more by doubling where there
/// would be over some 16,000 blocks.
std::size_t letters_of_block(const Graph& graph);

/// The blocks of a document, in order. `records` are those of the passages.
std::vector<PassageBlock> blocks_of(const Document& document, const std::vector<Passage>& passages,
                                    const std::vector<Record>& records, std::size_t letters);

/// The numbers of the blocks with these keys, below four to eight times their count: a block keeps its number when
/// others come or go, but for rare neighbours.
std::vector<std::uint32_t> slots_of(const std::vector<std::uint64_t>& keys);

}  // namespace kitei
