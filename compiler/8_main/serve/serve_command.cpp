#include "8_main/serve/serve_command.h"

#include <fmt/format.h>

#include <cstdio>
#include <utility>

#include "8_main/serve/stop_signal.h"

namespace kitei {

std::unique_ptr<Server> start_server(const std::string& out, std::string reload_script, const ServerOptions& options) {
  const bool loopback = is_loopback(options.host);
  auto server = Server::start({out, loopback, std::move(reload_script)}, options);
  if (!server) {
    fmt::print(stderr, "kitei: {}\n", server.message());
    return nullptr;
  }
  if (!loopback) {
    fmt::print(
        stderr, "kitei: {}\n",
        options.japanese ? "ネットワーク上のほかの機械からも読める" : "other machines on the network can read it");
  }
  fmt::print("{}\n{}\n", (*server)->url(), options.japanese ? "（Ctrl+C で終える）" : "(Ctrl+C ends it)");
  std::fflush(stdout);
  return std::move(*server);
}

ExitCode run_serve(const ServeOptions& options) {
  if (find_site_file(options.out, "/").found != SiteFile::Found::kFile) {
    fmt::print(stderr, "kitei: {}: {}\n", options.out,
               options.server.japanese ? "site/index.html がない。kitei build の出力を指定する"
                                       : "has no site/index.html; name what kitei build wrote");
    return ExitCode::kEnvironment;
  }
  const StopSignal stop;
  const std::unique_ptr<Server> server = start_server(options.out, {}, options.server);
  if (server == nullptr) return ExitCode::kEnvironment;
  stop.wait();
  return ExitCode::kFine;
}

}  // namespace kitei
