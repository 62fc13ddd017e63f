#include "7_emit/lists/lists.h"

#include "0_base/parallel.h"
#include "7_emit/lists/control_lists.h"
#include "7_emit/lists/finding_list.h"
#include "7_emit/lists/statement_list.h"
#include "7_emit/shared/list_names.h"

namespace kitei {
namespace {

void write(const TableFile& table, std::string_view path, OutputTree& out) {
  const std::string below = "site/" + std::string(path);
  out.add(below + ".csv", csv_of(table));
  out.add(below + ".xlsx", xlsx_of(table));
}

void emit(const EmitInput& input, OutputTree& out, Diagnostics& /*diagnostics*/) {
  const Graph& graph = input.graph;
  parallel_for(graph.by_actor.size(), input.jobs, [&](std::size_t i) {
    const RoleId role{static_cast<std::uint32_t>(i)};
    if (!graph.by_actor[i].empty()) write(statement_list(graph, role), list_of(graph.lexicon->roles[i]), out);
  });
  if (!graph.controls.empty()) write(control_list(graph), kControlsList, out);
  if (!graph.treatments.empty()) write(treatment_list(graph), kTreatmentsList, out);
  if (!graph.standards.empty()) write(crosswalk_list(graph), kCrosswalkList, out);
  write(finding_list(graph, input.diagnostics), kFindingsList, out);
}

}  // namespace

const Emitter kListsEmitter{"lists", &emit};

}  // namespace kitei
