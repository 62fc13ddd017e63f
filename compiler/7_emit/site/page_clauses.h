/// Which clauses a page of a document shows, and what it is called after them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// The outermost clauses of a page, in order. The root is the first of page 0. A clause of Page::clauses whose parent
/// stands on the page too is left out, for it is shown there.
std::vector<ClauseId> outermost_clauses(const Document& document, std::uint32_t page);

/// The title of a page: that of the document for page 0, of its clause where it has but one, else 「Ⅳ 施策（2～4）」.
std::string title_of_page(const Document& document, std::uint32_t page);

}  // namespace kitei
