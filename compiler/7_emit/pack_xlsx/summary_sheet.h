/// The sheet that counts the checklist by domain and by level, with a chart.
#pragma once

#include "7_emit/pack_xlsx/checklist_sheet.h"

namespace kitei {

/// Writes the sheet. Its numbers are formulas over `range`, with the values of an empty checklist as a start.
void write_summary(Workbook& workbook, const Graph& graph, const Pack& pack, const ChecklistRange& range);

}  // namespace kitei
