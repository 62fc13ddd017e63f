/// The text of a unit as a reader sees it: statements marked, citations and names of roles as links.
#pragma once

#include <vector>

#include "7_emit/site/reading_context.h"

namespace kitei {

/// Part of a unit's text that is a link or a marked reference. Kept sorted and apart from each other.
struct Inline {
  Range range;
  bool is_citation = false;  ///< else a name of a role, or a term
  std::uint32_t index = 0;   ///< into Extract::citations or mentions, or Document::term_uses
  bool is_term = false;
};

/// The citations of a unit, and the first mention of each role that `linked` does not hold yet (it is added there):
/// one link a clause is enough for a reader, and a page stays small. Of terms the first use in the unit.
std::vector<Inline> inlines_of(const Reading& reading, UnitId unit, std::vector<RoleId>& linked);

/// Writes the text of a unit with its statements as <span id="…">.
void write_marked_text(const Reading& reading, UnitId unit, const std::vector<Inline>& inlines, Html& html);

/// Writes a cell of a table row. The ranges of `inlines` belong to the row's text and are found again in the cell by
/// the place that they came from.
void write_marked_cell(const Reading& reading, UnitId row, const Flow& cell, const std::vector<Inline>& inlines,
                       Html& html);

/// Writes the other sides of a statement as links with what each is to it (連絡先), `between` them.
void write_counterparts(const Site& site, const Here& here, const Statement& statement, std::string_view between,
                        Html& html);

/// Writes the list of what the statements of a unit say: force, actors, counterparts, frequency, condition. Nothing
/// where it has none.
void write_marks(const Reading& reading, UnitId unit, Html& html);

/// A link to a role's page.
void write_role(const Site& site, const Here& here, RoleId role, Html& html);

}  // namespace kitei
