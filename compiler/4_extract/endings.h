/// The last predicates of official Japanese, and what each makes of its sentence: one table.
#pragma once

#include <cstdint>
#include <string_view>

namespace kitei {

/// What a sentence's end says.
enum class End : std::uint8_t {
  kOther,        ///< not in the table
  kNothing,      ///< definition, state, past, reason, penalty, application of law: no force
  kEffect,       ///< a hoped-for effect
  kProhibition,  ///< してはならない
  kEffort,       ///< 努める
  kExpected,     ///< 期待される
  kAsked,        ///< 求められる
  kRecommended,  ///< 望ましい
  kMay,          ///< ことができる
  kMust,         ///< なければならない
  kNeed,         ///< 必要がある
  kRequest,      ///< してください, されたい
  kQuestion,     ///< しているか: a point that a supervisor looks at
  kSoThatNot,    ///< ことのないようにする
  kShall,        ///< こととする, ものとする, こと: wraps a predicate that may have a force of its own
  kIsToBe,       ///< こととされている: the same, of somebody else
  kToBe,         ///< とする
  kVerb,         ///< していく: a bare verb that says what is meant to be done
  kHeed,         ///< 留意する: binds as it stands
  kTopic,        ///< に関すること: as a noun
  kTells,        ///< 以下に示す: the document speaks of itself unless somebody is named
};

/// A row of the table.
struct Ending {
  std::string_view words;
  End end;
};

/// The longest ending of the table with which a folded, plain (polite.h) predicate ends; words are empty and the end
/// kOther where there is none. So 努めなければならない is an effort although なければならない is a duty.
Ending ending_of(std::string_view predicate);

}  // namespace kitei
