#include "8_main/serve/folder_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "7_emit/out_folder.h"

namespace fs = std::filesystem;

namespace kitei {
namespace {

/// Files when they are complete; names when they come and go.
constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVE_SELF | IN_ONLYDIR;

}  // namespace

Result<std::unique_ptr<FolderWatch>> FolderWatch::begin(const std::vector<std::string>& folders,
                                                        const std::string& except) {
  std::unique_ptr<FolderWatch> watch(new FolderWatch);
  watch->descriptor_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (watch->descriptor_ < 0) return Failure{"inotify: " + reason_of(errno)};
  std::error_code error;
  watch->except_ = fs::weakly_canonical(fs::absolute(except, error), error).string();
  watch->roots_ = folders;
  for (const std::string& folder : folders) watch->add_all(folder);
  if (!watch->why_.empty()) return Failure{watch->why_};
  return watch;
}

FolderWatch::~FolderWatch() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool FolderWatch::passes_over(const std::string& folder, std::string_view name) const {
  if (name.empty() || name.front() == '.') return true;
  std::error_code error;
  return fs::weakly_canonical(fs::path(folder) / name, error) == except_;
}

void FolderWatch::add(const std::string& folder) {
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), kChanges);
  if (number >= 0) {
    folders_[number] = folder;
  } else if (errno == ENOSPC) {
    why_ = folder + ": more folders than may be watched (sysctl fs.inotify.max_user_watches)";
  } else if (errno != ENOENT || roots_.front() == folder) {  // what was there a moment ago may be gone
    why_ = folder + ": " + reason_of(errno);
  }
}

void FolderWatch::add_all(const std::string& folder) {
  add(folder);
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && at != end; at.increment(error)) {
    std::error_code gone;
    if (!at->is_directory(gone) || at->is_symlink(gone)) continue;
    if (passes_over(at->path().parent_path().string(), at->path().filename().string())) {
      at.disable_recursion_pending();
    } else {
      add(at->path().string());
    }
  }
}

void FolderWatch::find_lost(std::set<std::string>& changed) {
  for (const std::string& root : std::set<std::string>(lost_)) {
    std::error_code error;
    if (!fs::is_directory(root, error)) continue;
    add_all(root);
    changed.insert(root);
    lost_.erase(root);
  }
}

void FolderWatch::note(int number, std::uint32_t what, const std::string& name, std::set<std::string>& changed) {
  if ((what & IN_Q_OVERFLOW) != 0) {  // what has come up meanwhile is unknown
    for (const std::string& root : roots_) add_all(root);
    changed.insert(roots_.front());
  }
  const auto found = folders_.find(number);
  if (found == folders_.end()) return;
  const std::string folder = found->second, path = folder + "/" + name;
  if ((what & (IN_IGNORED | IN_MOVE_SELF)) != 0) {
    if ((what & IN_IGNORED) != 0) folders_.erase(found);
    if (std::find(roots_.begin(), roots_.end(), folder) == roots_.end()) return;
    lost_.insert(folder);
    changed.insert(folder);
  } else if (!passes_over(folder, name)) {
    changed.insert(path);
    if ((what & IN_ISDIR) != 0 && (what & (IN_CREATE | IN_MOVED_TO)) != 0) add_all(path);
  }
}

std::set<std::string> FolderWatch::take() {
  std::set<std::string> changed;
  find_lost(changed);
  std::array<char, 65536> buffer;
  ssize_t got = 0;
  while ((got = ::read(descriptor_, buffer.data(), buffer.size())) > 0) {
    for (ssize_t at = 0; at < got;) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      note(event.wd, event.mask, event.len > 0 ? buffer.data() + at + sizeof event : "", changed);
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
  return changed;
}

}  // namespace kitei
