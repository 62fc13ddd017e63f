/// The tables of the analyser, the query and the formula, as the browser reads them.
#pragma once

#include <string>
#include <string_view>

#include "1_read/lexicon.h"
#include "index/terms.h"

namespace kitei {

/// One statement of script: kitei.readTables({…}). The same lexicon gives the same bytes.
std::string tables_script(const Lexicon& lexicon, const Analyser& analyser);

/// A script without indentation and without lines that are comments: what readers load, not what we edit.
std::string slim_script(std::string_view script);

}  // namespace kitei
