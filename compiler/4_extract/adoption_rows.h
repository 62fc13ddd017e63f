/// The tables of a sector guideline that say what the sector makes of the controls of the baseline.
#pragma once

#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// Reads the rows of tables with the columns 対策 and 取扱い, in any order, with or without 内容, 理由, 根拠 and
/// 本文の版. A row that names several controls gives a record for each.
void find_adoptions(const Outline& outline, Extract& extract);

}  // namespace kitei
