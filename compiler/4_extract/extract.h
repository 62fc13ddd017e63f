/// Pass 4: Outline -> Extract.
///
/// Finds in each document on its own the names of roles, the statements, the citations, the terms and the controls. It
/// does not look at other documents: that is pass 5.
///
/// Never fails. Linear in the size of the outline.
#pragma once

#include "1_read/source.h"
#include "3_parse/outline.h"
#include "4_extract/law_finder.h"
#include "4_extract/role_finder.h"
#include "4_extract/statements.h"

namespace kitei {
[[nodiscard]] Extract extract(const Source& source, const Outline& outline, const RoleFinder& roles,
                              const LawFinder& laws);
}
