/// A small baseline and the guideline of one sector, linked by hand.
#pragma once

#include "tests/unit/pack_docx_fixture.h"

namespace kitei::tests {

/// A control with its text in a unit of its own.
inline void add_control(Document& document, const char* id, const char* text, int level) {
  Unit unit;
  unit.text.text = text;
  Control control;
  control.id = id;
  control.title = std::string(id) + "の題";
  control.text.push_back({static_cast<std::uint32_t>(document.outline.units.size())});
  control.force = ControlForce::kMust;
  for (int i = level; i <= Levels::kHighest; ++i) control.levels.in[static_cast<std::size_t>(i) - 1] = true;
  document.outline.units.push_back(std::move(unit));
  document.extract.controls.push_back(std::move(control));
}

/// CHK-01 at level 1, CHK-02 and CHK-03 at level 2. Water takes CHK-01, strengthens CHK-02, is silent of CHK-03 and
/// adds WTR-01.
inline Graph make_controls(const Lexicon& lexicon) {
  Graph graph;
  graph.lexicon = &lexicon;
  DocumentMaker base("010-base", "見本基準"), water("020-water", "水道の指針");
  water.info().kind = "sector-guideline";
  graph.documents.push_back(base.take());
  graph.documents.push_back(water.take());
  add_control(graph.documents[0], "CHK-01", "装置を毎月点検する。", 1);
  add_control(graph.documents[0], "CHK-02", "鍵を帳簿に書く。", 2);
  add_control(graph.documents[0], "CHK-03", "炉の温度を測る。", 2);
  add_control(graph.documents[1], "WTR-01", "水位を毎日見る。", 1);
  graph.domains = {{"CHK", "点検", false, {{0}, {1}, {2}}}, {"WTR", "水道で加える事項", true, {{3}}}};
  for (std::uint32_t i = 0; i < 3; ++i) graph.controls.push_back({{0}, i, {0}, false, {}, {}, {}, {}});
  graph.controls.push_back({{1}, 0, {1}, true, {{1}}, {}, {}, {}});
  const SectorId sector{1};
  const auto adopt = [&](std::uint32_t control, Treatment treatment, const char* text) {
    Adoption adoption;
    adoption.control = graph.documents[0].extract.controls[control].id;
    adoption.treatment = treatment;
    adoption.text = text;
    graph.treatments.push_back({sector,
                                {control},
                                treatment,
                                {1},
                                static_cast<std::uint32_t>(graph.documents[1].extract.adoptions.size()),
                                {}});
    graph.documents[1].extract.adoptions.push_back(std::move(adoption));
  };
  adopt(0, Treatment::kTakes, "");
  adopt(1, Treatment::kStrengthens, "毎日書く。");
  graph.treatments.push_back({sector, {2}, Treatment::kLacks, {1}, 0, {}});
  graph.treatments.push_back({sector, {3}, Treatment::kAdds, {1}, 0, {}});
  return graph;
}

}  // namespace kitei::tests
