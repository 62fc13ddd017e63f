/// What a unit looks like beside its neighbours: a heading inside a clause, a line that announces items, a reference.
#pragma once

#include <cstddef>
#include <string_view>

#include "3_parse/outline.h"

namespace kitei {

/// Letters of a line that is taken for a heading.
inline constexpr std::size_t kHeadingLetters = 40;

/// A heading inside a clause: one that the parser found, or a short line of words that no sentence ends; `letters` are
/// those of the piece that is looked at, `whole` tells whether it is all of the unit.
bool is_caption(const Unit& unit, std::size_t letters, bool whole);

/// A line that holds nothing but a reference or remark in brackets: 「（第４条）」.
bool is_reference(const Unit& unit);

/// A paragraph or item that announces the items behind it.
bool is_lead_in(const Unit& unit);

/// True where a list with another mark begins: ○ behind ・.
bool begins_list(const Unit& before, const Unit& unit);

/// True for a text that asks: 「…ではないか。」
bool asks(std::string_view text);

/// True for a title that announces the answer to what was asked before it: 〈考え方〉, 【回答】.
bool announces_answer(std::string_view title);

/// 代替要員 of 「代替要員：…」, 復旧演習 of 「「復旧演習」：…」: what a text explains behind a colon. Empty where it
/// does not.
std::string_view explained_word(std::string_view text);

}  // namespace kitei
