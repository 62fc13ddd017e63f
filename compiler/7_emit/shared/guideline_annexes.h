/// The annexes of a draft: controls beside laws and standards, terms, sources, and what the ministry wrote into fields
/// that are gone.
#pragma once

#include "7_emit/shared/draft_paper.h"
#include "7_emit/shared/guideline.h"

namespace kitei {

/// Writes them as 附属１, 附属２ …; what would be empty is left out, but for the sources.
void write_annexes(const Guideline& guideline, const Graph& graph, DraftPaper& paper);

/// Whether the document restates another in our words.
bool is_digest(const GuidelineSource& source);

}  // namespace kitei
