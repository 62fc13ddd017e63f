/// When, how often and under which condition.
#pragma once

#include <string_view>

#include "4_extract/statements.h"

namespace kitei {

/// How often a folded sentence says that its act happens. A concrete recurrence beats 必要に応じ; of two the last.
Frequency frequency_of(std::string_view folded);

/// True where a folded sentence is tied to a condition: 場合は, ときは, に際して, 必要に応じ. Not for この際,
/// に当たって, nor where 際 or 場合 only describes a noun.
bool is_conditional(std::string_view folded);

}  // namespace kitei
