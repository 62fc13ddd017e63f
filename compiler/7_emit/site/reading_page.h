/// The pages on which a document is read.
#pragma once

#include "7_emit/site/act_pages.h"
#include "7_emit/site/back_links.h"
#include "7_emit/site/frame.h"

namespace kitei {

/// Writes all pages of a document, at the paths that the link pass gave them.
void write_document(const Site& site, const BackLinks& back_links, const ActPages& acts, DocumentId document);

}  // namespace kitei
