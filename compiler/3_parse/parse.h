/// Pass 3: Layout -> Outline.
///
/// Decides by the order of siblings which heading stands under which, hangs items under their lead-ins, cuts units into
/// sentences and gives clauses and units their stable ids. It does not know what a sentence says: that is pass 4.
///
/// Never fails; a number out of order stays what it is and is reported (K3001).
/// Holds after: clauses[0] is the root; children and units are in the order of the text; ids are unique in the
/// document.
#pragma once

#include "0_base/diagnostics.h"
#include "1_read/source.h"
#include "2_scan/layout.h"
#include "3_parse/outline.h"

namespace kitei {
[[nodiscard]] Outline parse(const Source& source, Layout layout, Diagnostics& diagnostics);
}
