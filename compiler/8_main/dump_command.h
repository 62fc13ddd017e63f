/// kitei dump: what a pass has made of one source.
#pragma once

#include <string>

#include "0_base/exit_code.h"

namespace kitei {

/// Runs the passes on one file up to `pass` ("2_scan", "3_parse", "4_extract") and prints what it gives.
ExitCode run_dump(const std::string& file, const std::string& pass);

}  // namespace kitei
