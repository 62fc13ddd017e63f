#include "5_link/adoptions.h"

#include <algorithm>
#include <map>

#include "5_link/control_faults.h"
#include "5_link/controls.h"
#include "5_link/diagnostics.h"
#include "5_link/grounds.h"

namespace kitei {
namespace {

class AdoptionJoiner {
 public:
  AdoptionJoiner(Graph& graph, Diagnostics& diagnostics)
      : graph_(graph), diagnostics_(diagnostics), grounds_(graph.documents) {
    for (std::uint32_t i = 0; i < graph.controls.size(); ++i)
      by_id_.emplace(graph.words_of(graph.controls[i]).id, GraphControlId{i});
  }

  void run() {
    for (std::uint32_t d = 0; d < graph_.documents.size(); ++d) take_guideline(DocumentId{d});
    for (const auto& [sector, guideline] : guidelines_) add_controls(sector, guideline);
    for (auto& [key, treatment] : treatments_) {
      graph_.controls[key.second.index].treatments.push_back(static_cast<std::uint32_t>(graph_.treatments.size()));
      graph_.treatments.push_back(std::move(treatment));
    }
  }

 private:
  void take_guideline(DocumentId id) {
    const Document& document = graph_.at(id);
    const Extract& extract = document.extract;
    if (document.source.info.kind != "sector-guideline" || (extract.adoptions.empty() && extract.controls.empty()))
      return;
    const std::vector<SectorId> sectors = sectors_of(*graph_.lexicon, document.source.info);
    if (sectors.empty() && !extract.adoptions.empty())
      diagnostics_.report(Place{document.source.id, document.source.path, 1, 1, 1, 1, {}},
                          diag::kGuidelineWithoutSector);
    for (const SectorId sector : sectors) guidelines_.emplace(sector, id);
    std::map<std::string, std::uint32_t, std::less<>> seen;  // control and line
    for (std::uint32_t i = 0; i < extract.adoptions.size(); ++i) {
      const Adoption& adoption = extract.adoptions[i];
      const std::uint32_t line = document.source.line_of(document.outline.at(adoption.row).begin);
      const auto [before, is_new] = seen.emplace(adoption.control, line);
      if (!is_new) {
        diagnostics_.report(place_of_row(document, adoption), diag::kAdoptionTwice, adoption.control, before->second);
      } else if (is_sound(document, adoption)) {
        for (const SectorId sector : sectors) take_row(id, sector, i);
      }
    }
  }

  void take_row(DocumentId id, SectorId sector, std::uint32_t index) {
    const Adoption& adoption = graph_.at(id).extract.adoptions[index];
    const GraphControlId control = by_id_.find(adoption.control)->second;
    SectorTreatment treatment{sector, control, adoption.treatment, id, index, {}};
    for (const Ground& ground : adoption.grounds) treatment.grounds.push_back(grounds_.link(id, ground));
    treatments_.emplace(std::pair(sector, control), std::move(treatment));
  }

  static Place place_of_row(const Document& document, const Adoption& adoption) {
    const Unit& row = document.outline.at(adoption.row);
    return place_of(document, adoption.row,
                    {0, static_cast<std::uint32_t>(row.cells.empty() ? 0 : row.cells[0].text.size())});
  }

  /// Reports what is wrong with a row; false where it cannot be used.
  bool is_sound(const Document& document, const Adoption& adoption) {
    const Place place = place_of_row(document, adoption);
    if (!by_id_.contains(adoption.control)) {
      diagnostics_.report(place, diag::kAdoptionControlUnknown, adoption.control);
      return false;
    }
    if (adoption.treatment == Treatment::kUnknown) {
      diagnostics_.report(place, diag::kAdoptionTreatmentUnknown, adoption.words);
      return false;
    }
    const bool changed = adoption.force != ControlForce::kNone || !adoption.levels.empty();
    if (adoption.treatment == Treatment::kRelaxes && adoption.reason.empty())
      diagnostics_.report(place, diag::kRelaxedWithoutReason, adoption.control);
    if (adoption.treatment == Treatment::kStrengthens && adoption.text.empty() && !changed)
      diagnostics_.report(place, diag::kStrengthenedWithoutText, adoption.control);
    for (const Ground& ground : adoption.grounds)
      report_dangling_ground(graph_, document, ground, grounds_.link(id_of(document), ground), diagnostics_);
    return true;
  }

  DocumentId id_of(const Document& document) const {
    return DocumentId{static_cast<std::uint32_t>(&document - graph_.documents.data())};
  }

  /// What no row says: the controls that the sector adds, and those for it that it leaves out.
  void add_controls(SectorId sector, DocumentId guideline) {
    for (std::uint32_t i = 0; i < graph_.controls.size(); ++i) {
      const GraphControl& control = graph_.controls[i];
      const bool named = std::find(control.sectors.begin(), control.sectors.end(), sector) != control.sectors.end();
      const bool concerns = named || control.sectors.empty();
      if (!concerns) continue;
      const Treatment treatment = control.own ? Treatment::kAdds : Treatment::kLacks;
      const DocumentId by = control.own ? control.document : guideline;
      treatments_.emplace(std::pair(sector, GraphControlId{i}),
                          SectorTreatment{sector, GraphControlId{i}, treatment, by, 0, {}});
    }
  }

  Graph& graph_;
  Diagnostics& diagnostics_;
  GroundLinker grounds_;
  std::map<std::string, GraphControlId, std::less<>> by_id_;
  std::map<SectorId, DocumentId> guidelines_;  ///< the first of each sector
  std::map<std::pair<SectorId, GraphControlId>, SectorTreatment> treatments_;
};

}  // namespace

void join_adoptions(Graph& graph, Diagnostics& diagnostics) {
  AdoptionJoiner(graph, diagnostics).run();
}

}  // namespace kitei
