/// `kitei serve`: shows a handbook by HTTP.
#pragma once

#include <memory>
#include <string>

#include "0_base/exit_code.h"
#include "8_main/serve/server.h"

namespace kitei {

struct ServeOptions {
  std::string out;  ///< what kitei build wrote
  ServerOptions server;
};

/// Serves OUT/site until it is told to stop (SIGINT, SIGTERM), which is kFine. kEnvironment where OUT has no handbook
/// or the port cannot be had.
ExitCode run_serve(const ServeOptions& options);

/// Starts a server for what `out` holds now or later, and prints its address on standard output. Null, and said on
/// standard error, where it cannot be had.
std::unique_ptr<Server> start_server(const std::string& out, std::string reload_script, const ServerOptions& options);

}  // namespace kitei
