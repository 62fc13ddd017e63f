/// What the checker has against a clause.
#pragma once

#include <span>
#include <vector>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// The innermost clause that begins at or before a line; the document itself where there is none.
ClauseId clause_at(const Document& document, std::uint32_t line);

/// The findings whose place begins in a clause and in none of those below it. `sorted` holds those of all documents, by
/// path and line.
std::span<const Diagnostic> findings_of(const std::vector<Diagnostic>& sorted, const Document& document,
                                        ClauseId clause);

}  // namespace kitei
