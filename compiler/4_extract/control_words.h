/// The words in which controls are written: labels, forces, levels, lists of grounds and of codes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "4_extract/control.h"

namespace kitei {

/// 「強さ：講ずべき」 as label and value; an empty label where the text does not begin with one.
struct Labelled {
  std::string_view label;
  Range value;  ///< in the text, without blanks at its ends
};
Labelled labelled(std::string_view text);

/// The force of 「講ずべき」 …; kNone for other words.
ControlForce force_of_words(std::string_view words);

/// The levels of 「1」 (nested), 「レベル2」, 「1・3」 (a set); empty for other words.
Levels levels_of_words(std::string_view words);

/// The treatment of 「採る」, 「強める」, 「緩める」; kUnknown for other words.
Treatment treatment_of_words(std::string_view words);

/// The members of a list with 「、」 between them, as ranges of the text; a comma in brackets belongs to its member.
std::vector<Range> list_members(std::string_view text, Range list);

/// The codes that a cell names: 「GOV-01、GOV-02」, 「GOV-01～GOV-06」, 「GOV-01～06」.
std::vector<std::string> codes_in(std::string_view text);

}  // namespace kitei
