#include "7_emit/lists/control_lists.h"

#include <set>
#include <utility>

#include "7_emit/shared/pack.h"
#include "7_emit/shared/words.h"

namespace kitei {
namespace {

std::string names_of(const Lexicon& lexicon, const std::vector<SectorId>& sectors) {
  std::string names;
  for (const SectorId sector : sectors) names += (names.empty() ? "" : "、") + lexicon.sectors[sector.index].name;
  return names;
}

std::string grounds_of(const std::vector<Ground>& grounds, bool basis) {
  std::string text;
  for (const Ground& ground : grounds) {
    if (ground.basis == basis) text += (text.empty() ? "" : "\n") + ground.text;
  }
  return text;
}

std::string level_of(const Levels& levels) {
  return levels.empty() ? std::string() : words_of(levels);
}

}  // namespace

TableFile control_list(const Graph& graph) {
  TableFile table;
  table.title = "対策";
  table.columns = {{"ID", 10},   {"題名", 28}, {"領域", 18}, {"強さ", 16}, {"レベル", 8}, {"分野", 18}, {"内容", 70},
                   {"確認", 40}, {"証跡", 30}, {"理由", 40}, {"根拠", 30}, {"出典", 30},  {"文書", 30}};
  for (const GraphControl& control : graph.controls) {
    const Control& words = graph.words_of(control);
    const std::string sectors = names_of(*graph.lexicon, control.sectors);
    table.rows.push_back({words.id, words.title, graph.at(control.domain).name, std::string(words_of(words.force)),
                          level_of(words.levels), sectors.empty() ? "全て" : sectors, text_of(graph, control),
                          words.question, words.evidence, words.rationale, grounds_of(words.grounds, true),
                          grounds_of(words.grounds, false), graph.at(control.document).title});
  }
  return table;
}

TableFile treatment_list(const Graph& graph) {
  TableFile table;
  table.title = "分野による対策の取扱い";
  table.columns = {{"分野", 16},  {"ID", 10},   {"題名", 28}, {"取扱い", 10}, {"強さ", 16},
                   {"レベル", 8}, {"内容", 60}, {"理由", 50}, {"根拠", 30},   {"ガイドライン", 40}};
  for (const SectorTreatment& treatment : graph.treatments) {
    const Control& words = graph.words_of(graph.at(treatment.control));
    const Adoption* row = graph.row_of(treatment);
    const bool has_force = row != nullptr && row->force != ControlForce::kNone;
    const bool has_levels = row != nullptr && !row->levels.empty();
    table.rows.push_back({graph.lexicon->sectors[treatment.sector.index].name, words.id, words.title,
                          std::string(word_of(treatment.treatment)),
                          std::string(words_of(has_force ? row->force : words.force)),
                          level_of(has_levels ? row->levels : words.levels), row == nullptr ? "" : row->text,
                          row == nullptr ? "" : row->reason, row == nullptr ? "" : grounds_of(row->grounds, true),
                          graph.at(treatment.guideline).title});
  }
  return table;
}

TableFile crosswalk_list(const Graph& graph) {
  TableFile table;
  table.title = "規格との対応";
  table.columns = {{"規格", 36}, {"項目", 14}, {"項目の題名", 40}, {"対策", 10},      {"対策の題名", 28},
                   {"関係", 20}, {"説明", 60}, {"作成", 12},       {"確からしさ", 12}};
  std::set<std::pair<StandardId, std::uint32_t>> mapped;
  for (const GraphMapping& mapping : graph.mappings) {
    const Standard& standard = graph.at(mapping.standard);
    const Control& words = graph.words_of(graph.at(mapping.control));
    const bool none = mapping.row.relation == "none";
    if (!none) mapped.emplace(mapping.standard, mapping.item);
    table.rows.push_back({standard.title, none ? "" : mapping.row.ref, none ? "" : standard.items[mapping.item].title,
                          words.id, words.title, std::string(relation_word(mapping.row.relation)),
                          mapping.row.rationale, std::string(maker_word(mapping.row.maker)),
                          std::string(confidence_word(mapping.row.confidence))});
  }
  for (std::uint32_t s = 0; s < graph.standards.size(); ++s) {
    const Standard& standard = graph.standards[s];
    for (std::uint32_t i = 0; i < standard.items.size(); ++i) {
      if (mapped.contains({StandardId{s}, i})) continue;
      table.rows.push_back(
          {standard.title, standard.items[i].ref, standard.items[i].title, "", "", "対応する対策なし", "", "", ""});
    }
  }
  return table;
}

}  // namespace kitei
