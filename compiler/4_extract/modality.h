/// What force a sentence has, by its last predicate.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "4_extract/statements.h"

namespace kitei {

/// The force of a sentence, and the rule that gave it.
struct Force {
  Modality modality;
  std::string_view rule;       ///< "ends-with-must", "noun-ending" …
  bool passive = false;        ///< the subject is asked rather than acts: 求められる, こととされている
  bool needs_subject = false;  ///< binds only a role that the sentence itself names: 必要がある
  bool noun = false;           ///< 体言止め: force comes from the lead-in or heading
  bool effect = false;         ///< a hoped-for effect
};

/// Decides by the end of a folded sentence, in the order of official usage: prohibitions and efforts before duties
/// (努めなければならない also ends like a duty), wrappers such as こととする taken off first. Definitions, states, past
/// and reasons (をいう, である, ている, された) have no force.
std::optional<Force> force_of(std::string_view folded);

/// The sentence without what may stand behind its predicate: 「。」, notes and brackets at the end, 等.
std::string_view predicate_of(std::string_view folded);

}  // namespace kitei
