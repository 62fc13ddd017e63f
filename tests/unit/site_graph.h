/// A small graph built by hand, for tests of the site: what passes 1 to 5 would make of a few short documents.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "5_link/graph.h"

namespace kitei::test {

/// Writes one document line by line, so that spans, lines and texts fit each other.
class DocumentBuilder {
 public:
  DocumentBuilder(std::string id, std::string title);

  /// A clause below `parent`; its heading is one line of the source.
  ClauseId clause(ClauseId parent, std::string label, std::string title, ClauseKind kind = ClauseKind::kClause);
  /// A unit of the clause added last.
  UnitId unit(UnitKind kind, std::string marker, std::string text, UnitId parent = {});
  /// A table in the clause added last, and its rows.
  TableId table(std::string label, std::vector<std::string> columns);
  UnitId row(TableId table, const std::vector<std::string>& cells);
  /// A statement over `words`, which stand in the unit.
  Statement& statement(UnitId unit, std::string_view words, std::vector<RoleId> actors,
                       Modality modality = Modality::kDuty);
  void mention(UnitId unit, std::string_view words, RoleId role);
  void cite(UnitId unit, std::string_view words, Link link, std::string kind = "clause");
  void flow(UnitId unit, std::string_view words, RoleId from, RoleId to, bool large_scale);
  void term(UnitId unit, std::string term, std::string definition);
  /// A page with these top-level clauses.
  void page(std::string path, std::string title, std::vector<ClauseId> clauses);
  DocumentInfo& info() { return document_.source.info; }

  /// The document, finished.
  Document take();

 private:
  Range range_of(UnitId unit, std::string_view words) const;
  Document document_;
};

/// Roles, ministries and sectors of the fixture.
Lexicon small_lexicon();

/// A plan that is in force, a draft that is a digest, and a text whose words try to become markup.
struct SmallGraph {
  Lexicon lexicon;
  Graph graph;
  SmallGraph();
};

}  // namespace kitei::test
