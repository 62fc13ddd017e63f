/// The finder of information flows.
#pragma once

#include <vector>

#include "3_parse/outline.h"
#include "4_extract/role_finder.h"
#include "4_extract/spoken.h"
#include "4_extract/statements.h"

namespace kitei {

/// Finds who tells whom what: in chapters on the sharing of information, sentence by sentence, and in tables whose
/// cells hold directions (「(1) 事業者→政府」), and in lists and boxes of arrows (「事業者→政府：障害の情報」). In the
/// order of the text. Drawings whose arrows are gone with the lines are left alone: names and labels without order tell
/// nothing.
void find_flows(const Outline& outline, const std::vector<SpokenUnit>& spoken, const RoleFinder& roles,
                Extract& extract);

}  // namespace kitei
