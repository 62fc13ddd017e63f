/// Where kitei's own data stands: lexicon, templates, style sheets, scripts.
#pragma once

#include <string>
#include <vector>

#include "0_base/result.h"

namespace kitei {

/// KITEI_DATA; else ../share/kitei beside the program; else the source tree it was built from. Holds corpus/,
/// templates/, site/, index/.
Result<std::string> data_folder();

/// Folders of lexicons for a corpus: kitei's own, and `folder`/lexicon where there is one.
std::vector<std::string> lexicon_folders(const std::string& data, const std::string& folder);

}  // namespace kitei
