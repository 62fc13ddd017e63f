/// The finder of statements.
#pragma once

#include "1_read/source.h"
#include "3_parse/outline.h"
#include "4_extract/role_finder.h"
#include "4_extract/spoken.h"
#include "4_extract/statements.h"

namespace kitei {

/// Finds the statements of a document and the names of roles in it, in the order of the text.
void find_statements(const Source& source, const Outline& outline, const std::vector<SpokenUnit>& spoken,
                     const RoleFinder& roles, Extract& extract);

}  // namespace kitei
