/// The ways out that this kitei was built with (KITEI_EMITTERS in CMakeLists.txt).
#pragma once

#include <vector>

#include "7_emit/emitter.h"

namespace kitei {

/// All emitters, in the order of the list.
const std::vector<const Emitter*>& all_emitters();

}  // namespace kitei
