/// Sentences that end like a duty and oblige nobody: penalties, effective dates, definitions, the making of bodies.
#pragma once

#include <string_view>

#include "3_parse/outline.h"

namespace kitei {

/// Why a folded sentence is no statement; empty where it may be one. `rule` is the rule that gave it force
/// (modality.h), `own_subject` whether it names who acts.
/// - "penalty": 罰金に処する, 過料に処する, 刑法…の例に従う
/// - "effective-date": 公布の日から施行する, その効力を失う
/// - "definition": …のこと。, と呼ぶ, 次の定義に従う, 期間は二年とする
/// - "scope": ただし、政令で定めるものを除く — without a subject of its own
/// - "delegation": 必要な事項は、政令で定める — without a subject of its own
/// - "constitution": 事務局を置く, 大臣をもって充てる — without a subject of its own
/// - "note": a note or footnote that explains; one that obliges says who, or must
std::string_view exemption_of(std::string_view folded, UnitKind kind, std::string_view rule, bool own_subject);

}  // namespace kitei
