/// What the sector's own guideline says beside its controls: scope, operators, systems, channels.
#pragma once

#include <string>

#include "7_emit/shared/draft_paper.h"
#include "7_emit/shared/guideline.h"

namespace kitei {

/// The parts of a sector guideline that a draft takes over.
enum class OwnPart { kGeneral, kOrganisation, kControls };

/// Writes the clauses of that part as they stand, under headings of level 2: kGeneral the first clause of the
/// guideline, kOrganisation what else is neither controls nor a table of them, kControls the remarks beside that table
/// (without headings). False where there is nothing.
bool write_own_part(const Document& guideline, OwnPart part, DraftPaper& paper);

}  // namespace kitei
