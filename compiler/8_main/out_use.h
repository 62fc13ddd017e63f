/// What stands in an OUT: a handbook (`kitei build`) or packs (`kitei pack`). Neither is written over the other.
#pragma once

#include <string>
#include <string_view>

#include "0_base/result.h"

namespace kitei {

enum class OutUse { kHandbook, kPacks };

/// The part of OUT to which the files of a pack belong: "pack:fsa/finance/level-1".
std::string pack_part(std::string_view folder);

/// Fails where OUT holds the other of the two. What OUT is otherwise is for open_output() to see.
Result<Done> demand_use(const std::string& out, OutUse use);

}  // namespace kitei
