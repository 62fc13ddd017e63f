/// The title of a document that no mark-up names.
#pragma once

#include <deque>
#include <string>

#include "1_read/source.h"
#include "2_scan/layout.h"

namespace kitei {

/// The title on the cover of a text out of a PDF, of slides or of Markdown without a heading of the first depth: the
/// lines above the first sentence and the first numbered heading, of the first page, that end as titles of official
/// documents do (…基準, …指針, …について …), with the lines above that they go on from. Dates, issuers and note marks
/// are left out. Empty where the text begins without one.
std::string opening_title(const Source& source, const std::deque<Block>& blocks);

}  // namespace kitei
