/// Checklists as Excel workbooks, one for each ministry, sector and level.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {

/// Writes site/packs/<ministry>/<sector>/level-<n>/checklist.xlsx where the corpus has controls.
extern const Emitter kPackXlsxEmitter;

}  // namespace kitei
