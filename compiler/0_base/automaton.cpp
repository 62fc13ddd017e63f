#include "0_base/automaton.h"

#include <algorithm>

namespace kitei {

Automaton::Automaton(const std::vector<std::string>& words) {
  grow(words);
  link_fallbacks();
}

/// Each state stands for a run of the sorted words: those that begin as it does.
void Automaton::grow(const std::vector<std::string>& words) {
  struct Run {
    std::size_t begin, end, depth;
  };
  std::vector<std::uint32_t> order;
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    if (!words[w].empty()) order.push_back(w);
  }
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return words[a] < words[b]; });
  std::vector<Run> runs{{0, order.size(), 0}};
  states_.resize(1);
  labels_.resize(1);
  for (std::size_t s = 0; s < states_.size(); ++s) {
    std::size_t at = runs[s].begin;
    const std::size_t end = runs[s].end, depth = runs[s].depth;
    const auto ends_here = [&] { return at < end && words[order[at]].size() == depth; };
    if (ends_here()) {
      states_[s].word = order[at];
      states_[s].length = static_cast<std::uint32_t>(depth);
    }
    while (ends_here()) ++at;
    states_[s].first = static_cast<std::uint32_t>(states_.size());
    while (at < end) {
      const char byte = words[order[at]][depth];
      const std::size_t begin = at;
      while (at < end && words[order[at]][depth] == byte) ++at;
      states_.emplace_back();
      labels_.push_back(static_cast<unsigned char>(byte));
      runs.push_back({begin, at, depth + 1});
    }
    states_[s].count = static_cast<std::uint32_t>(states_.size()) - states_[s].first;
  }
}

/// In the order of the states, so that those of shorter beginnings are linked first.
void Automaton::link_fallbacks() {
  for (std::uint32_t s = 0; s < states_.size(); ++s) {
    for (std::uint32_t next = states_[s].first; next < states_[s].first + states_[s].count; ++next) {
      const std::uint32_t back = s == 0 ? 0 : step(states_[s].fallback, labels_[next]);
      states_[next].fallback = back;
      states_[next].shorter = states_[back].word != kNone ? back : states_[back].shorter;
      if (s == 0) roots_[labels_[next]] = next;
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
