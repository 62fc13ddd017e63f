/// How clauses are called on pages.
#pragma once

#include <string>

#include "5_link/graph.h"

namespace kitei {

/// The heading of a clause: its label as printed and its title.
std::string heading_of(const Clause& clause);

/// The way to a clause and its title, for a link from elsewhere: 「Ⅳ › 2.1 情報共有」. The title of the document for
/// its root.
std::string path_of(const Document& document, ClauseId clause);

/// The same behind the title of the document, for a link from another document.
std::string full_path_of(const Document& document, ClauseId clause);

}  // namespace kitei
