#include "index/choose.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kitei {
namespace {

constexpr std::uint32_t kNowhere = 0xffffffff;

std::array<std::uint64_t, kStandings> values() {
  std::array<std::uint64_t, kStandings> out{};
  for (std::size_t i = 1; i < out.size(); ++i) out[i] = value_of(static_cast<Standing>(i));
  return out;
}

/// The blocks in which a term of the query stands, a row each: how each term stands there, then for each word of the
/// query whether a role that it names acts there, and whether a name is defined there that is asked for.
class Table {
 public:
  Table(const Query& query, const Weighed& weighed, const PlacesOf& places, std::size_t blocks,
        const std::vector<bool>* allowed)
      : terms_(weighed.terms().size()), words_(weighed.words().size()), row_of_(blocks, kNowhere) {
    std::vector<const Postings*> postings;
    for (const Weighed::Term& term : weighed.terms()) {
      postings.push_back(&places.term(term.text));
      for (const auto& [block, standing] : postings.back()->places) {
        if (row_of_[block] != kNowhere || (allowed != nullptr && !(*allowed)[block])) continue;
        row_of_[block] = static_cast<std::uint32_t>(blocks_.size());
        blocks_.push_back(block);
      }
    }
    cells_.resize(blocks_.size() * width());
    for (std::size_t term = 0; term < terms_; ++term) {
      if (postings[term]->floor > 0) {
        for (std::size_t row = 0; row < blocks_.size(); ++row) cells_[row * width() + term] = postings[term]->floor;
      }
      set(term, *postings[term]);
    }
    for (std::size_t word = 0; word < words_; ++word) {
      for (const std::string& role : weighed.words()[word].roles) set(terms_ + word, places.role(role));
    }
    for (const std::string& name : names_to_define(query)) set(width() - 1, places.term(definition_term(name)));
  }

  const std::vector<std::uint32_t>& blocks() const { return blocks_; }
  const Standing* standings(std::size_t row) const { return &cells_[row * width()]; }
  bool defines(std::size_t row) const { return cells_[(row + 1) * width() - 1] != 0; }
  bool acts(std::size_t row, std::size_t word) const { return cells_[row * width() + terms_ + word] != 0; }

 private:
  std::size_t width() const { return terms_ + words_ + 1; }

  void set(std::size_t column, const Postings& postings) {
    for (const auto& [block, standing] : postings.places) {
      if (row_of_[block] != kNowhere) cells_[row_of_[block] * width() + column] = standing;
    }
  }

  std::size_t terms_, words_;
  std::vector<std::uint32_t> row_of_;  ///< by block
  std::vector<std::uint32_t> blocks_;
  std::vector<Standing> cells_;
};

struct Judged {
  std::uint64_t score = 0, share = 0;
};

class Judge {
 public:
  Judge(const Query& query, const Weighed& weighed) : query_(query), weighed_(weighed) {}

  std::uint64_t score(const Table& table, std::size_t row) const {
    const Standing* const standings = table.standings(row);
    std::uint64_t sum = 0, weight = 0, covered = 0;
    bool acts = false;
    for (std::size_t w = 0; w < weighed_.words().size(); ++w) {
      const Weighed::Word& word = weighed_.words()[w];
      Judged best;
      for (const Weighed::Form& form : word.forms) {
        const Judged judged = form_score(form, standings);
        best = {std::max(best.score, judged.score), std::max(best.share, judged.share)};
      }
      if (table.acts(row, w)) {
        acts = true;
        best.score += word.weight * (query_.wants_duties ? kShares.actor_as_asked : kShares.actor) / 1024;
        best.share = std::max<std::uint64_t>(best.share, 768);
      }
      const std::uint64_t weighs = word.weight * word.percent / 100;
      sum += best.score * word.percent / 100;
      weight += weighs;
      covered += weighs * best.share / 1024;
    }
    for (const std::uint32_t term : weighed_.loose()) {
      sum += weighed_.terms()[term].weight * values_[standings[term]] / 1024;
    }
    const std::uint64_t share = weight > 0 ? covered * 1024 / weight : 1024;
    sum = sum * (256 + 768 * share / 1024) / 1024;
    std::uint64_t percent = 100;
    if (acts && query_.wants_duties) percent += kShares.acts_as_asked;
    if (table.defines(row)) percent += kShares.defines;
    return sum * percent / 100;
  }

 private:
  Judged form_score(const Weighed::Form& form, const Standing* standings) const {
    std::uint64_t score = 0, found = 0;
    bool in_body = form.whole, in_title = form.whole;
    for (const std::uint32_t term : form.terms) {
      const Standing standing = standings[term];
      score += weighed_.terms()[term].weight * values_[standing] / 1024;
      if (standing > 0) found += weighed_.terms()[term].weight;
      in_body = in_body && (standing & 7) != 0;
      in_title = in_title && (standing & kInTitle) != 0;
    }
    if (found == 0) return {};  // most forms in most blocks
    if (in_body) score += form.total * kShares.whole_in_body / 1024;
    if (in_title) score += form.total * kShares.whole_in_title / 1024;
    const std::uint64_t share = form.total > 0 ? found * 1024 / form.total * form.percent / 100 : 0;
    return {score * form.scale / 100, share};
  }

  const Query& query_;
  const Weighed& weighed_;
  const std::array<std::uint64_t, kStandings> values_ = values();
};

}  // namespace

std::vector<std::uint32_t> choose(const Query& query, const Weighed& weighed, const PlacesOf& places,
                                  std::size_t blocks, const std::vector<bool>* allowed, std::size_t most) {
  const Table table(query, weighed, places, blocks, allowed);
  const Judge judge(query, weighed);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> judged;
  for (std::size_t row = 0; row < table.blocks().size(); ++row) {
    judged.emplace_back(judge.score(table, row), table.blocks()[row]);
  }
  const auto last = judged.begin() + static_cast<std::ptrdiff_t>(std::min(most, judged.size()));
  std::partial_sort(judged.begin(), last, judged.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::uint32_t> best;
  for (auto one = judged.begin(); one != last; ++one) best.push_back(one->second);
  return best;
}

}  // namespace kitei
