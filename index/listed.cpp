#include "index/listed.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "index/terms.h"

namespace kitei {
namespace {

/// A term of a block, and the block's number.
struct Place {
  std::uint32_t block;
  BlockTerm* term;
};

/// True where a place is listed before another.
bool is_better(const Place& a, const Place& b) {
  const std::uint32_t of_a = value_of(a.term->best), of_b = value_of(b.term->best);
  return of_a != of_b ? of_a > of_b : a.block < b.block;
}

/// Calls take(block, its number) for all blocks.
template <typename Take>
void each_block(std::vector<std::vector<PassageBlock>>& by_document, const std::vector<std::uint32_t>& numbers,
                const Take& take) {
  auto number = numbers.begin();
  for (std::vector<PassageBlock>& blocks : by_document) {
    for (PassageBlock& block : blocks) take(block, *number++);
  }
}

/// The terms that stand in more blocks than are listed; their places are still to be gathered.
class Frequent {
 public:
  struct Term {
    std::string text;
    std::size_t most;
    std::vector<Place> places;
  };

  void count(const PassageBlock& block) {
    for (const BlockTerm& term : block.terms) ++times_[term.key];
    for (const auto& [key, term] : block.long_terms) long_terms_.emplace(key, term);
  }

  std::unordered_map<TermKey, Term> terms() const {
    std::unordered_map<TermKey, Term> out;
    for (const auto& [key, times] : times_) {
      const std::string text = is_long(key) ? std::string(long_terms_.at(key)) : term_of(key);
      const std::size_t most = most_listed(text);
      if (times > most && !text.starts_with(kRolePrefix)) out[key] = {text, most, {}};
    }
    return out;
  }

 private:
  std::unordered_map<TermKey, std::uint32_t> times_;
  std::unordered_map<TermKey, std::string_view> long_terms_;
};

void take_out_unlisted(PassageBlock& block) {
  std::erase_if(block.long_terms, [&](const auto& long_term) {
    const auto at = std::lower_bound(block.terms.begin(), block.terms.end(), long_term.first,
                                     [](const BlockTerm& term, TermKey key) { return term.key < key; });
    return at->best == 0;
  });
  std::erase_if(block.terms, [](const BlockTerm& term) { return term.best == 0; });
}

}  // namespace

std::map<TermKey, Unlisted> leave_best(std::vector<std::vector<PassageBlock>>& by_document,
                                       const std::vector<std::uint32_t>& numbers) {
  Frequent frequent;
  each_block(by_document, numbers, [&](const PassageBlock& block, std::uint32_t) { frequent.count(block); });
  std::unordered_map<TermKey, Frequent::Term> terms = frequent.terms();
  each_block(by_document, numbers, [&](PassageBlock& block, std::uint32_t number) {
    for (BlockTerm& term : block.terms) {
      if (const auto at = terms.find(term.key); at != terms.end()) at->second.places.push_back({number, &term});
    }
  });
  std::map<TermKey, Unlisted> out;
  for (auto& [key, term] : terms) {
    Unlisted& unlisted = out[key];
    unlisted.term = term.text;
    const auto last = term.places.begin() + static_cast<std::ptrdiff_t>(term.most);
    std::nth_element(term.places.begin(), last, term.places.end(), &is_better);
    for (auto place = last; place != term.places.end(); ++place) {
      unlisted.passages += place->term->passages;
      unlisted.floor = both(unlisted.floor, place->term->best);
      place->term->best = 0;  // a term of a block stands somewhere: 0 marks it
    }
  }
  each_block(by_document, numbers, [](PassageBlock& block, std::uint32_t) { take_out_unlisted(block); });
  return out;
}

}  // namespace kitei
