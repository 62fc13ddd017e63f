/// Lists to take away, each as .csv and .xlsx: the obligations of a role, controls, their treatment by sectors, the
/// crosswalk, findings.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {
extern const Emitter kListsEmitter;
}  // namespace kitei
