#include "0_base/automaton.h"

#include <algorithm>

namespace kitei {

Automaton::Automaton(const std::vector<std::string>& words) : states_(1) {
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (words[w].empty()) continue;
    std::uint32_t state = 0;
    for (const char c : words[w]) {
      const auto byte = static_cast<unsigned char>(c);
      if (states_[state].next[byte] == 0) {
        const auto fresh = static_cast<std::uint32_t>(states_.size());
        states_.emplace_back();
        states_[state].next[byte] = fresh;
      }
      state = states_[state].next[byte];
    }
    if (states_[state].word != kNone) continue;
    states_[state].word = static_cast<std::uint32_t>(w);
    states_[state].length = static_cast<std::uint32_t>(words[w].size());
  }
  // Breadth first: where a state has no way on, it takes that of its longest ending which is also a beginning.
  std::vector<std::uint32_t> fallback(states_.size(), 0), queue;
  for (const std::uint32_t child : states_[0].next) {
    if (child != 0) queue.push_back(child);
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint32_t state = queue[head];
    const std::uint32_t back = fallback[state];
    states_[state].shorter = states_[back].word != kNone ? back : states_[back].shorter;
    for (std::size_t byte = 0; byte < 256; ++byte) {
      std::uint32_t& next = states_[state].next[byte];
      if (next == 0) {
        next = states_[back].next[byte];
      } else {
        fallback[next] = states_[back].next[byte];
        queue.push_back(next);
      }
    }
  }
}

std::vector<Automaton::Match> Automaton::leftmost_longest(std::vector<Match> found) {
  std::sort(found.begin(), found.end(),
            [](const Match& a, const Match& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Match> kept;
  for (const Match& match : found) {
    if (kept.empty() || match.begin >= kept.back().end) kept.push_back(match);
  }
  return kept;
}

}  // namespace kitei
