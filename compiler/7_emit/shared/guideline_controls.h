/// The controls in a draft: the chapter 対策事項, and the annex that puts them beside laws and standards.
#pragma once

#include "7_emit/shared/draft_paper.h"
#include "7_emit/shared/pack.h"

namespace kitei {

/// The chapter: by domain, 講ずべき before 講ずることが望ましい, with level, what the sector makes of it and why;
/// sources as footnotes. Then what no row of the guideline names.
void write_controls(const Graph& graph, const Pack& pack, DraftPaper& paper);

/// The table of the annex: a row a control with its legal bases and the items of standards.
void write_crosswalk(const Graph& graph, const Pack& pack, DraftPaper& paper);

}  // namespace kitei
