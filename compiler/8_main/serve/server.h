/// The sockets of `kitei serve`.
#pragma once

#include <memory>
#include <string>

#include "0_base/result.h"
#include "8_main/serve/reply.h"

namespace kitei {

struct ServerOptions {
  std::string host = "127.0.0.1";
  int port = 8000;  ///< 0: any that is free
  bool japanese = true;
};

/// A server that listens as long as it lives, on threads of its own. Every connection carries one request: pages have
/// few files, nothing of one request can be taken for the next, and the end need not wait for browsers.
class Server {
 public:
  /// Fails where the port is taken or the host is not one of this machine.
  static Result<std::unique_ptr<Server>> start(Served served, const ServerOptions& options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  /// The address of the front page.
  const std::string& url() const { return url_; }

 private:
  struct Sockets;
  Server();
  std::unique_ptr<Sockets> sockets_;
  std::string url_;
};

}  // namespace kitei
