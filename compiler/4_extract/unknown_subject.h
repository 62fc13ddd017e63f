/// Who acts where the lexicon knows no name: 申請者, 行政庁, 主務大臣, 監査部門.
#pragma once

#include <optional>
#include <string_view>

#include "3_parse/outline.h"

namespace kitei {

/// The noun phrase that a folded sentence makes its subject, if it is one that can act: the first topic outside
/// brackets (…は, …も, …においては, …にあっては, …には) whose last noun is a person, an office or a body. Things
/// (計画は, 期間は) and those who only do harm (攻撃者は) are none. Bytes of the sentence.
std::optional<Range> unknown_subject(std::string_view folded);

/// True where a heading gives such a one charge of what stands below it: 「2. 荷主の役割」, 「監査部門」.
bool names_unknown_actor(std::string_view folded_heading);

/// True where a phrase ends in a person, an office or a body.
bool can_act(std::string_view folded_phrase);

}  // namespace kitei
