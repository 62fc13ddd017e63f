/// kitei dump: what a pass has made of one source, or linking of a folder.
#pragma once

#include <string>

#include "0_base/exit_code.h"

namespace kitei {

/// Runs the passes on one file up to `pass` ("2_scan", "3_parse", "4_extract") and prints what it gives. "5_link" takes
/// a folder: where citations and terms lead, and who acts.
ExitCode run_dump(const std::string& file, const std::string& pass);

}  // namespace kitei
