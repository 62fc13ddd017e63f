#include "7_emit/out_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "0_base/files.h"

namespace fs = std::filesystem;

namespace kitei {
namespace {

constexpr std::uint64_t kLongestMarker = std::uint64_t{1} << 30;

std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

bool is_mount_root(const std::string& path) {
  struct statx about {};
  if (statx(AT_FDCWD, path.c_str(), 0, STATX_BASIC_STATS, &about) != 0) return false;
  return (about.stx_attributes_mask & about.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

/// Files that Windows, macOS and network file systems leave behind in any folder that is looked at.
bool is_leaving(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name == "Thumbs.db" || name == "desktop.ini" || name == ".DS_Store" || name.starts_with("._") ||
         name.starts_with(".nfs") || name.starts_with(".fuse_hidden");
}

/// Files on the disk that the list does not name.
std::vector<std::string> foreign_files(const std::vector<std::string>& found, const std::vector<OutputFile>& listed) {
  std::vector<std::string> foreign;
  auto next = listed.begin();
  for (const std::string& path : found) {
    while (next != listed.end() && next->path < path) ++next;
    const bool known = next != listed.end() && next->path == path;
    if (!known && path != kMarkerName && !is_leaving(path)) foreign.push_back(path);
  }
  return foreign;
}

Result<Done> demand_swappable(const OutFolder& folder) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(folder.path, error);
  if (status.type() == fs::file_type::not_found) return Done{};
  if (error) return Failure{fmt::format("{}: {}", folder.shown, reason_of(error.value()))};
  if (status.type() == fs::file_type::symlink) {
    return Failure{fmt::format("{}: is a link that leads nowhere; remove it or name another folder", folder.shown)};
  }
  if (status.type() != fs::file_type::directory) {
    return Failure{fmt::format("{}: is a file; name a new or empty folder", folder.shown)};
  }
  if (is_mount_root(folder.path)) {
    return Failure{
        fmt::format("{}: is where a file system is mounted, and cannot be swapped as a whole; name a folder inside it",
                    folder.shown)};
  }
  const std::string here = fs::current_path(error).string();
  if (here == folder.path || here.starts_with(folder.path + "/")) {
    return Failure{fmt::format("{}: kitei runs inside it, and it is swapped as a whole; run kitei from another folder",
                               folder.shown)};
  }
  return Done{};
}

/// Of a folder without a list: one look at its top, for it may be somebody's home.
Result<Done> demand_empty(const OutFolder& folder) {
  std::error_code error;
  for (fs::directory_iterator it(folder.path, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (is_leaving(name)) continue;
    return Failure{
        fmt::format("{}: holds {}, and kitei did not write it (no .kitei beside it); name a new or empty folder",
                    folder.shown, name)};
  }
  if (error) return Failure{fmt::format("{}: {}", folder.shown, reason_of(error.value()))};
  return Done{};
}

/// Of a folder with a list: the build would throw away what somebody put into it.
Result<Done> demand_no_others(const OutFolder& folder, const std::vector<OutputFile>& listed) {
  const auto found = list_below(folder.path);
  if (!found) return Failure{fmt::format("{}: {}", folder.shown, found.message())};
  const std::vector<std::string> foreign = foreign_files(*found, listed);
  if (foreign.empty()) return Done{};
  const bool one = foreign.size() == 1;
  return Failure{
      fmt::format("{}: holds {} that kitei did not write ({}{}); move {} elsewhere, for the folder is replaced "
                  "as a whole",
                  folder.shown, one ? "a file" : fmt::format("{} files", foreign.size()), foreign.front(),
                  one ? "" : ", …", one ? "it" : "them")};
}

}  // namespace

std::string reason_of(int error) {
  switch (error) {
    case ENOSPC: return "no space left on the disk";
    case EDQUOT: return "the disk quota is used up";
    case EFBIG: return "a file is larger than is allowed here";
    case EACCES:
    case EPERM: return "no permission to write there";
    case EROFS: return "the file system is read-only";
    case EBUSY: return "it is in use, perhaps as a mount point";
    default: return std::strerror(error);
  }
}

Result<OutFolder> find_out_folder(const std::string& out) {
  if (out.empty()) return Failure{"the output folder has no name"};
  std::error_code error;
  OutFolder folder;
  folder.shown = out;
  const fs::path real = fs::weakly_canonical(fs::absolute(without_slashes(out), error), error);
  if (error) return Failure{fmt::format("{}: {}", out, error.message())};
  folder.path = without_slashes(real.string());
  folder.parent = fs::path(folder.path).parent_path().string();
  folder.name = fs::path(folder.path).filename().string();
  if (auto fine = demand_swappable(folder); !fine) return Failure{fine.message()};
  return folder;
}

Result<std::vector<std::string>> list_below(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, error);
  for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    std::error_code ignored;
    if (it->is_directory(ignored) && !it->is_symlink(ignored)) continue;
    paths.push_back(it->path().string().substr(folder.size() + 1));
  }
  if (error) return Failure{error.message()};
  std::sort(paths.begin(), paths.end());
  return paths;
}

Result<OutContents> read_out_folder(const OutFolder& folder) {
  OutContents contents;
  std::error_code error;
  if (fs::symlink_status(folder.path, error).type() == fs::file_type::not_found) return contents;
  contents.exists = true;
  const std::string marker = folder.path + "/" + std::string(kMarkerName);
  if (!fs::exists(fs::symlink_status(marker, error))) {
    if (auto empty = demand_empty(folder); !empty) return Failure{empty.message()};
    return contents;
  }
  auto text = DiskFiles().read(marker, kLongestMarker);
  if (!text) return Failure{text.message()};
  auto files = parse_marker(*text);
  if (!files) {
    return Failure{fmt::format("{}: its list .kitei cannot be used ({}); remove the folder or name another",
                               folder.shown, files.message())};
  }
  contents.marker = std::move(*text);
  contents.files = std::move(*files);
  if (auto own = demand_no_others(folder, contents.files); !own) return Failure{own.message()};
  return contents;
}

}  // namespace kitei
