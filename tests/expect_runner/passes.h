/// What the passes make of the sources of a case, as text.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/expect_runner/case_file.h"

namespace kitei::tests {

/// The kinds of result that a case may ask for, in the order of the passes:
/// files (what is read, what is passed over), layout, outline, statements, citations, terms, flows, links (where
/// citations lead), uses (of terms, and where they are defined), roles (who acts, over all documents), diagnostics.
const std::vector<std::string_view>& known_results();

/// Runs the passes over all sources of the case, as if they lay in one folder, and gives each kind of result as text.
/// A case without `lexicon/…` sources of its own has the lexicon in `lexicon_folder`. Results of several sources follow
/// each other under lines "== PATH".
std::map<std::string, std::string, std::less<>> run_passes(const CaseFile& file, const std::string& lexicon_folder);

}  // namespace kitei::tests
