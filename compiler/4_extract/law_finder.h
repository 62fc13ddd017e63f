/// Finds the names of laws of the lexicon in folded text: one automaton for all names and abbreviations.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "0_base/automaton.h"
#include "0_base/fold.h"
#include "1_read/lexicon.h"

namespace kitei {

class LawFinder {
 public:
  explicit LawFinder(const Lexicon& lexicon);

  struct Match {
    std::uint32_t law;  ///< into Lexicon::laws
    std::uint32_t begin = 0, end = 0;
  };
  /// Names in a folded text, left to right, the longest at each place. A short name inside a longer word is none:
  /// 銀行法 is found in 改正銀行法, not in 旧日本興業銀行法. `printed`: the text before folding; a blank in it ends a
  /// word. Linear.
  std::vector<Match> find(const Folded& folded, std::string_view printed) const;

 private:
  std::vector<std::uint32_t> laws_;  ///< by word
  std::unique_ptr<Automaton> automaton_;
};

}  // namespace kitei
