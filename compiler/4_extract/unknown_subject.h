/// Who acts where the lexicon knows no name: 申請者, 行政庁, 主務大臣, 監査部門.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "3_parse/outline.h"

namespace kitei {

/// The noun phrase that a folded sentence makes its subject, if it is one that can act: the first topic outside
/// brackets (…は, …も, …においては, …にあっては, …には) whose last noun is a person, an office or a body. Things
/// (計画は, 期間は) and those who only do harm (攻撃者は) are none. Bytes of the sentence.
std::optional<Range> unknown_subject(std::string_view folded);

/// What a heading gives such a one charge of stands below it: 「2. 荷主の役割」, 「監査部門」. The part of it that
/// names them; empty where it names none.
std::string_view unknown_actor_of(std::string_view folded_heading);

/// The nouns of a phrase that name those who act, each without what points at it, counts it or tells which of them:
/// 「当該申請者」 -> 申請者, 「点検を行う事業者等又は監査部門」 -> 事業者, 監査部門. Empty for words that stand for
/// anybody (者, 何人). Bytes of the phrase.
std::vector<Range> acting_nouns(std::string_view folded_phrase);

/// True where a noun is the name of a body or an office by its last letters: 監査部門, 申請者, 審議会.
bool is_body(std::string_view folded_noun);

/// True where a phrase ends in a person, an office or a body.
bool can_act(std::string_view folded_phrase);

}  // namespace kitei
