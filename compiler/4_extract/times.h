/// When, how often and under which condition.
#pragma once

#include <string_view>

#include "4_extract/statements.h"

namespace kitei {

struct Times {
  /// How often the act happens. A concrete recurrence beats 必要に応じ; of two the last.
  Frequency frequency = Frequency::kNone;
  /// Tied to a condition: 場合は, ときは, に際して, 必要に応じ. Not for この際, に当たって, nor where 際 or 場合 only
  /// describes a noun.
  bool conditional = false;
  Range frequency_words;  ///< in the sentence: what says how often
  Range condition_cue;  ///< in the sentence: the words that make it conditional, 「場合は」 before 「必要に応じ」
};

/// What a folded sentence says of time. Linear.
Times times_of(std::string_view folded);

}  // namespace kitei
