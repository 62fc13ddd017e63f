/// Controls as a baseline words them, and what a sector guideline makes of them: data alone.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "3_parse/outline.h"

namespace kitei {

/// 講ずべき, 講ずることが望ましい; kNone where the words are missing or unknown.
enum class ControlForce : std::uint8_t { kNone, kMust, kShould };

/// 「講ずべき」, 「講ずることが望ましい」; empty for kNone.
std::string_view words_of(ControlForce force);

/// The levels at which a control is asked for. Nested: from `lowest` on, so that level 2 has all of level 1; else a
/// set.
struct Levels {
  static constexpr int kHighest = 3;
  std::array<bool, kHighest> in{};  ///< [0] is level 1
  bool nested = true;

  /// True where nothing is said.
  bool empty() const { return lowest() == 0; }
  /// The lowest level, from 1; 0 where nothing is said.
  int lowest() const;
  bool has(int level) const { return level >= 1 && level <= kHighest && in[static_cast<std::size_t>(level) - 1]; }
};

/// "1", "1・3"; empty where nothing is said.
std::string words_of(const Levels& levels);

/// A member of a list of legal bases or sources, as printed: 「サイバーセキュリティ基本法第26条」, 「行動計画 Ⅳ 2.1」.
struct Ground {
  std::string text;
  bool basis = false;  ///< a legal basis (根拠), else a source (出典)
  UnitId unit;
  Range range;  ///< in the unit's text
};

/// What operators are to do, and how that is seen: a heading 「ID 題名」 with text and labelled parts.
struct Control {
  std::string id;      ///< "ACC-01"
  std::string title;   ///< 「利用者の識別」
  std::string domain;  ///< title of the clause around it: 「アクセス管理」
  ClauseId clause;
  std::vector<UnitId> text;   ///< what is to be done
  std::vector<UnitId> parts;  ///< the labelled parts: they say something about the text and oblige nobody
  ControlForce force = ControlForce::kNone;
  Levels levels;
  std::string question, evidence, rationale;
  std::vector<Ground> grounds;
  std::vector<std::string> sectors;  ///< names as printed; empty: for all
};

/// What a sector makes of a control of the baseline.
enum class Treatment : std::uint8_t {
  kUnknown,  ///< the word is none of those known
  kTakes,
  kStrengthens,
  kRelaxes,
  kAdds,   ///< a control of the sector's own
  kLacks,  ///< no row names it
};

/// "takes", "strengthens" …: as in the records.
std::string_view name_of(Treatment treatment);

/// A row of the table 対策/取扱い, once for each control that it names.
struct Adoption {
  std::string control;  ///< "LOG-02"
  Treatment treatment = Treatment::kUnknown;
  std::string words;                         ///< the treatment as printed
  ControlForce force = ControlForce::kNone;  ///< where the sector sets another
  Levels levels;                             ///< …
  std::string text, reason;
  std::string seen;  ///< the fingerprint of the control's text when the sector last looked at it, where the row has one
  std::vector<Ground> grounds;
  UnitId row;
};

/// A labelled part that cannot be used.
struct ControlFault {
  enum class Kind : std::uint8_t { kLabel, kValue };
  Kind kind;
  std::string label;
  UnitId unit;
  Range range;  ///< of the label or the value, in the unit's text
};

}  // namespace kitei
