/// The words of the handbook's pages for what the graph holds as values.
#pragma once

#include <string>
#include <string_view>

#include "0_base/diagnostics.h"
#include "1_read/source.h"
#include "4_extract/statements.h"

namespace kitei {

/// 「義務」「努力」 … : the force of a statement.
std::string_view word_of(Modality modality);
/// 「毎年」 … ; empty for kNone.
std::string_view word_of(Frequency frequency);
/// 「連絡先」「連携先」 … : what the other side is to who acts; empty for kNamed.
std::string_view word_of(Tie tie);
/// Words out of a sentence that stands beside them: over 40 letters only their head and their end.
std::string in_short(std::string_view words);
/// Where the actors of a statement were found, as a remark: 「見出しから」; empty where they stand in the sentence.
std::string_view remark_of(ActorFrom from);
/// 「山田が2025年4月1日に確認（理由）」: of a statement that has a review.
std::string review_in_words(const Extract& extract, const Statement& statement);
/// 「注記」「警告」「誤り」.
std::string_view word_of(Severity severity);
/// 「行動計画」 for "action-plan" …; what is not known comes back as it is.
std::string_view document_kind(std::string_view kind);
/// 「政府機関」 for "government" …; what is not known comes back as it is.
std::string_view role_kind(std::string_view kind);

/// 「同じ」「項目の一部を求める」 … for "equal", "subset" …
std::string_view relation_word(std::string_view relation);
/// 「人」「提案」 for "human", "proposal"; 「高」 … for "high" …
std::string_view maker_word(std::string_view maker);
std::string_view confidence_word(std::string_view confidence);

/// How a document stands: in force unless the manifest says something else.
enum class Standing { kInForce, kPromulgated, kDraft, kSuperseded };
Standing standing_of(const DocumentInfo& info);
/// True for what binds or is enacted to bind: a text in force, or promulgated and coming into force by steps.
bool is_law(Standing standing);
/// 「公布」「案」「旧版」; empty for a text in force.
std::string_view word_of(Standing standing);

/// "2024-03-08" as 「2024年3月8日」, "2024-03" as 「2024年3月」; what has another form comes back as it is.
std::string date_in_words(std::string_view date);

}  // namespace kitei
