/// Where kitei's own data stands: lexicon, templates, style sheets, scripts.
#pragma once

#include <string>

#include "0_base/result.h"

namespace kitei {

/// KITEI_DATA; else ../share/kitei beside the program; else the source tree it was built from. Holds corpus/,
/// templates/, site/, index/.
Result<std::string> data_folder();

}  // namespace kitei
