/// `kitei watch`: builds again whenever a source changes.
#pragma once

#include <string>
#include <vector>

#include "0_base/exit_code.h"
#include "8_main/serve/server.h"

namespace kitei {

struct WatchOptions {
  std::string folder, out;
  std::vector<std::string> build;  ///< further arguments of kitei build
  bool serve = false;              ///< shows OUT/site too, with pages that renew themselves
  ServerOptions server;
};

/// Builds, and builds again after each change of the folder or of kitei's own templates, styles, scripts and lexicon,
/// until it is told to stop, which is kFine. A build that fails leaves OUT as it was, and the watch goes on.
/// kEnvironment where the folder cannot be watched or the port cannot be had.
ExitCode run_watch(const WatchOptions& options);

}  // namespace kitei
