#include "7_emit/shared/pack.h"

#include <fmt/format.h>

#include <algorithm>

#include "0_base/parallel.h"
#include "0_base/text.h"
#include "7_emit/diagnostics.h"
#include "7_emit/output_tree.h"

namespace kitei {
namespace {

void add_grounds(const std::vector<Ground>& grounds, PackControl& into) {
  for (const Ground& ground : grounds) {
    std::vector<std::string>& list = ground.basis ? into.basis : into.sources;
    if (std::find(list.begin(), list.end(), ground.text) == list.end()) list.push_back(ground.text);
  }
}

/// The control with what the sector's row changes. An own control of the sector is as it stands.
PackControl take(const Graph& graph, GraphControlId id, Treatment treatment, const Adoption* row) {
  const GraphControl& found = graph.at(id);
  const Control& control = graph.words_of(found);
  PackControl made;
  made.id = id;
  made.control = &control;
  made.adoption = row;
  made.treatment = treatment;
  made.force = row != nullptr && row->force != ControlForce::kNone ? row->force : control.force;
  made.level = (row != nullptr && !row->levels.empty() ? row->levels : control.levels).lowest();
  made.text = text_of(graph, found);
  made.fingerprint = fingerprint_of(graph, found);
  add_grounds(control.grounds, made);
  if (row != nullptr) add_grounds(row->grounds, made);
  return made;
}

/// Whether it is asked for at the level, as the sector sets it.
bool is_asked(const Control& control, const Adoption* row, int level) {
  return (row != nullptr && !row->levels.empty() ? row->levels : control.levels).has(level);
}

/// A sector without a guideline: the baseline as it is.
void take_baseline(const Graph& graph, Pack& pack) {
  for (std::uint32_t i = 0; i < graph.controls.size(); ++i) {
    const GraphControl& control = graph.controls[i];
    const bool named =
        std::find(control.sectors.begin(), control.sectors.end(), pack.place.sector_id) != control.sectors.end();
    if (control.own || !(named || control.sectors.empty())) continue;
    if (is_asked(graph.words_of(control), nullptr, pack.place.level))
      pack.controls.push_back(take(graph, {i}, Treatment::kTakes, nullptr));
  }
}

void take_treatment(const Graph& graph, const SectorTreatment& treatment, Pack& pack) {
  const Adoption* row = graph.row_of(treatment);
  if (!is_asked(graph.words_of(graph.at(treatment.control)), row, pack.place.level)) return;
  if (treatment.treatment == Treatment::kLacks) return pack.missing.push_back(treatment.control);
  pack.controls.push_back(take(graph, treatment.control, treatment.treatment, row));
  pack.controls.back().guideline = &graph.at(treatment.guideline);
}

std::vector<PackPlace> list_places(const Graph& graph, Diagnostics& diagnostics) {
  std::vector<PackPlace> places;
  PathBook book;
  const Lexicon& lexicon = *graph.lexicon;
  const int highest = graph.controls.empty() ? 1 : Levels::kHighest;
  for (std::uint32_t i = 0; i < lexicon.sectors.size(); ++i) {
    const Sector& sector = lexicon.sectors[i];
    for (const std::string& id : sector.ministries) {
      const Ministry* ministry = lexicon.ministry(id);
      if (ministry == nullptr) continue;  // pass 1 has reported it
      std::string folder = fmt::format("{}{}/{}", kPacksFolder, slug(ministry->id), slug(sector.id));
      if (const std::string_view fault = book.note(folder + "/level-1/guideline.docx"); !fault.empty()) {
        diagnostics.report({}, diag::kPackPathUnusable, ministry->id, sector.id, folder);
        continue;
      }
      for (int level = 1; level <= highest; ++level)
        places.push_back({ministry, &sector, SectorId{i}, level, fmt::format("{}/level-{}", folder, level)});
    }
  }
  return places;
}

Pack collect_pack(const Graph& graph, const PackPlace& place) {
  Pack pack;
  pack.place = place;
  const std::span<const SectorTreatment> treatments = treatments_of(graph, place.sector_id);
  if (treatments.empty()) {
    take_baseline(graph, pack);
  } else {
    pack.guideline = &graph.at(treatments.front().guideline);
    for (const SectorTreatment& treatment : treatments) take_treatment(graph, treatment, pack);
  }
  std::stable_partition(pack.controls.begin(), pack.controls.end(),
                        [](const PackControl& control) { return control.treatment != Treatment::kAdds; });
  for (const GraphControl& control : graph.controls) {
    if (!control.own) {
      pack.baseline = &graph.at(control.document);
      break;
    }
  }
  return pack;
}

}  // namespace

std::vector<Pack> collect_packs(const Graph& graph, unsigned jobs, Diagnostics& diagnostics) {
  const std::vector<PackPlace> places = list_places(graph, diagnostics);
  std::vector<Pack> packs(places.size());
  parallel_for(places.size(), jobs, [&](std::size_t i) { packs[i] = collect_pack(graph, places[i]); });
  return packs;
}

std::span<const Pack> packs_of(std::span<const Pack> packs, SectorId sector) {
  const auto begin =
      std::partition_point(packs.begin(), packs.end(), [&](const Pack& pack) { return pack.place.sector_id < sector; });
  const auto end =
      std::partition_point(begin, packs.end(), [&](const Pack& pack) { return pack.place.sector_id == sector; });
  return {begin, end};
}

std::span<const Pack> levels_of(std::span<const Pack> packs) {
  const auto end = std::find_if(packs.begin(), packs.end(), [&](const Pack& pack) {
    return pack.place.ministry != packs[0].place.ministry || pack.place.sector != packs[0].place.sector;
  });
  return packs.first(static_cast<std::size_t>(end - packs.begin()));
}

bool is_suspect(const PackControl& control) {
  return control.adoption != nullptr && !control.adoption->seen.empty() &&
         control.adoption->seen != control.fingerprint;
}

std::span<const SectorTreatment> treatments_of(const Graph& graph, SectorId sector) {
  const auto& all = graph.treatments;
  const auto begin = std::partition_point(all.begin(), all.end(),
                                          [&](const SectorTreatment& treatment) { return treatment.sector < sector; });
  const auto end = std::partition_point(begin, all.end(),
                                        [&](const SectorTreatment& treatment) { return treatment.sector == sector; });
  return {begin, end};
}

std::string text_of(const Graph& graph, const GraphControl& control) {
  std::string text;
  const Document& document = graph.at(control.document);
  for (const UnitId unit : graph.words_of(control).text) {
    if (!text.empty()) text += '\n';
    text += trim(document.outline.at(unit).text.text);
  }
  return text;
}

std::string fingerprint_of(const Graph& graph, const GraphControl& control) {
  return short_hash(text_of(graph, control));
}

SectorId id_of(const Graph& graph, const Sector& sector) {
  return {static_cast<std::uint32_t>(&sector - graph.lexicon->sectors.data())};
}

std::string name_with_field(const Sector& sector) {
  return sector.name.ends_with("分野") ? sector.name : sector.name + "分野";
}

std::string_view word_of(Treatment treatment) {
  switch (treatment) {
    case Treatment::kTakes: return "採る";
    case Treatment::kStrengthens: return "強める";
    case Treatment::kRelaxes: return "緩める";
    case Treatment::kAdds: return "加える";
    case Treatment::kLacks: return "定めなし";
    case Treatment::kUnknown: break;
  }
  return "不明";
}

}  // namespace kitei
