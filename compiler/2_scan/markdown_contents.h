/// Tells the contents of a Markdown text from its other lists.
#pragma once

#include <cmark-gfm.h>

namespace kitei {

/// True where each item of a list, with those below it, is a link to a place in the same text and nothing else, and
/// there are at least three. Linear in the nodes of the list.
bool is_contents_list(cmark_node* list);

}  // namespace kitei
