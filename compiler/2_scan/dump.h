/// Layouts as text, for `kitei dump` and the expect tests.
#pragma once

#include <string>

#include "1_read/source.h"
#include "2_scan/layout.h"

namespace kitei {

/// One line a block that has text: "item 「①」 plan.txt:3-4 「…」".
std::string dump(const Source& source, const Layout& layout);

}  // namespace kitei
