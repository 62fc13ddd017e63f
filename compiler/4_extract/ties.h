/// What ties a named role to an act, by the words behind its name.
#pragma once

#include <string_view>

#include "4_extract/statements.h"

namespace kitei {

/// The tie that the words behind a name give: 「に対し…を求める」 asks, 「から…の提供を受け」 is informed, 「と連携」
/// cooperates. `rest` is the folded sentence from behind the name on. Linear in it.
Tie tie_of(std::string_view rest);

}  // namespace kitei
