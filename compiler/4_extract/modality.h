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
  bool weak = false;           ///< a bare verb or とする: says what somebody does only where somebody is named
  bool item = false;           ///< 〜こと: takes the force of its lead-in where that is no duty
  bool tells = false;          ///< 示す, 説明する: said of the document itself unless somebody is named
  bool asks = false;           ///< a question of a supervisor
};

/// Decides by the end of a folded sentence (endings.h): the longest ending counts, so that 努めなければならない is no
/// duty; wrappers such as こととする are taken off where what they wrap has a force of its own. Definitions, states,
/// past and reasons (をいう, である, ている, された) have no force.
std::optional<Force> force_of(std::string_view folded);

/// The sentence without what may stand behind its predicate: 「。」, notes and brackets at the end, 等.
std::string_view predicate_of(std::string_view folded);

}  // namespace kitei
