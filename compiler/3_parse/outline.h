/// A source as the tree that its author had in mind: clauses, and in each the units that a reader cites.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "0_base/flow.h"
#include "0_base/id.h"
#include "0_base/short_list.h"

namespace kitei {

enum class ClauseKind : std::uint8_t {
  kDocument,  ///< the root; always clause 0
  kClause,    ///< a labelled or titled clause (Ⅳ, 2.1, 第３条 …)
  kAnnex,     ///< 別紙, 別添, 別表, 附則, 参考 …
  kAmending,  ///< 附則 of a law that amended this statute: kept, but it obliges nobody (nor does what stands below it)
  kSlide,     ///< a slide with its title
};

/// "document", "clause", "annex", "amending", "slide".
std::string_view name_of(ClauseKind kind);

struct Clause {
  std::string id;   ///< stable and unique in the document; ASCII, fit for an anchor: "iv-2-2.1-2.1.1"
  ClauseId parent;  ///< none for the root
  ClauseKind kind = ClauseKind::kClause;
  std::uint32_t depth = 0;           ///< 0 for the root
  std::string label;                 ///< NFKC, without trailing dot: "IV", "2.1", "別添"; a slide's is its title
  std::string printed;               ///< the label as printed: "Ⅳ．"
  std::string title;                 ///< without the label, line wraps joined
  std::uint32_t begin = 0, end = 0;  ///< with all that stands below it
  std::uint32_t heading_end = 0;     ///< end of the heading block; == begin where there is none
  std::vector<ClauseId> children;    ///< in order
  std::vector<UnitId> units;         ///< own units, in order, without those of children
};

enum class UnitKind : std::uint8_t {
  kParagraph,
  kItem,
  kNote,  ///< footnote or ※ note
  kTableRow,
  kHeading,  ///< a heading used as a list marker: "(1) 重要インフラ事業者等" above running text
  kLoose,    ///< words of figures and boxes
};

/// "paragraph", "item" …
std::string_view name_of(UnitKind kind);

/// A run of bytes in a unit's text.
struct Range {
  std::uint32_t begin = 0, end = 0;
};

/// What a reader points at: a paragraph, a list item, a note, a table row.
struct Unit {
  std::string id;  ///< stable and unique in the document; ASCII, fit for an anchor: "u-3k9qz0ab"
  UnitKind kind = UnitKind::kParagraph;
  ClauseId clause;
  UnitId parent;       ///< the item or heading-marker above it in its list
  std::string marker;  ///< as printed: "①", "(1)", "・"
  Flow text;           ///< without the marker
  std::uint32_t begin = 0, end = 0;
  ShortList<Range> sentences;  ///< in text.text, in order; a sentence ends at a 「。」 outside brackets
  std::vector<Flow> cells;     ///< of a table row
  TableId table;               ///< of a table row
};

/// A table: its label and the names of its columns. Rows are units.
struct Table {
  std::string label;  ///< "別紙2", or the title above it
  ClauseId clause;
  std::vector<std::string> columns;
  std::vector<UnitId> rows;
  std::vector<std::pair<std::string, std::string>> levels;  ///< marks in its cells, and what they mean
};

/// The tree of one document. Frozen after pass 3.
struct Outline {
  std::vector<Clause> clauses;  ///< in order of appearance; [0] is the root
  std::vector<Unit> units;      ///< in order of appearance
  std::vector<Table> tables;

  const Clause& at(ClauseId id) const { return clauses[id.index]; }
  const Unit& at(UnitId id) const { return units[id.index]; }
  /// Labels from the outermost clause to `id`: ["IV","2","2.1"]. The root has none.
  std::vector<std::string> label_path(ClauseId id) const;
  /// Markers from the outermost item to `id`: ["(1)","①"]. Notes have none.
  std::vector<std::string> item_path(UnitId id) const;
};

}  // namespace kitei
