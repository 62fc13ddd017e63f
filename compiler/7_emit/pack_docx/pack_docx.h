/// Draft sector guidelines as Word documents, one for each ministry, sector and level.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {

/// Writes site/packs/<ministry>/<sector>/level-<n>/guideline.docx.
extern const Emitter kPackDocxEmitter;

}  // namespace kitei
