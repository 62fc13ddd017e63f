#include "4_extract/passages.h"

#include <algorithm>

#include "0_base/fold.h"
#include "0_base/text.h"

namespace kitei {
namespace {

constexpr double kAlike = 0.75;
constexpr double kAlikeInClause = 0.6;
constexpr double kAsAlike = 0.02;
/// Of each quote so many pairs are looked up, the rarest first: an edit rarely takes all of them away.
constexpr std::size_t kRarePairs = 16;
/// A pair in more passages than this tells nothing, unless it is the rarest of the quote.
constexpr std::size_t kMostPassages = 256;

void add_passage(const Outline& outline, UnitId unit, Range range, StatementId statement,
                 std::vector<QuotablePassage>& passages) {
  const std::string_view text = outline.at(unit).text.text;
  QuotablePassage passage{unit, range, statement, fold(text.substr(range.begin, range.end - range.begin))};
  passage.pairs = letter_pairs(passage.text);
  if (!passage.pairs.empty()) passages.push_back(std::move(passage));
}

bool overlap(Range a, Range b) {
  return a.begin < b.end && b.begin < a.end;
}

/// The likeness to the passage, or to as much of its head as the quote is long.
double likeness_to(const QuotablePassage& passage, const LetterPairs& quote) {
  const double whole = likeness(passage.pairs, quote);
  if (passage.pairs.size() <= quote.size()) return whole;
  return std::max(whole, likeness(letter_pairs(first_letters(passage.text, quote.size() + 1)), quote));
}

}  // namespace

PassageIndex::PassageIndex(const Outline& outline, const std::vector<Statement>& statements) : outline_(outline) {
  std::vector<std::pair<UnitId, StatementId>> by_unit;
  for (std::uint32_t i = 0; i < statements.size(); ++i) by_unit.emplace_back(statements[i].unit, StatementId{i});
  std::sort(by_unit.begin(), by_unit.end());
  auto next = by_unit.begin();
  for (std::uint32_t u = 0; u < outline.units.size(); ++u) {
    const UnitId id{u};
    const auto first = next;
    for (; next != by_unit.end() && next->first == id; ++next)
      add_passage(outline, id, statements[next->second.index].range, next->second, passages_);
    ShortList<Range> sentences = outline.units[u].sentences;
    if (sentences.empty()) sentences.push_back({0, static_cast<std::uint32_t>(outline.units[u].text.text.size())});
    for (const Range sentence : sentences) {
      const bool taken = std::any_of(
          first, next, [&](const auto& entry) { return overlap(statements[entry.second.index].range, sentence); });
      if (!taken) add_passage(outline, id, sentence, {}, passages_);
    }
  }
  for (std::uint32_t p = 0; p < passages_.size(); ++p) {
    for (const std::uint64_t pair : passages_[p].pairs) by_pair_.emplace_back(pair, p);
  }
  std::sort(by_pair_.begin(), by_pair_.end());
  by_pair_.erase(std::unique(by_pair_.begin(), by_pair_.end()), by_pair_.end());
}

std::vector<std::uint32_t> PassageIndex::candidates(const LetterPairs& quote) const {
  using Run = std::pair<decltype(by_pair_)::const_iterator, decltype(by_pair_)::const_iterator>;
  std::vector<Run> runs;
  for (auto pair = quote.begin(); pair != quote.end(); pair = std::upper_bound(pair, quote.end(), *pair)) {
    const auto first = std::lower_bound(by_pair_.begin(), by_pair_.end(), std::pair(*pair, 0u));
    const auto last = std::lower_bound(first, by_pair_.end(), std::pair(*pair + 1, 0u));
    if (first != last) runs.emplace_back(first, last);
  }
  std::sort(runs.begin(), runs.end(),
            [](const Run& a, const Run& b) { return a.second - a.first < b.second - b.first; });
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < std::min(runs.size(), kRarePairs); ++i) {
    if (i > 0 && static_cast<std::size_t>(runs[i].second - runs[i].first) > kMostPassages) break;
    for (auto entry = runs[i].first; entry != runs[i].second; ++entry) found.push_back(entry->second);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

PassageMatch PassageIndex::find(std::string_view quote, const std::vector<std::string>& clause) const {
  const std::string folded = fold(quote);
  const LetterPairs pairs = letter_pairs(folded);
  struct Candidate {
    bool in_clause, exact;
    double likeness;
    std::uint32_t passage;
  };
  std::vector<Candidate> alike;
  PassageMatch match;
  for (const std::uint32_t p : candidates(pairs)) {
    const QuotablePassage& passage = passages_[p];
    const double value = likeness_to(passage, pairs);
    if (value > match.likeness) {
      match.likeness = value;
      match.passage = p;
    }
    const bool in_clause = !clause.empty() && outline_.label_path(outline_.at(passage.unit).clause) == clause;
    if (value >= (in_clause ? kAlikeInClause : kAlike)) alike.push_back({in_clause, passage.text == folded, value, p});
  }
  if (alike.empty()) return match;
  std::stable_sort(alike.begin(), alike.end(), [](const Candidate& a, const Candidate& b) {
    if (a.in_clause != b.in_clause) return a.in_clause;
    return a.exact != b.exact ? a.exact : a.likeness > b.likeness;
  });
  match = {PassageMatch::Outcome::kFound, alike[0].passage, 0, alike[0].likeness};
  if (alike.size() < 2 || alike[1].in_clause != alike[0].in_clause || alike[1].exact != alike[0].exact) return match;
  if (alike[0].likeness - alike[1].likeness >= kAsAlike) return match;
  match.outcome = PassageMatch::Outcome::kTwice;
  match.other = alike[1].passage;
  return match;
}

}  // namespace kitei
