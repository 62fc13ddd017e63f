/// The files of earlier packs that --keep names.
#pragma once

#include <string>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/result.h"
#include "7_emit/shared/entries.h"

namespace kitei {

/// Reads the files and, of folders, the .docx and .xlsx that stand in them. Fails where one cannot be read, a folder
/// has none, or two of them have filled in the same place otherwise.
Result<Entries> kept_entries(const std::vector<std::string>& paths, bool japanese, Diagnostics& diagnostics);

}  // namespace kitei
