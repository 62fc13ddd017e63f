/// A small corpus, linked by hand: what the pack tests look at, whatever passes 1 to 5 make of real texts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "5_link/graph.h"

namespace kitei::tests {

/// Builds one document clause by clause.
class DocumentMaker {
 public:
  DocumentMaker(std::string id, std::string title) {
    document_.source.id = std::move(id);
    document_.title = std::move(title);
    document_.outline.clauses.emplace_back().kind = ClauseKind::kDocument;
  }
  DocumentInfo& info() { return document_.source.info; }

  ClauseId clause(ClauseId parent, std::string label, std::string title) {
    Clause clause;
    clause.parent = parent;
    clause.depth = document_.outline.at(parent).depth + 1;
    clause.label = std::move(label);
    clause.title = std::move(title);
    document_.outline.clauses.push_back(std::move(clause));
    return {static_cast<std::uint32_t>(document_.outline.clauses.size() - 1)};
  }

  void statement(ClauseId clause, std::string marker, std::string text, std::vector<RoleId> actors,
                 Modality modality = Modality::kDuty) {
    Unit unit;
    unit.clause = clause;
    unit.marker = std::move(marker);
    unit.text.text = std::move(text);
    Statement statement;
    statement.unit = {static_cast<std::uint32_t>(document_.outline.units.size())};
    statement.range = {0, static_cast<std::uint32_t>(unit.text.text.size())};
    statement.actors = std::move(actors);
    statement.modality = modality;
    document_.outline.units.push_back(std::move(unit));
    document_.extract.statements.push_back(std::move(statement));
  }

  Document take() { return std::move(document_); }

 private:
  Document document_;
};

inline constexpr ClauseId kRoot{0};
inline constexpr RoleId kOperator{0}, kCeptoar{1}, kSectorMinistry{2};

/// Two ministries, three sectors (one under both, one with an id that is no path), three roles.
inline Lexicon make_lexicon() {
  Lexicon lexicon;
  const auto role = [&](const char* id, const char* name) {
    Role& made = lexicon.roles.emplace_back();
    made.id = id;
    made.name = name;
  };
  role("operator", "重要インフラ事業者等");
  role("ceptoar", "セプター");
  role("sector-ministry", "重要インフラ所管省庁");
  const auto ministry = [&](const char* id, const char* name) {
    Ministry& made = lexicon.ministries.emplace_back();
    made.id = id;
    made.name = name;
  };
  ministry("mlit", "国土交通省");
  ministry("moe", "環境省");
  const auto sector = [&](const char* id, const char* name, std::vector<std::string> ministries) {
    Sector& made = lexicon.sectors.emplace_back();
    made.id = id;
    made.name = name;
    made.ministries = std::move(ministries);
  };
  sector("railway", "鉄道", {"mlit"});
  sector("water", "水道", {"mlit", "moe", "nobody"});
  sector("aux", "軌道", {"mlit"});
  return lexicon;
}

/// What the railway's draft is made of; the text of one statement tries to be markup.
inline Document make_plan() {
  DocumentMaker plan("010-plan", "見本行動計画");
  plan.info().kind = "action-plan";
  plan.info().status = "draft";
  plan.info().issuer = "moe";
  plan.info().decided = "2014-05-09";
  const ClauseId measures = plan.clause(kRoot, "III", "対策の推進");
  const ClauseId review = plan.clause(plan.clause(measures, "2", "点検"), "2.1", "年次の点検");
  plan.statement(review, "①", "点検の結果を<w:p>&\x01改善に生かす。", {kOperator, kSectorMinistry});
  plan.statement(review, "・", "手順書を見直すよう努める。", {kOperator}, Modality::kEffort);
  const ClauseId sharing = plan.clause(measures, "3", "情報共有体制の運用");
  plan.statement(sharing, "", "障害の兆しを知ったときは、速やかに所管省庁に知らせる。", {kOperator});
  plan.statement(sharing, "(1)", "受け取った情報を構成員に配る。", {kCeptoar});
  return plan.take();
}

/// Documents that the railway's draft leaves out: superseded, for another sector, a digest beside its original.
inline std::vector<Document> make_others() {
  std::vector<Document> documents;
  const auto add = [&](const char* id, auto set) {
    DocumentMaker made(id, id);
    set(made.info());
    made.statement(made.clause(kRoot, "1", "対策"), "", std::string(id) + "の文。", {kOperator});
    documents.push_back(made.take());
  };
  add("020-old", [](DocumentInfo& info) { info.status = "superseded"; });
  add("030-water", [](DocumentInfo& info) { info.sectors = {"water"}; });
  add("040-digest", [](DocumentInfo& info) { info.restates = "見本行動計画"; });
  return documents;
}

inline Graph make_graph(const Lexicon& lexicon) {
  Graph graph;
  graph.lexicon = &lexicon;
  graph.documents.push_back(make_plan());
  for (Document& document : make_others()) graph.documents.push_back(std::move(document));
  graph.by_actor.resize(lexicon.roles.size());
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d) {
    const auto& statements = graph.documents[d].extract.statements;
    for (std::uint32_t s = 0; s < statements.size(); ++s) {
      for (const RoleId actor : statements[s].actors) graph.by_actor[actor.index].push_back({{d}, {s}});
    }
  }
  return graph;
}

}  // namespace kitei::tests
