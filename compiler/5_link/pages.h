/// Cuts documents into pages of the handbook.
#pragma once

#include "5_link/graph.h"

namespace kitei {

/// Fills `document.pages` and `document.page_of`. A page holds a chapter with all below it, or several short ones in a
/// row; a chapter that is too long for a page of 100 KB is cut at its own children. A short document is one page.
void cut_pages(Document& document);

}  // namespace kitei
