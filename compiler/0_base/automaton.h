/// Many words searched for at once: one pass over the text, whatever their number (Aho and Corasick, 1975).
///
/// States are numbered breadth first, so that the children of one follow each other, and the byte that leads to a state
/// is kept beside it: some 25 bytes a state. A full table of ways (1 KiB a state) is faster on small sets of words
/// only: it does not stay in the cache, and the terms of 5,000 documents would need 100 MB of it.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
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
    std::uint32_t first = 0, count = 0;  ///< its children
    std::uint32_t fallback = 0;          ///< the state of its longest ending that is also a beginning
    std::uint32_t word = kNone;          ///< the word that ends here
    std::uint32_t length = 0;            ///< of that word
    std::uint32_t shorter = 0;  ///< the next state on the way of fallbacks that ends a word; 0 where there is none
  };
  static constexpr std::uint32_t kNone = 0xffffffff;
  static std::vector<Match> leftmost_longest(std::vector<Match> found);
  void grow(const std::vector<std::string>& words);
  void link_fallbacks();

  /// The child of a state behind a byte; 0 where there is none.
  std::uint32_t child(const State& state, unsigned char byte) const {
    if (state.count == 1) return labels_[state.first] == byte ? state.first : 0;
    if (state.count == 0) return 0;
    const void* at = std::memchr(labels_.data() + state.first, byte, state.count);
    return at == nullptr ? 0 : static_cast<std::uint32_t>(static_cast<const unsigned char*>(at) - labels_.data());
  }
  std::uint32_t step(std::uint32_t state, unsigned char byte) const {
    for (; state != 0; state = states_[state].fallback) {
      if (const std::uint32_t next = child(states_[state], byte); next != 0) return next;
    }
    return roots_[byte];
  }

  std::vector<State> states_;
  std::vector<unsigned char> labels_;       ///< by state: the byte that leads to it
  std::array<std::uint32_t, 256> roots_{};  ///< children of the first state, by byte
};

template <class Take>
void Automaton::each(std::string_view text, Take take) const {
  std::uint32_t state = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    state = step(state, static_cast<unsigned char>(text[i]));
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
