#include "7_emit/pack_xlsx/pack_xlsx.h"

#include <fmt/format.h>

#include "0_base/parallel.h"
#include "7_emit/pack_xlsx/summary_sheet.h"

namespace kitei {
namespace {

void emit(const EmitInput& input, OutputTree& out, Diagnostics& /*diagnostics*/) {
  const Graph& graph = input.graph;
  parallel_for(input.packs.size(), input.jobs, [&](std::size_t i) {
    const Pack& pack = input.packs[i];
    if (pack.controls.empty()) return;
    Workbook workbook(fmt::format("{} 点検表（案）", name_with_field(*pack.place.sector)), pack.place.ministry->name);
    const ChecklistRange range = write_checklist(workbook, graph, pack);
    write_summary(workbook, graph, pack, range);
    write_homeless(workbook, graph, pack);
    out.add(pack.place.folder + "/checklist.xlsx", workbook.bytes());
  });
}

}  // namespace

const Emitter kPackXlsxEmitter{"pack_xlsx", &emit};

}  // namespace kitei
