/// findings.html: what the compiler has against the documents, with the place.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
void write_findings(const Site& site);
}  // namespace kitei
