#include "5_link/duties.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "0_base/parallel.h"
#include "0_base/text.h"

namespace kitei {
namespace {

/// The share of weight in common (Dice) from which on two acts are one duty. On the plan, its
/// digest and the baseline all of 50 sampled ties above it were right, and 31 of the 36 that join clauses of different
/// places; of those between 0.35 and it, fewer than one in three.
constexpr double kAlike = 0.5;
/// A statement is tied to the most alike of another document, and to those that come so near to it: the next item of a
/// list shares many of its words and is another duty.
constexpr double kNearBest = 0.85;
/// Fewer words in common are a turn of phrase, not an act.
constexpr std::size_t kFewestShared = 6;
/// By so many of its rarest words a statement is looked up.
constexpr std::size_t kRareWords = 10;
/// A word in more statements of one actor leads nowhere.
constexpr std::size_t kMostStatements = 32;
/// … and one in more statements of whomever is not even looked up by actor.
constexpr std::size_t kMostAnywhere = 64 * kMostStatements;
constexpr std::size_t kMostTies = 8;

/// Slots of the table in which words are counted; two words in one slot count as one, which is seldom and harmless.
constexpr std::size_t kSlots = 1u << 20;

std::uint32_t slot_of(char32_t a, char32_t b) {
  return static_cast<std::uint32_t>((a * 0x9e3779b97f4a7c15u ^ b * 0xc2b2ae3d27d4eb4fu) >> 20) & (kSlots - 1);
}

bool is_content(char32_t letter) {
  return is_kanji(letter) || is_katakana(letter) || is_latin(letter);
}

/// A statement with the words of its act.
struct Act {
  StatementRef ref;
  std::vector<std::uint32_t> words;   ///< slots, ascending, each once
  std::vector<std::uint32_t> actors;  ///< families, ascending
  double weight = 0;                  ///< of all words
};

template <class Value>
void make_set(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::vector<std::uint32_t> words_of(std::string_view text) {
  std::vector<std::uint32_t> words;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = decode(text, at);
    if (before != 0 && is_content(letter)) words.push_back(slot_of(before, letter));
    before = is_content(letter) ? letter : 0;
  }
  make_set(words);
  return words;
}

class DutyTies {
 public:
  DutyTies(Graph& graph, unsigned jobs) : graph_(graph), counts_(kSlots, 0) {
    gather_acts(jobs);
    for (const Act& act : acts_) {
      for (const std::uint32_t word : act.words) ++counts_[word];
    }
    for (Act& act : acts_) {
      for (const std::uint32_t word : act.words) act.weight += weight_of(word);
    }
  }

  void tie() {
    list_rare_words();
    ties_.resize(acts_.size());
    compare_candidates();
    for (std::vector<Tie>& ties : ties_) keep_best(ties);
    for (std::uint32_t a = 0; a < acts_.size(); ++a) {
      std::vector<DutyTie>& ties = graph_.documents[acts_[a].ref.document.index].duty_ties;
      for (const Tie& tie : ties_[a]) {
        if (is_mutual(a, tie.act)) ties.push_back({acts_[a].ref.statement, acts_[tie.act].ref});
      }
    }
    for (Document& document : graph_.documents) std::sort(document.duty_ties.begin(), document.duty_ties.end());
  }

 private:
  struct Tie {
    double likeness;
    std::uint32_t act;
  };
  struct Posting {
    std::uint64_t key;  ///< word and actor
    std::uint32_t act;
    friend constexpr auto operator<=>(const Posting&, const Posting&) = default;
  };

  /// Roles are numbered by family: what is within another counts as that.
  std::vector<std::uint32_t> families() const {
    const std::vector<Role>& roles = graph_.lexicon->roles;
    std::vector<std::uint32_t> family(roles.size());
    for (std::uint32_t i = 0; i < roles.size(); ++i) {
      const RoleId above = roles[i].within.empty() ? RoleId{} : graph_.lexicon->role(roles[i].within);
      family[i] = above ? above.index : i;
    }
    return family;
  }

  void gather_acts(unsigned jobs) {
    const std::vector<std::uint32_t> family = families();
    std::vector<std::vector<Act>> by_document(graph_.documents.size());
    parallel_for(by_document.size(), jobs,
                 [&](std::size_t d) { by_document[d] = acts_of(DocumentId{static_cast<std::uint32_t>(d)}, family); });
    for (std::vector<Act>& acts : by_document) std::move(acts.begin(), acts.end(), std::back_inserter(acts_));
  }

  std::vector<Act> acts_of(DocumentId id, const std::vector<std::uint32_t>& family) const {
    std::vector<Act> acts;
    const Document& document = graph_.at(id);
    for (std::uint32_t s = 0; s < document.extract.statements.size(); ++s) {
      const Statement& statement = document.extract.statements[s];
      if (statement.actors.empty()) continue;
      Act act{{id, StatementId{s}}, words_of(quote_of(document, statement)), {}};
      if (act.words.size() < kFewestShared) continue;
      for (const RoleId actor : statement.actors) act.actors.push_back(family[actor.index]);
      make_set(act.actors);
      acts.push_back(std::move(act));
    }
    return acts;
  }

  double weight_of(std::uint32_t word) const {
    return std::log(static_cast<double>(acts_.size() + 1) / static_cast<double>(counts_[word]));
  }

  void list_rare_words() {
    std::vector<std::uint32_t> rare;
    for (std::uint32_t a = 0; a < acts_.size(); ++a) {
      rare.clear();
      for (const std::uint32_t word : acts_[a].words) {
        if (counts_[word] > 1 && counts_[word] <= kMostAnywhere) rare.push_back(word);
      }
      const std::size_t taken = std::min(rare.size(), kRareWords);
      std::partial_sort(rare.begin(), rare.begin() + static_cast<std::ptrdiff_t>(taken), rare.end(),
                        [&](auto x, auto y) { return counts_[x] != counts_[y] ? counts_[x] < counts_[y] : x < y; });
      rare.resize(taken);
      for (const std::uint32_t word : rare) {
        for (const std::uint32_t actor : acts_[a].actors)
          postings_.push_back({static_cast<std::uint64_t>(actor) << 32 | word, a});
      }
    }
    std::sort(postings_.begin(), postings_.end());
  }

  /// All pairs of acts that share a rare word, each once.
  void compare_candidates() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t first = 0; first < postings_.size();) {
      std::size_t last = first;
      while (last < postings_.size() && postings_[last].key == postings_[first].key) ++last;
      if (last - first <= kMostStatements) {
        for (std::size_t a = first; a < last; ++a) {
          for (std::size_t b = a + 1; b < last; ++b) {
            if (acts_[postings_[a].act].ref.document != acts_[postings_[b].act].ref.document)
              pairs.emplace_back(postings_[a].act, postings_[b].act);
          }
        }
      }
      first = last;
    }
    make_set(pairs);
    for (const auto& [a, b] : pairs) compare(a, b);
  }

  void compare(std::uint32_t a, std::uint32_t b) {
    const Act& one = acts_[a];
    const Act& other = acts_[b];
    double shared = 0;
    std::size_t words = 0;
    for (auto x = one.words.begin(), y = other.words.begin(); x != one.words.end() && y != other.words.end();) {
      if (*x == *y) {
        shared += weight_of(*x);
        ++words;
      }
      const bool step_x = *x <= *y, step_y = *y <= *x;
      x += step_x;
      y += step_y;
    }
    const double alike = 2 * shared / (one.weight + other.weight);
    if (words < kFewestShared || alike < kAlike) return;
    ties_[a].push_back({alike, b});
    ties_[b].push_back({alike, a});
  }

  /// The most alike of each other document and those near to it, the best first, in all at most kMostTies.
  void keep_best(std::vector<Tie>& ties) const {
    const auto document = [&](const Tie& tie) { return acts_[tie.act].ref.document; };
    std::sort(ties.begin(), ties.end(), [](const Tie& x, const Tie& y) {
      return x.likeness != y.likeness ? x.likeness > y.likeness : x.act < y.act;
    });
    std::vector<Tie> kept;
    for (const Tie& tie : ties) {
      if (kept.size() == kMostTies) break;
      const auto best =
          std::find_if(kept.begin(), kept.end(), [&](const Tie& k) { return document(k) == document(tie); });
      if (best == kept.end() || tie.likeness >= kNearBest * best->likeness) kept.push_back(tie);
    }
    ties = std::move(kept);
  }

  bool is_mutual(std::uint32_t one, std::uint32_t other) const {
    return std::any_of(ties_[other].begin(), ties_[other].end(), [&](const Tie& tie) { return tie.act == one; });
  }

  Graph& graph_;
  std::vector<Act> acts_;
  std::vector<std::uint32_t> counts_;  ///< by word: statements that hold it
  std::vector<Posting> postings_;
  std::vector<std::vector<Tie>> ties_;  ///< by act
};

}  // namespace

void tie_duties(Graph& graph, unsigned jobs) {
  DutyTies(graph, jobs).tie();
}

}  // namespace kitei
