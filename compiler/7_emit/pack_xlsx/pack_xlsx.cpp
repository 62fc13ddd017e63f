#include "7_emit/pack_xlsx/pack_xlsx.h"

#include <fmt/format.h>

#include "0_base/parallel.h"
#include "7_emit/pack_xlsx/summary_sheet.h"

namespace kitei {
namespace {

void emit(const EmitInput& input, OutputTree& out, Diagnostics& /*diagnostics*/) {
  const Graph& graph = input.graph;
  if (graph.controls.empty()) return;
  const std::vector<PackPlace> places = list_packs(graph, nullptr);
  parallel_for(places.size(), input.jobs, [&](std::size_t i) {
    const Pack pack = collect_pack(graph, places[i]);
    if (pack.controls.empty()) return;
    Workbook workbook(fmt::format("{} 点検表（案）", name_with_field(*pack.place.sector)), pack.place.ministry->name);
    const ChecklistRange range = write_checklist(workbook, graph, pack);
    write_summary(workbook, graph, pack, range);
    out.add(pack.place.folder + "/checklist.xlsx", workbook.bytes());
  });
}

}  // namespace

const Emitter kPackXlsxEmitter{"pack_xlsx", &emit};

}  // namespace kitei
