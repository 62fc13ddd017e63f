/// One automaton over all spellings of the lexicon: finds the longest one at a place, in time that does not grow with
/// the number of rows.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kitei {

class Spellings {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;

  /// The longest spelling that begins at a place: its row and its length in letters; row kNone where there is none.
  struct Match {
    std::uint32_t row = kNone;
    std::uint32_t length = 0;
  };

  Spellings();
  /// Adds a spelling with the row that it stands for. The first row of a spelling stays. Empty ones are passed over.
  void add(std::u32string_view spelling, std::uint32_t row);
  /// The longest spelling at `at`. Looks at no more letters than the longest spelling has.
  Match longest(std::u32string_view text, std::size_t at) const;
  bool empty() const { return rows_.size() == 1; }

 private:
  std::uint32_t child(std::uint32_t node, char32_t letter) const;

  std::vector<std::uint32_t> rows_;                            ///< by node
  std::vector<std::uint32_t> first_;                           ///< child of the root by letter, for the BMP
  std::unordered_map<std::uint64_t, std::uint32_t> children_;  ///< looked up only, never walked
};

}  // namespace kitei
