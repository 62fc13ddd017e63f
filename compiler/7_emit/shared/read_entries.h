/// Reads back what people have written into the files of a pack.
#pragma once

#include <string>
#include <string_view>

#include "0_base/diagnostics.h"
#include "0_base/result.h"
#include "7_emit/shared/entries.h"

namespace kitei {

/// Adds what stands in the fields of a guideline.docx or a checklist.xlsx, whoever saved it last; `path` is for
/// messages. Fails where the file is neither or has none of the fields and columns of a pack, and where another file
/// has filled in the same field otherwise. Columns that somebody has put beside those of the checklist are reported
/// (K7005).
Result<Done> read_entries(const std::string& path, std::string_view bytes, Entries& entries, Diagnostics& diagnostics);

}  // namespace kitei
