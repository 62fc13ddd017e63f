#include "5_link/controls.h"

#include <algorithm>
#include <map>

#include "0_base/fold.h"
#include "5_link/control_faults.h"
#include "5_link/diagnostics.h"
#include "5_link/grounds.h"

namespace kitei {
namespace {

/// A sector by its id or one of its names, with 分野 behind it or without.
SectorId sector_named(const Lexicon& lexicon, std::string_view printed) {
  std::string name = fold(printed);
  const std::string ending = fold("分野");
  if (name.size() > ending.size() && name.ends_with(ending)) name.resize(name.size() - ending.size());
  for (std::uint32_t i = 0; i < lexicon.sectors.size(); ++i) {
    const Sector& sector = lexicon.sectors[i];
    const auto same = [&](const Name& other) { return fold(other.text) == name; };
    if (sector.id == printed || std::any_of(sector.names.begin(), sector.names.end(), same)) return SectorId{i};
  }
  return {};
}

class ControlJoiner {
 public:
  ControlJoiner(Graph& graph, Diagnostics& diagnostics)
      : graph_(graph), diagnostics_(diagnostics), grounds_(graph.documents) {}

  void run() {
    for (std::uint32_t d = 0; d < graph_.documents.size(); ++d) {
      const Document& document = graph_.documents[d];
      report_part_faults(document, diagnostics_);
      for (std::uint32_t c = 0; c < document.extract.controls.size(); ++c) take(DocumentId{d}, c);
    }
  }

 private:
  void take(DocumentId id, std::uint32_t index) {
    const Document& document = graph_.at(id);
    const Control& control = document.extract.controls[index];
    const auto [first, is_new] = by_id_.emplace(control.id, place_of(document, control));
    if (!is_new) {
      diagnostics_.report(place_of(document, control), diag::kControlTwice, control.id, first->second.path,
                          first->second.line);
      return;
    }
    report_missing_parts(document, control, diagnostics_);
    GraphControl joined;
    joined.document = id;
    joined.control = index;
    joined.own = document.source.info.kind == "sector-guideline";
    joined.sectors = sectors(document, control, joined.own);
    joined.domain = domain(document, control, joined);
    for (const Ground& ground : control.grounds) {
      joined.grounds.push_back(grounds_.link(id, ground));
      report_dangling_ground(graph_, document, ground, joined.grounds.back(), diagnostics_);
    }
    graph_.domains[joined.domain.index].controls.push_back(
        GraphControlId{static_cast<std::uint32_t>(graph_.controls.size())});
    graph_.controls.push_back(std::move(joined));
  }

  std::vector<SectorId> sectors(const Document& document, const Control& control, bool own) {
    std::vector<SectorId> found;
    if (control.sectors.empty() && own) return sectors_of(*graph_.lexicon, document.source.info);
    for (const std::string& name : control.sectors) {
      const SectorId sector = sector_named(*graph_.lexicon, name);
      if (sector) found.push_back(sector);
      if (!sector) report_unknown_sector(*graph_.lexicon, document, control, name, diagnostics_);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  /// What a sector adds is called after the sector: above it stands 「この分野で加える事項」 everywhere.
  DomainId domain(const Document& document, const Control& control, const GraphControl& joined) {
    const std::string letters = control.id.substr(0, control.id.find('-'));
    const auto found = std::find_if(graph_.domains.begin(), graph_.domains.end(),
                                    [&](const Domain& domain) { return domain.id == letters; });
    if (found != graph_.domains.end()) return DomainId{static_cast<std::uint32_t>(found - graph_.domains.begin())};
    std::string name = control.domain.empty() ? document.title : control.domain;
    if (!joined.sectors.empty() && joined.own) {
      name.clear();
      for (const SectorId sector : joined.sectors)
        name += (name.empty() ? "" : "・") + graph_.lexicon->sectors[sector.index].name;
      name += "分野で加える事項";
    }
    graph_.domains.push_back({letters, std::move(name), joined.own, {}});
    return DomainId{static_cast<std::uint32_t>(graph_.domains.size() - 1)};
  }

  Graph& graph_;
  Diagnostics& diagnostics_;
  GroundLinker grounds_;
  std::map<std::string, Place, std::less<>> by_id_;
};

}  // namespace

std::vector<SectorId> sectors_of(const Lexicon& lexicon, const DocumentInfo& info) {
  std::vector<SectorId> sectors;
  for (std::uint32_t i = 0; i < lexicon.sectors.size(); ++i) {
    if (std::find(info.sectors.begin(), info.sectors.end(), lexicon.sectors[i].id) != info.sectors.end())
      sectors.push_back(SectorId{i});
  }
  return sectors;
}

void join_controls(Graph& graph, Diagnostics& diagnostics) {
  ControlJoiner(graph, diagnostics).run();
}

}  // namespace kitei
