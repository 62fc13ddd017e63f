/// The tables of the analyser, the query and the formula, as the browser reads them.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "1_read/lexicon.h"
#include "index/terms.h"

namespace kitei {

/// One statement of script: kitei.readTables({…}), with the names of these roles. The same lexicon and roles give the
/// same bytes.
std::string tables_script(const Lexicon& lexicon, const Analyser& analyser, const std::set<RoleId>& roles);

}  // namespace kitei
