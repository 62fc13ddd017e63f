/// The contents tree beside a reading page.
#pragma once

#include "7_emit/site/reading_context.h"

namespace kitei {

/// All pages of the document; the clauses of the page being read below its entry. Of a document with very many pages
/// those near this one: a tree on each page of all pages would grow with the square of the document.
Html contents_tree(const Reading& reading);

}  // namespace kitei
