/// A statement as an entry of a list: its force, its words, what else is known of it, its source.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {

enum class EntryDetail {
  kBrief,  ///< the source alone, behind the title of its document
  kFull,   ///< frequency, other sides, deadline, condition … and the source below a heading that names the document
};

/// A whole <li>.
Html statement_entry(const Site& site, const Here& here, StatementRef ref, EntryDetail detail);

/// The force of a statement as a label, and its words.
void write_statement_words(const Site& site, StatementRef ref, Html& html);

/// Frequency, other sides, deadline, condition and exception as pairs of <dt> and <dd>.
void write_statement_facts(const Site& site, const Here& here, StatementRef ref, Html& html);

/// A link to the statement, called by document (`whole`) and clause.
void write_statement_source(const Site& site, const Here& here, StatementRef ref, bool whole, Html& html);

}  // namespace kitei
