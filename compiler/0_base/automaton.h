/// Many words searched for at once: one pass over the text, whatever their number (Aho and Corasick, 1975).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kitei {

class Automaton {
 public:
  /// A word found: `word` is its index in the list given to the constructor.
  struct Match {
    std::uint32_t word;
    std::uint32_t begin, end;  ///< bytes of the text
  };

  /// Words are byte strings; empty ones are never found. Of two alike the first counts.
  explicit Automaton(const std::vector<std::string>& words);

  /// Calls take(match) for every word at every place, overlapping ones too, by their ends. Linear in text and matches.
  template <class Take>
  void each(std::string_view text, Take take) const;

  /// All words in the text, left to right, none overlapping: of those that begin first the longest. `accept` may refuse
  /// a match for what stands around it; a shorter word at the same place is then tried. Linear in the text.
  template <class Accept>
  std::vector<Match> find(std::string_view text, Accept accept) const;
  std::vector<Match> find(std::string_view text) const {
    return find(text, [](const Match&) { return true; });
  }

 private:
  struct State {
    std::array<std::uint32_t, 256> next{};
    std::uint32_t word = kNone;  ///< the word that ends here
    std::uint32_t length = 0;    ///< of that word
    std::uint32_t shorter =
        0;  ///< the next state on the way of shorter endings that ends a word; 0 where there is none
  };
  static constexpr std::uint32_t kNone = 0xffffffff;
  static std::vector<Match> leftmost_longest(std::vector<Match> found);

  std::vector<State> states_;
};

template <class Take>
void Automaton::each(std::string_view text, Take take) const {
  std::uint32_t state = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    state = states_[state].next[static_cast<unsigned char>(text[i])];
    for (std::uint32_t at = states_[state].word != kNone ? state : states_[state].shorter; at != 0;
         at = states_[at].shorter) {
      const auto end = static_cast<std::uint32_t>(i + 1);
      take(Match{states_[at].word, end - states_[at].length, end});
    }
  }
}

template <class Accept>
std::vector<Automaton::Match> Automaton::find(std::string_view text, Accept accept) const {
  std::vector<Match> found;
  each(text, [&](const Match& match) {
    if (accept(match)) found.push_back(match);
  });
  return leftmost_longest(std::move(found));
}

}  // namespace kitei
