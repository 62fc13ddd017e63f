#include "index/blocks.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "0_base/id.h"
#include "0_base/text.h"
#include "index/rank.h"
#include "index/terms.h"

namespace kitei {
namespace {

constexpr std::size_t kLeastLetters = 1, kMostBlocks = 16384;
constexpr std::size_t kLettersOfPassage = 120;  ///< that corpora have at least, by and large

/// Where a block ends depends on the passage at its end alone, so that an edit moves the next few ends at most.
bool ends_before(const Passage& passage, std::size_t before, std::size_t letters, std::size_t enough) {
  return before + letters > 3 * enough || (before >= enough && hash_of(passage.url) % 2 == 0);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> cut(const std::vector<Passage>& passages, std::size_t enough) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pieces;
  std::uint32_t begin = 0;
  std::size_t before = 0;
  for (std::uint32_t i = 0; i < passages.size(); ++i) {
    const std::size_t letters = count_letters(passages[i].text);
    if (i > begin && ends_before(passages[i], before, letters, enough)) {
      pieces.emplace_back(begin, i);
      begin = i;
      before = 0;
    }
    before += letters;
  }
  if (begin < passages.size()) pieces.emplace_back(begin, static_cast<std::uint32_t>(passages.size()));
  return pieces;
}

/// The terms of a block, passage by passage.
class TermsOfBlock {
 public:
  void add(const Record& record) {
    of_passage_.clear();
    add_terms(record.body, kBody);
    add_terms(record.title_normal, kInTitle);
    add_terms(record.heads_normal, kInHeads);
    for (const std::string& role : record.actors) add_term(std::string(kRolePrefix) + role, kInTitle);
    for (const std::string& name : record.defines) {
      if (name.size() < kLongestTerm) add_term(definition_term(name), kInTitle);
    }
    std::sort(of_passage_.begin(), of_passage_.end());
    const std::size_t letters = count_letters(record.body);
    for (std::size_t i = 0; i < of_passage_.size();) {
      BlockTerm term{of_passage_[i].first, 1, 0};
      std::uint64_t often = 0;
      for (; i < of_passage_.size() && of_passage_[i].first == term.key; ++i) {
        if (of_passage_[i].second == kBody) {
          ++often;
        } else {
          term.best |= of_passage_[i].second;
        }
      }
      term.best |= standing_in_body(often, letters);
      terms_.push_back(term);
    }
  }

  void move_to(PassageBlock& block) {
    std::sort(terms_.begin(), terms_.end(), [](const BlockTerm& a, const BlockTerm& b) { return a.key < b.key; });
    for (const BlockTerm& term : terms_) {
      if (block.terms.empty() || block.terms.back().key != term.key) {
        block.terms.push_back(term);
        continue;
      }
      ++block.terms.back().passages;
      block.terms.back().best = both(block.terms.back().best, term.best);
    }
    block.long_terms.assign(long_terms_.begin(), long_terms_.end());
    terms_.clear();
    long_terms_.clear();
  }

 private:
  static constexpr Standing kBody = 0;

  void add_terms(std::string_view normal, Standing where) {
    each_term(normal, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
      if (end - begin <= kLongestTerm) add_term(normal.substr(begin, end - begin), where);
    });
  }

  void add_term(std::string_view term, Standing where) {
    const TermKey key = term_key(term);
    of_passage_.emplace_back(key, where);
    if (is_long(key)) long_terms_.emplace(key, term);
  }

  std::vector<BlockTerm> terms_;                          ///< of the block, as often as passages hold them
  std::vector<std::pair<TermKey, Standing>> of_passage_;  ///< of the passage at hand, as often as they stand
  std::map<TermKey, std::string> long_terms_;
};

}  // namespace

std::size_t letters_of_block(const Graph& graph) {
  std::size_t bytes = 0;
  for (const Document& document : graph.documents) bytes += document.source.text.size();
  std::size_t letters = kLeastLetters;
  while (bytes / 3 / (letters + kLettersOfPassage) > kMostBlocks) letters *= 2;
  return letters;
}

std::vector<PassageBlock> blocks_of(const Document& document, const std::vector<Passage>& passages,
                                    const std::vector<Record>& records, std::size_t letters) {
  std::vector<PassageBlock> blocks;
  std::map<std::string, int> times;
  TermsOfBlock terms;
  for (const auto& [begin, end] : cut(passages, letters)) {
    const std::string place = document.source.id + '\n' + document.outline.at(passages[begin].clause).id;
    PassageBlock& block = blocks.emplace_back();
    block.key = hash_of(place + '\n' + std::to_string(times[place]++));
    block.begin = begin;
    block.end = end;
    for (std::uint32_t i = begin; i < end; ++i) terms.add(records[i]);
    terms.move_to(block);
  }
  return blocks;
}

std::vector<std::uint32_t> slots_of(const std::vector<std::uint64_t>& keys) {
  std::size_t size = 64;
  while (size < keys.size() * 4) size *= 2;
  std::vector<std::uint32_t> by_key(keys.size());
  std::iota(by_key.begin(), by_key.end(), 0u);
  std::sort(by_key.begin(), by_key.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  std::vector<bool> taken(size, false);
  std::vector<std::uint32_t> slots(keys.size());
  for (const std::uint32_t block : by_key) {
    std::size_t slot = keys[block] % size;
    while (taken[slot]) slot = (slot + 1) % size;
    taken[slot] = true;
    slots[block] = static_cast<std::uint32_t>(slot);
  }
  return slots;
}

}  // namespace kitei
