#include "5_link/crosswalk.h"

#include <map>
#include <tuple>

#include "5_link/control_faults.h"
#include "5_link/diagnostics.h"

namespace kitei {
namespace {

class CrosswalkJoiner {
 public:
  CrosswalkJoiner(Graph& graph, Diagnostics& diagnostics) : graph_(graph), diagnostics_(diagnostics) {
    for (std::uint32_t i = 0; i < graph.controls.size(); ++i)
      controls_.emplace(graph.words_of(graph.controls[i]).id, GraphControlId{i});
    for (std::uint32_t s = 0; s < graph.standards.size(); ++s) {
      standards_.emplace(graph.standards[s].id, StandardId{s});
      for (std::uint32_t i = 0; i < graph.standards[s].items.size(); ++i)
        items_.emplace(std::pair(s, graph.standards[s].items[i].ref), i);
    }
  }

  void take(Mapping row) {
    const auto control = controls_.find(row.control);
    const auto standard = standards_.find(row.standard);
    if (standard == standards_.end())
      return diagnostics_.report(row.place, diag::kMappingStandardUnknown, row.standard);
    if (control == controls_.end()) return diagnostics_.report(row.place, diag::kMappingControlUnknown, row.control);
    GraphMapping mapping{std::move(row), control->second, standard->second, 0};
    if (!find_item(mapping)) return;
    const auto key = std::tuple(control->second, standard->second, mapping.row.ref);
    const auto [before, is_new] = seen_.emplace(key, mapping.row.place.line);
    if (!is_new) {
      diagnostics_.report(mapping.row.place, diag::kMappingTwice, mapping.row.control, mapping.row.ref, before->second);
      return;
    }
    graph_.controls[control->second.index].mappings.push_back(static_cast<std::uint32_t>(graph_.mappings.size()));
    graph_.mappings.push_back(std::move(mapping));
  }

  void report_unmapped() {
    if (graph_.mappings.empty()) return;
    for (const GraphControl& control : graph_.controls) {
      if (!control.mappings.empty()) continue;
      const Document& document = graph_.at(control.document);
      const Control& words = graph_.words_of(control);
      diagnostics_.report(place_of(document, words), diag::kControlUnmapped, words.id);
      diagnostics_.hint("対応する項目がないときは、mappings/ に relation = \"none\" の行を書く");
    }
  }

 private:
  bool find_item(GraphMapping& mapping) {
    if (mapping.row.relation == "none") return true;
    const auto found = items_.find({mapping.standard.index, mapping.row.ref});
    if (found == items_.end()) {
      diagnostics_.report(mapping.row.place, diag::kMappingRefUnknown, mapping.row.ref, mapping.row.standard);
      return false;
    }
    mapping.item = found->second;
    return true;
  }

  Graph& graph_;
  Diagnostics& diagnostics_;
  std::map<std::string, GraphControlId, std::less<>> controls_;
  std::map<std::string, StandardId, std::less<>> standards_;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> items_;
  std::map<std::tuple<GraphControlId, StandardId, std::string>, std::uint32_t> seen_;  ///< and its line
};

}  // namespace

void join_crosswalk(Graph& graph, Crosswalk crosswalk, Diagnostics& diagnostics) {
  graph.standards = std::move(crosswalk.standards);
  CrosswalkJoiner joiner(graph, diagnostics);
  for (Mapping& row : crosswalk.mappings) joiner.take(std::move(row));
  joiner.report_unmapped();
}

}  // namespace kitei
