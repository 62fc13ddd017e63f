#include "5_link/alike_controls.h"

#include <algorithm>
#include <utility>

#include "0_base/fold.h"
#include "0_base/likeness.h"
#include "5_link/control_faults.h"
#include "5_link/diagnostics.h"

namespace kitei {
namespace {

/// Among the 276 controls of our own corpus the most alike texts have 0.56, the most alike questions 0.50.
constexpr double kAlike = 0.7;
/// A pair of letters in more controls than this tells nothing.
constexpr std::size_t kMostControls = 24;

LetterPairs pairs_of_text(const Graph& graph, const GraphControl& control) {
  std::string text;
  for (const UnitId unit : graph.words_of(control).text) text += graph.at(control.document).outline.at(unit).text.text;
  return letter_pairs(fold(text));
}

bool meet(const GraphControl& one, const GraphControl& other) {
  if (one.sectors.empty() || other.sectors.empty()) return true;
  return std::any_of(one.sectors.begin(), one.sectors.end(), [&](SectorId sector) {
    return std::find(other.sectors.begin(), other.sectors.end(), sector) != other.sectors.end();
  });
}

/// Pairs of controls (indices, the first smaller).
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Adds those that share a rare pair of letters.
void add_candidates(const std::vector<LetterPairs>& pairs, Pairs& found) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_pair;
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    for (const std::uint64_t pair : pairs[i]) by_pair.emplace_back(pair, i);
  }
  std::sort(by_pair.begin(), by_pair.end());
  by_pair.erase(std::unique(by_pair.begin(), by_pair.end()), by_pair.end());
  for (auto first = by_pair.begin(); first != by_pair.end();) {
    const auto last =
        std::find_if(first, by_pair.end(), [&](const auto& entry) { return entry.first != first->first; });
    if (static_cast<std::size_t>(last - first) <= kMostControls) {
      for (auto a = first; a != last; ++a) {
        for (auto b = a + 1; b != last; ++b) found.emplace_back(a->second, b->second);
      }
    }
    first = last;
  }
}

}  // namespace

void report_alike_controls(const Graph& graph, Diagnostics& diagnostics) {
  std::vector<LetterPairs> texts, questions;
  for (const GraphControl& control : graph.controls) {
    texts.push_back(pairs_of_text(graph, control));
    questions.push_back(letter_pairs(fold(graph.words_of(control).question)));
  }
  Pairs pairs;
  add_candidates(texts, pairs);
  add_candidates(questions, pairs);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [first, second] : pairs) {
    const GraphControl& one = graph.controls[first];
    const GraphControl& other = graph.controls[second];
    if (!meet(one, other)) continue;
    if (likeness(texts[first], texts[second]) < kAlike && likeness(questions[first], questions[second]) < kAlike)
      continue;
    diagnostics.report(place_of(graph.at(other.document), graph.words_of(other)), diag::kControlsAlike,
                       graph.words_of(one).id, graph.words_of(other).id);
  }
}

}  // namespace kitei
