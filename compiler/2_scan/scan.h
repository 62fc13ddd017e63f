/// Pass 2: Source -> Layout.
///
/// Groups the lines of one source into blocks (heading, paragraph, list item, table row, note, page furniture) by shape
/// alone. It does not know what a clause is, nor which heading stands under which: that is pass 3.
///
/// Never fails. Linear in the size of the source.
/// Holds after: the blocks tile the source from byte 0 to its end, every byte in exactly one
/// (tests/fuzz/scan.cpp).
#pragma once

#include "0_base/diagnostics.h"
#include "1_read/source.h"
#include "2_scan/layout.h"

namespace kitei {
[[nodiscard]] Layout scan(const Source& source, Diagnostics& diagnostics);
}
