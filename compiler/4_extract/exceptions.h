/// Exceptions: この限りでない, その限りとしない, and provisos that release (要しない).
#pragma once

#include <vector>

#include "4_extract/spoken.h"
#include "4_extract/statements.h"

namespace kitei {

/// Ties each statement that excepts from the one before it (in its paragraph or item, else the last of the clause) to
/// it, both ways. An exception without a subject of its own has the actors of what it lifts. Linear.
void link_exceptions(const Outline& outline, const std::vector<SpokenUnit>& spoken, std::vector<Statement>& statements);

}  // namespace kitei
