/// The kinds of finding of this pass (table: diagnostics.def; pages: diagnostics.md).
#pragma once

#include "0_base/diagnostics.h"

namespace kitei::diag {
#include "0_base/declare_diagnostics.h"
#include "4_extract/diagnostics.def"
#undef KITEI_DIAGNOSTIC
}  // namespace kitei::diag
