#include "7_emit/pack_oscal/pack_oscal.h"

#include <fmt/format.h>

#include "0_base/parallel.h"
#include "7_emit/pack_oscal/mapping_collection.h"
#include "7_emit/pack_oscal/profile.h"

namespace kitei {
namespace {

using oscal::CatalogControl;
using oscal::Json;
using oscal::Resources;

/// The document of the first control of the baseline.
const Document* baseline_of(const Graph& graph) {
  for (const GraphControl& control : graph.controls) {
    if (!control.own) return &graph.at(control.document);
  }
  return nullptr;
}

void emit_baseline(const Graph& graph, OutputTree& out) {
  const Document* document = baseline_of(graph);
  if (document == nullptr) return;
  Resources resources;
  std::vector<CatalogControl> controls;
  for (std::uint32_t i = 0; i < graph.controls.size(); ++i) {
    if (!graph.controls[i].own) controls.push_back({{i}, oscal::control_of(graph, {i}, resources)});
  }
  const Json catalog = oscal::catalog_of(
      graph, "baseline", oscal::metadata("重要インフラ ベースライン（モデル文）", document), controls, resources);
  out.add("site/packs/baseline/catalog.json", oscal::bytes_of(catalog));
  const Json mappings = oscal::mapping_collection_of(graph, oscal::metadata("ベースラインと規格の対応", document));
  if (!mappings.is_null()) out.add("site/packs/baseline/mappings.json", oscal::bytes_of(mappings));
}

/// The controls that the sector adds, at any level, as a catalog that its profiles import.
void emit_additions(const Graph& graph, const PackPlace& place, OutputTree& out) {
  Resources resources;
  std::vector<CatalogControl> controls;
  const Document* guideline = nullptr;
  for (const SectorTreatment& treatment : treatments_of(graph, place.sector_id)) {
    if (treatment.treatment != Treatment::kAdds) continue;
    guideline = &graph.at(treatment.guideline);
    controls.push_back({treatment.control, oscal::control_of(graph, treatment.control, resources)});
  }
  if (controls.empty()) return;
  const std::string folder = place.folder.substr(0, place.folder.rfind('/'));
  const Json metadata = oscal::metadata(fmt::format("{}で加える対策", name_with_field(*place.sector)), guideline);
  out.add(folder + "/additions.json",
          oscal::bytes_of(oscal::catalog_of(graph, "additions " + folder, metadata, controls, resources)));
}

void emit_pack(const Graph& graph, const Pack& pack, OutputTree& out) {
  const PackPlace& place = pack.place;
  if (pack.controls.empty()) return;
  const Document* dated = pack.guideline != nullptr ? pack.guideline : pack.baseline;
  const std::string title = fmt::format("{} 対策基準 レベル{}", name_with_field(*place.sector), place.level);
  out.add(place.folder + "/profile.json", oscal::bytes_of(oscal::profile_of(pack, oscal::metadata(title, dated))));
  Resources resources;
  std::vector<CatalogControl> controls;
  for (const PackControl& control : pack.controls) {
    controls.push_back(
        {control.id, oscal::altered(oscal::control_of(graph, control.id, resources), oscal::alteration_of(control))});
  }
  Json metadata = oscal::metadata(title, dated);
  metadata["props"] = Json::array({{{"name", "resolution-tool"}, {"value", "kitei"}}});
  metadata["links"] = Json::array({{{"href", "profile.json"}, {"rel", "source-profile"}}});
  out.add(place.folder + "/catalog.json",
          oscal::bytes_of(oscal::catalog_of(graph, "catalog " + place.folder, metadata, controls, resources)));
}

void emit(const EmitInput& input, OutputTree& out, Diagnostics& /*diagnostics*/) {
  const Graph& graph = input.graph;
  if (graph.controls.empty()) return;
  emit_baseline(graph, out);
  std::vector<const Pack*> firsts;  // of each ministry and sector
  for (std::span<const Pack> rest = input.packs; !rest.empty(); rest = rest.subspan(levels_of(rest).size()))
    firsts.push_back(rest.data());
  parallel_for(firsts.size(), input.jobs, [&](std::size_t i) { emit_additions(graph, firsts[i]->place, out); });
  parallel_for(input.packs.size(), input.jobs, [&](std::size_t i) { emit_pack(graph, input.packs[i], out); });
}

}  // namespace

const Emitter kPackOscalEmitter{"pack_oscal", &emit};

}  // namespace kitei
