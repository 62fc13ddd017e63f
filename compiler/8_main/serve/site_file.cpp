#include "8_main/serve/site_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "7_emit/output_marker.h"

namespace kitei {
namespace {

using Descriptor = std::unique_ptr<const OpenFile>;

constexpr std::size_t kDeepest = 16;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), is_plain);
}

/// The names of a path, "index.html" for the empty one at its end. False where the site has no such path.
bool split(std::string_view path, std::vector<std::string>& names) {
  if (path.empty() || path.front() != '/') return false;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view name = path.substr(0, path.find('/'));
    path.remove_prefix(name.size());
    names.emplace_back(name.empty() && path.empty() ? std::string_view("index.html") : name);
    if (!is_plain_name(names.back()) || names.size() > kDeepest) return false;
  }
  return true;
}

Descriptor open_at(int folder, const char* name, int flags) {
  // Without O_NONBLOCK a pipe in the folder would hold the thread.
  const int descriptor = ::openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags);
  return descriptor < 0 ? nullptr : std::make_unique<const OpenFile>(descriptor);
}

std::string number_of_change(const struct stat& about) {
  return fmt::format("{:x}-{:x}-{:x}.{:x}", about.st_ino, about.st_size, about.st_mtim.tv_sec, about.st_mtim.tv_nsec);
}

}  // namespace

OpenFile::~OpenFile() {
  ::close(descriptor_);
}

std::string OpenFile::read(std::uint64_t offset, std::size_t length) const {
  std::string bytes(length, '\0');
  const ssize_t got = ::pread(descriptor_, bytes.data(), length, static_cast<off_t>(offset));
  bytes.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return bytes;
}

SiteFile find_site_file(const std::string& out, std::string_view path) {
  SiteFile result;
  Descriptor at = open_at(AT_FDCWD, (out + "/site").c_str(), O_DIRECTORY);
  if (!at) {
    result.found = SiteFile::Found::kNoHandbook;
    return result;
  }
  std::vector<std::string> names;
  if (!split(path, names)) return result;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    at = open_at(at->descriptor(), names[i].c_str(), O_DIRECTORY);
    if (!at) return result;
  }
  at = open_at(at->descriptor(), names.back().c_str(), 0);
  struct stat about {};
  if (!at || ::fstat(at->descriptor(), &about) != 0) return result;
  if (S_ISDIR(about.st_mode)) {
    if (open_at(at->descriptor(), "index.html", 0)) result.found = SiteFile::Found::kFolder;
    return result;
  }
  if (!S_ISREG(about.st_mode)) return result;
  result.found = SiteFile::Found::kFile;
  result.file = std::move(at);
  result.size = static_cast<std::uint64_t>(about.st_size);
  result.modified = about.st_mtim.tv_sec;
  result.tag = "\"" + number_of_change(about) + "\"";
  result.type = media_type(names.back());
  return result;
}

std::string edition_of(const std::string& out) {
  struct stat about {};
  const std::string marker = out + "/" + std::string(kMarkerName);
  return ::stat(marker.c_str(), &about) == 0 ? number_of_change(about) : std::string();
}

std::string_view media_type(std::string_view name) {
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Pair, 14> kTypes{
      {{"html", "text/html; charset=utf-8"},
       {"css", "text/css; charset=utf-8"},
       {"js", "text/javascript; charset=utf-8"},
       {"csv", "text/csv; charset=utf-8"},
       {"md", "text/markdown; charset=utf-8"},
       {"txt", "text/plain; charset=utf-8"},
       {"svg", "image/svg+xml"},
       {"png", "image/png"},
       {"json", "application/json"},
       {"jsonl", "application/jsonl"},
       {"sarif", "application/sarif+json"},
       {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
       {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
       {"zip", "application/zip"}}};
  const std::string_view ending = name.substr(std::min(name.size(), name.rfind('.') + 1));
  for (const auto& [known, type] : kTypes) {
    if (known == ending) return type;
  }
  return "application/octet-stream";
}

}  // namespace kitei
