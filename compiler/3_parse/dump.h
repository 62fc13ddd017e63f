/// Outlines as text, for `kitei dump` and the expect tests.
#pragma once

#include <string>

#include "1_read/source.h"
#include "3_parse/outline.h"

namespace kitei {

/// One line a clause and a unit, indented by depth: "clause 1 「目的」 plan.txt:1-2".
std::string dump(const Source& source, const Outline& outline);

}  // namespace kitei
