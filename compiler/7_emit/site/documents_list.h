/// documents.html: every document of the handbook.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
/// `with_acts`: acts.html is there to be linked.
void write_documents_list(const Site& site, bool with_acts);

/// A document as an entry of a list: title, badges, what the manifest says in one line.
Html document_entry(const Site& site, const Here& here, const Document& document);
}  // namespace kitei
