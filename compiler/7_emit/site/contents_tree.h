/// The contents tree beside a reading page.
#pragma once

#include "7_emit/site/reading_context.h"

namespace kitei {

/// The clauses of the document as nested lists: all of the first level, and below them those on the way to this page
/// and on it. Of very long lists only what is near: a whole tree on each page would grow with the square of the
/// document.
Html contents_tree(const Reading& reading);

}  // namespace kitei
