/// Finds a passage of a document again that a person has quoted, also after the text was edited.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "0_base/likeness.h"
#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// A sentence, or a unit that has none: what a person may quote.
struct QuotablePassage {
  UnitId unit;
  Range range;             ///< in the unit's text
  StatementId statement;   ///< that stands there; none where the machine found none
  std::string text;        ///< folded
  LetterPairs pairs = {};  ///< of text
};

/// What a search gave.
struct PassageMatch {
  enum class Outcome : std::uint8_t { kFound, kTwice, kGone };
  Outcome outcome = Outcome::kGone;
  std::uint32_t passage = 0;  ///< the best, where it is found or twice; where it is gone the nearest, if there is one
  std::uint32_t other = 0;    ///< the second, where it is twice
  double likeness = 0;        ///< of the best; 0 where nothing shares a pair
};

/// The passages of a document by the pairs of their letters. A search looks at those alone that hold one of the rarest
/// pairs of the quote, so many quotes cost about what few do.
class PassageIndex {
 public:
  PassageIndex(const Outline& outline, const std::vector<Statement>& statements);

  /// The passage most like a quote, or whose head is. A likeness of 0.75 is needed, of 0.6 in the clause whose labels
  /// are given, which also goes before passages elsewhere: in trials on our own prose a changed date, name or ending
  /// leaves over 0.8, two sentences of one form about different things stay under 0.6. Two within 0.02 of each other
  /// are twice, unless the one is the quote to the letter.
  PassageMatch find(std::string_view quote, const std::vector<std::string>& clause) const;

  std::vector<QuotablePassage>& passages() { return passages_; }

 private:
  std::vector<std::uint32_t> candidates(const LetterPairs& quote) const;

  const Outline& outline_;
  std::vector<QuotablePassage> passages_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_pair_;  ///< pair and passage, ascending, each once
};

}  // namespace kitei
