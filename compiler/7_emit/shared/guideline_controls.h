/// The controls in a draft: the chapter 対策事項.
#pragma once

#include "7_emit/shared/draft_paper.h"
#include "7_emit/shared/guideline_fields.h"
#include "7_emit/shared/pack.h"

namespace kitei {

/// The chapter: by domain, 講ずべき before 講ずることが望ましい, with level, what the sector makes of it and why;
/// sources as footnotes. Then what no row of the guideline names.
void write_controls(const Graph& graph, const Pack& pack, const GuidelineFields& fields, DraftPaper& paper);

}  // namespace kitei
