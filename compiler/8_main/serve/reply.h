/// From an HTTP request to its answer, without a network: what `kitei serve` does but for the sockets.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "8_main/serve/site_file.h"

namespace kitei {

/// What is asked for. Header fields that were not sent are empty.
struct Request {
  std::string method;
  std::string path;  ///< decoded, without the query
  std::string host, if_none_match, if_modified_since, range, if_range;
};

struct Reply {
  using Fields = std::vector<std::pair<std::string, std::string>>;
  int status = 200;
  Fields fields;
  std::string type;                      ///< of the body; empty where there is none
  std::string body;                      ///< sent where there is no `file`
  std::shared_ptr<const OpenFile> file;  ///< `length` bytes of it from `offset` are sent
  std::uint64_t offset = 0, length = 0;
};

/// What is served, and how.
struct Served {
  std::string out;            ///< what kitei build wrote
  bool loopback = true;       ///< the host is this machine: other names for it are refused
  std::string reload_script;  ///< of pages that renew themselves after a build; empty where they do not
};

/// The header fields of every answer: the policy of the pages, and that media types are to be believed.
const Reply::Fields& fields_of_all_replies();

/// Answers. Caching: pages and files are asked for again each time (no-cache) and answered with 304 where they are the
/// same, because a build may swap all of them at any moment, and half of an old handbook would be wrong.
///
/// Where pages renew themselves, a script is added to each on its way out: it loads /.kitei/edition.js once a second,
/// as a script because the policy of the pages forbids everything else, and reloads when the edition is another.
Reply reply_to(const Served& served, const Request& request);

/// The answer to what HTTP itself forbids here: other methods, requests that are too long or broken.
Reply reply_to_fault(int status);

/// True for names and addresses of this machine alone.
bool is_loopback(std::string_view host);

}  // namespace kitei
