#include "8_main/serve/server.h"

#include <fmt/format.h>
#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "7_emit/out_folder.h"

namespace kitei {
namespace {

constexpr std::size_t kThreads = 16, kLongestBody = 4096, kPiece = 256u << 10;

kitei::Request request_of(const httplib::Request& from) {
  return {from.method,
          from.path,
          from.get_header_value("Host"),
          from.get_header_value("If-None-Match"),
          from.get_header_value("If-Modified-Since"),
          from.get_header_value("Range"),
          from.get_header_value("If-Range")};
}

void send(const Reply& reply, httplib::Response& to) {
  to.status = reply.status;
  for (const auto& [name, value] : reply.fields) to.set_header(name, value);
  if (reply.file == nullptr || reply.length == 0) {
    to.body = reply.body;
    if (!reply.type.empty()) to.set_header("Content-Type", reply.type);
    return;
  }
  // In pieces from the disk; a body in memory would also be packed by httplib, under the same entity tag.
  to.set_content_provider(
      reply.length, reply.type,
      [file = reply.file, start = reply.offset](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        const std::string piece = file->read(start + offset, std::min(length, kPiece));
        return !piece.empty() && sink.write(piece.data(), piece.size());
      });
}

/// httplib would let a second server take the same port (SO_REUSEPORT).
void refuse_second_server(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

std::string reason(int error, const ServerOptions& options) {
  if (error == EADDRINUSE)
    return options.japanese ? "ほかのプログラムが使っている。--port で別の番号を"
                            : "another program uses it; choose another with --port";
  if (error == EACCES)
    return options.japanese ? "1024より小さい番号には権限が要る" : "ports below 1024 need permission";
  if (error == EADDRNOTAVAIL) return options.japanese ? "この機械のアドレスではない" : "not an address of this machine";
  return error == 0 ? (options.japanese ? "知らない名前" : "no such host") : reason_of(error);
}

}  // namespace

struct Server::Sockets {
  Served served;
  httplib::Server http;
  std::thread thread;
};

Server::Server() : sockets_(std::make_unique<Sockets>()) {}

Server::~Server() {
  sockets_->http.stop();
  if (sockets_->thread.joinable()) sockets_->thread.join();
}

Result<std::unique_ptr<Server>> Server::start(Served served, const ServerOptions& options) {
  std::unique_ptr<Server> server(new Server);
  Sockets& sockets = *server->sockets_;
  sockets.served = std::move(served);
  httplib::Server& http = sockets.http;
  httplib::Headers fields;
  for (const auto& [name, value] : fields_of_all_replies()) fields.emplace(name, value);
  http.set_default_headers(std::move(fields));
  http.set_socket_options(refuse_second_server);
  http.set_keep_alive_max_count(1);
  http.set_read_timeout(5);
  http.set_write_timeout(30);
  http.set_payload_max_length(kLongestBody);
  http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  http.set_pre_routing_handler([&sockets](const httplib::Request& request, httplib::Response& response) {
    if (request.method != "GET" && request.method != "HEAD") return httplib::Server::HandlerResponse::Unhandled;
    // Ranges are ours to cut: httplib does not hold them to the length of the file.
    const_cast<httplib::Request&>(request).ranges.clear();
    send(reply_to(sockets.served, request_of(request)), response);
    return httplib::Server::HandlerResponse::Handled;
  });
  // What httplib itself has found: other methods, whose body it has read, and requests that are broken or too long.
  http.set_error_handler(httplib::Server::Handler([](const httplib::Request& request, httplib::Response& response) {
    if (!response.body.empty() || response.content_length_ > 0) return;
    const bool other_method = response.status == 404 && request.method != "GET" && request.method != "HEAD";
    send(reply_to_fault(other_method ? 405 : response.status), response);
    if (other_method) response.set_header("Allow", "GET, HEAD");
  }));

  errno = 0;
  const int port = options.port == 0 ? http.bind_to_any_port(options.host)
                                     : (http.bind_to_port(options.host, options.port) ? options.port : -1);
  if (port < 0) return Failure{fmt::format("{}:{}: {}", options.host, options.port, reason(errno, options))};
  const bool six = options.host.find(':') != std::string::npos;
  server->url_ = fmt::format("http://{0}{1}{2}:{3}/", six ? "[" : "", options.host, six ? "]" : "", port);
  sockets.thread = std::thread([&http] { http.listen_after_bind(); });
  while (!http.is_running()) std::this_thread::yield();
  return server;
}

}  // namespace kitei
