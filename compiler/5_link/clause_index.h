/// The clauses and units of one document by the ways in which citations name them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "3_parse/outline.h"

namespace kitei {

/// A clause, and the paragraph or item in it where that is known.
struct Target {
  ClauseId clause;
  UnitId unit;
  explicit operator bool() const { return static_cast<bool>(clause); }
};

class ClauseIndex {
 public:
  explicit ClauseIndex(const Outline& outline);

  /// "30-2:1:3", "附則7:2": of the main part, or of 附則; `from` tells which 附則 is meant in the document itself.
  /// Where the article is there and its part is not, the unit is none.
  Target article(std::string_view target, ClauseId from) const;
  /// True if the article of a target has the parts named, or the document does not number its paragraphs.
  bool has_parts(std::string_view target, const Target& found) const;
  /// "iii.2.1(5)④", "第3章", "2.1", "別紙4-1", "図表1".
  Target label(std::string_view label) const;
  bool has_articles() const { return !articles_.empty(); }

 private:
  Target below(ClauseId clause, std::string_view parts) const;

  const Outline& outline_;
  std::map<std::pair<std::uint32_t, std::string>, ClauseId> articles_;  ///< by scope (0: the main part) and id
  std::map<std::string, Target, std::less<>> labels_;                   ///< folded; paths and last parts alone
  std::unordered_map<std::string, UnitId> units_;                       ///< "clause:paragraph:item"
  std::vector<std::uint32_t> scope_;                                    ///< by clause: its 附則, 0 for the main part
  std::uint32_t first_supplementary_ = 0;
};

}  // namespace kitei
