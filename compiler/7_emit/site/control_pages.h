/// controls.html, the controls by domain and level, and a page for each control.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
/// Nothing is written where the corpus has no controls.
void write_controls(const Site& site);
}  // namespace kitei
