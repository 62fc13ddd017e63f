#include "0_base/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace fs = std::filesystem;

namespace kitei {

Result<std::vector<std::string>> DiskFiles::list(const std::string& folder) const {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return Failure{fmt::format("{}: no such folder", folder)};
  std::vector<std::string> paths;
  fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error);
  if (error) return Failure{fmt::format("{}: {}", folder, error.message())};
  for (; it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (error) return Failure{fmt::format("{}: {}", folder, error.message())};
    std::error_code ignored;
    if (it->is_directory(ignored)) {
      if (it->path().filename().string().starts_with('.')) it.disable_recursion_pending();
      continue;
    }
    paths.push_back(it->path().lexically_relative(folder).generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Result<std::string> DiskFiles::read(const std::string& path, std::uint64_t most) const {
  std::error_code status;
  if (!fs::exists(path, status)) return Failure{fmt::format("{}: no such file", path)};
  if (!fs::is_regular_file(path, status))
    return Failure{fmt::format("{}: not a regular file", path)};  // a pipe would block
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return Failure{fmt::format("{}: {}", path, std::strerror(errno))};
  std::error_code error;
  const std::uint64_t size = fs::file_size(path, error);
  if (!error && size > most) return Failure{fmt::format("{}: {} bytes; at most {} are read", path, size, most)};
  std::string bytes;
  if (!error) bytes.reserve(size);
  char buffer[1 << 16];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) {
    bytes.append(buffer, n);
    if (bytes.size() > most) return Failure{fmt::format("{}: more than {} bytes", path, most)};
  }
  if (std::ferror(file.get())) return Failure{fmt::format("{}: {}", path, std::strerror(errno))};
  return bytes;
}

bool DiskFiles::exists(const std::string& path) const {
  std::error_code error;
  return fs::exists(path, error);
}

Result<std::vector<std::string>> MemoryFiles::list(const std::string& folder) const {
  const std::string prefix = folder.empty() || folder.ends_with('/') ? folder : folder + "/";
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) {
    if (path.starts_with(prefix)) paths.push_back(path.substr(prefix.size()));
  }
  return paths;
}

Result<std::string> MemoryFiles::read(const std::string& path, std::uint64_t most) const {
  const auto found = files.find(path);
  if (found == files.end()) return Failure{fmt::format("{}: no such file", path)};
  if (found->second.size() > most) return Failure{fmt::format("{}: more than {} bytes", path, most)};
  return found->second;
}

bool MemoryFiles::exists(const std::string& path) const {
  return files.contains(path);
}

}  // namespace kitei
