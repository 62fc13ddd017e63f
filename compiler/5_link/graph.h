/// The whole corpus, linked: what emitters and checks see. Frozen after pass 5.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/id.h"
#include "1_read/lexicon.h"
#include "1_read/mappings.h"
#include "1_read/source.h"
#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// What became of a citation. Never silently dropped.
enum class CitationState : std::uint8_t { kResolved, kExternal, kDangling };

/// "resolved", "external", "dangling".
std::string_view name_of(CitationState state);

/// Where a citation leads; one for each of Extract::citations, in the same order.
struct Link {
  CitationState state = CitationState::kDangling;
  DocumentId document;  ///< of a resolved one
  ClauseId clause;
  UnitId unit;           ///< the paragraph, item or note in it, where that is known
  std::string external;  ///< of an external one: id of the law or title, "#" and article or label
};

/// A defined term in use: in `range` of the unit's text, with the meaning of a term of `document`.
struct TermUse {
  UnitId unit;
  Range range;
  DocumentId document;
  std::uint32_t term = 0;  ///< index into that document's terms
};

/// A page of the handbook that shows part of a document: one or more top-level clauses with all below them.
struct Page {
  std::string path;  ///< relative to the site's root, ASCII: "doc/000-plan/iv.html"
  std::string title;
  std::vector<ClauseId> clauses;  ///< top-level clauses on it, in order; of the first page perhaps the root alone
};

using MeasureId = Id<struct MeasureTag>;  ///< into Lexicon::measures
using SectorId = Id<struct SectorTag>;    ///< into Lexicon::sectors

/// What a statement is about, each list ascending.
struct Topics {
  std::vector<MeasureId> measures;
  std::vector<SectorId> sectors;
};

struct StatementRef {
  DocumentId document;
  StatementId statement;
  friend constexpr auto operator<=>(StatementRef, StatementRef) = default;
};

/// A statement of this document and one of another that say the same duty.
struct DutyTie {
  StatementId here;
  StatementRef there;
  friend constexpr auto operator<=>(DutyTie, DutyTie) = default;
};

/// One source with all that is known about it.
struct Document {
  Source source;
  Outline outline;
  Extract extract;
  std::vector<Link> links;                  ///< one a citation
  std::vector<TermUse> term_uses;           ///< by unit and place
  std::vector<std::uint32_t> uses_of_term;  ///< one a term: in how many units of the corpus it is used
  std::vector<Topics> topics;               ///< one a statement
  std::vector<DutyTie> duty_ties;           ///< ascending
  std::string title;                        ///< from manifest, front matter, the text itself, else the id
  std::vector<Page> pages;                  ///< at least one
  std::vector<std::uint32_t> page_of;       ///< by clause: index into pages
  std::string fingerprint;                  ///< of the file; the same bytes give the same
};

/// A place that cites a clause.
struct BackLink {
  DocumentId from;
  std::uint32_t citation;  ///< index into from's citations
};

using GraphControlId = Id<struct GraphControlTag>;  ///< into Graph::controls
using StandardId = Id<struct StandardTag>;          ///< into Graph::standards
using DomainId = Id<struct DomainTag>;              ///< into Graph::domains

/// A control as part of the corpus.
struct GraphControl {
  DocumentId document;
  std::uint32_t control = 0;  ///< index into that document's controls
  DomainId domain;
  bool own = false;                       ///< of a sector: its guideline adds it to the baseline
  std::vector<SectorId> sectors;          ///< ascending; empty: for all
  std::vector<Link> grounds;              ///< one for each of Control::grounds
  std::vector<std::uint32_t> mappings;    ///< into Graph::mappings
  std::vector<std::uint32_t> treatments;  ///< into Graph::treatments
};

/// Controls whose ids begin with the same letters.
struct Domain {
  std::string id;    ///< "ACC"
  std::string name;  ///< 「アクセス管理」
  bool own = false;  ///< of a sector
  std::vector<GraphControlId> controls;
};

/// A row of a mapping whose control and item are there.
struct GraphMapping {
  Mapping row;
  GraphControlId control;
  StandardId standard;
  std::uint32_t item = 0;  ///< index into the standard's items; of "none" nothing
};

/// What a sector makes of a control.
struct SectorTreatment {
  SectorId sector;
  GraphControlId control;
  Treatment treatment = Treatment::kLacks;
  DocumentId guideline;        ///< that says so; of kLacks one that should
  std::uint32_t adoption = 0;  ///< index into its adoptions, for kTakes, kStrengthens and kRelaxes
  std::vector<Link> grounds;   ///< one for each of Adoption::grounds
};

struct Graph {
  const Lexicon* lexicon = nullptr;
  std::string title;                                ///< of the handbook
  std::vector<Document> documents;                  ///< in reading order
  std::vector<std::vector<StatementRef>> by_actor;  ///< by RoleId: statements that the role must answer to
  std::vector<std::vector<StatementRef>>
      by_counterpart;                       ///< by RoleId: statements in which it is named as the other side
  std::vector<GraphControl> controls;       ///< in reading order; an id that comes again is left out
  std::vector<Domain> domains;              ///< in the order of their first control
  std::vector<Standard> standards;          ///< as their files are called
  std::vector<GraphMapping> mappings;       ///< as they stand
  std::vector<SectorTreatment> treatments;  ///< by sector, then by control

  const Document& at(DocumentId id) const { return documents[id.index]; }
  const Statement& at(StatementRef ref) const {
    return documents[ref.document.index].extract.statements[ref.statement.index];
  }
  const GraphControl& at(GraphControlId id) const { return controls[id.index]; }
  const Domain& at(DomainId id) const { return domains[id.index]; }
  const Standard& at(StandardId id) const { return standards[id.index]; }
  /// The control as its document words it.
  const Control& words_of(const GraphControl& control) const {
    return documents[control.document.index].extract.controls[control.control];
  }
  /// The row of a guideline behind a treatment; nullptr where there is none.
  const Adoption* row_of(const SectorTreatment& treatment) const;
};

/// The ties of a statement of a document.
std::span<const DutyTie> ties_of(const Document& document, StatementId statement);

/// URLs relative to the site's root: "doc/000-plan/iv.html#iv-2-2.1".
std::string url_of(const Document& document, ClauseId clause);
std::string url_of(const Document& document, UnitId unit);
std::string url_of(const Document& document, const Statement& statement);
/// "role/ceptoar.html"
std::string url_of(const Role& role);
std::string url_of(const Ministry& ministry);
std::string url_of(const Sector& sector);
std::string url_of(const Measure& measure);
/// "control/acc-01.html"
std::string url_of(const Control& control);
/// "standard/nist-csf-2.0.html"
std::string url_of(const Standard& standard);

/// The quote of a statement: its sentence or item, line wraps joined.
std::string_view quote_of(const Document& document, const Statement& statement);
/// Lines of the original file on which a statement or unit begins and ends (1-based).
struct Lines {
  std::uint32_t from = 0, to = 0;
};
Lines lines_of(const Document& document, const Statement& statement);
Lines lines_of(const Document& document, const Unit& unit);
Lines lines_of(const Document& document, const Clause& clause);

}  // namespace kitei
