/// Links to a list as a file to take away.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {

/// Writes links to the CSV and the workbook of a list (7_emit/shared/list_names.h).
void write_list_links(const Here& here, std::string_view list, Html& html);

}  // namespace kitei
