#include "7_emit/work_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "0_base/id.h"

namespace fs = std::filesystem;

namespace kitei {
namespace {

constexpr std::string_view kLockText = "kitei work folder";

std::string work_path(const OutFolder& out) {
  constexpr std::size_t kLongestName = 200;  // of the 255 bytes that file systems allow
  return out.parent + (out.parent.ends_with('/') ? "" : "/") + ".kitei-" +
         (out.name.size() <= kLongestName ? out.name : short_hash(out.name, 12));
}

std::string read_text(int file) {
  char buffer[256];
  const ssize_t n = pread(file, buffer, sizeof buffer, 0);
  return n > 0 ? std::string(buffer, static_cast<std::size_t>(n)) : std::string();
}

/// In a folder that all may write to (/tmp), a work folder of someone else's could be a trap.
bool is_someone_elses(const std::string& parent, const std::string& path) {
  struct stat above {
  }, own{};
  if (stat(parent.c_str(), &above) != 0 || lstat(path.c_str(), &own) != 0) return false;
  return (above.st_mode & S_ISVTX) != 0 && own.st_uid != geteuid();
}

bool same_file(int file, const std::string& path) {
  struct stat open {
  }, named{};
  return fstat(file, &open) == 0 && lstat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
         open.st_dev == named.st_dev;
}

bool is_missing(const std::string& path) {
  struct stat about {};
  return lstat(path.c_str(), &about) != 0 && errno == ENOENT;
}

}  // namespace

Result<std::unique_ptr<WorkFolder>> WorkFolder::open(OutFolder out) {
  std::error_code error;
  fs::create_directories(out.parent, error);
  if (error) return Failure{fmt::format("{}: {}", out.parent, reason_of(error.value()))};
  std::string path = work_path(out);
  std::unique_ptr<WorkFolder> work(new WorkFolder(std::move(out), std::move(path)));
  constexpr int kTries = 100;  // another build may remove the folder between our steps; each try is one such build
  for (int i = 0; i < kTries; ++i) {
    auto locked = work->take_lock();
    if (!locked) return Failure{locked.message()};
    if (!*locked) continue;
    if (auto cleared = work->clear(); !cleared) return Failure{cleared.message()};
    return work;
  }
  return Failure{fmt::format("{}: other builds keep writing to it; try again later", work->out_.shown)};
}

/// False where another build removed the folder meanwhile.
Result<bool> WorkFolder::take_lock() {
  if (mkdir(path_.c_str(), 0777) != 0 && errno != EEXIST) {
    return Failure{fmt::format("{}: {}; OUT is swapped as a whole, so the folder above it must be writable",
                               out_.parent, reason_of(errno))};
  }
  if (auto own = demand_own(); !own) return Failure{own.message()};
  const std::string name = path_ + "/lock";
  const int file = ::open(name.c_str(), O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (file < 0 && errno == ENOENT) return false;
  if (file < 0) return Failure{fmt::format("{}: {}", name, reason_of(errno))};
  if (flock(file, LOCK_EX | LOCK_NB) != 0) {
    const int why = errno;
    const std::string text = read_text(file);
    close(file);
    if (why != EWOULDBLOCK) return Failure{fmt::format("{}: cannot be locked ({})", name, reason_of(why))};
    const std::size_t line = text.find('\n');
    return Failure{fmt::format("{}: another build is writing to it{}; wait until it has ended", out_.shown,
                               line == std::string::npos ? "" : fmt::format(" ({})", text.substr(line + 1)))};
  }
  if (!same_file(file, name)) {
    close(file);
    return false;
  }
  lock_ = file;
  return true;
}

/// Holds the folder to what kitei makes, before anything in it is removed.
Result<Done> WorkFolder::demand_own() const {
  const auto foreign = [&](std::string_view why) {
    return Failure{fmt::format("{}: stands where kitei prepares its output, and is not kitei's ({}); move it elsewhere",
                               path_, why)};
  };
  std::error_code error;
  if (fs::symlink_status(path_, error).type() != fs::file_type::directory) {
    return is_missing(path_) ? Result<Done>(Done{}) : foreign("not a folder");
  }
  if (is_someone_elses(out_.parent, path_)) return foreign("it belongs to another user");
  bool other = false, lock = false;
  for (fs::directory_iterator it(path_, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name == "lock") {
      lock = true;
    } else if (name == "new" || name == "old") {
      other = true;
    } else {
      return foreign(name);
    }
  }
  if (error && error.value() != ENOENT) return Failure{fmt::format("{}: {}", path_, reason_of(error.value()))};
  if (other && !lock) return foreign("no lock");
  return Done{};
}

Result<Done> WorkFolder::clear() {
  const std::string before = read_text(lock_);
  if (!before.empty() && !before.starts_with(kLockText)) {
    close(lock_);
    lock_ = -1;
    return Failure{
        fmt::format("{}: stands where kitei prepares its output, and is not kitei's; move it elsewhere", path_)};
  }
  const std::string text = fmt::format("{}\nprocess {}", kLockText, getpid());
  if (ftruncate(lock_, 0) != 0 || pwrite(lock_, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
    return Failure{fmt::format("{}: {}", path_, reason_of(errno == 0 ? ENOSPC : errno))};
  }
  std::error_code error;
  if (is_missing(out_.path) && !is_missing(path_ + "/old")) fs::rename(path_ + "/old", out_.path, error);
  if (!error) fs::remove_all(path_ + "/old", error);
  if (!error) fs::remove_all(staging(), error);
  if (!error) fs::create_directory(staging(), error);
  if (error) return Failure{fmt::format("{}: {}", path_, reason_of(error.value()))};
  return Done{};
}

WorkFolder::~WorkFolder() {
  if (lock_ < 0) return;
  std::error_code ignored;
  fs::remove_all(staging(), ignored);
  if (!is_missing(out_.path)) fs::remove_all(path_ + "/old", ignored);
  // What could not be removed stays with the lock beside it: by that the next build knows the folder for kitei's.
  const bool cleared = is_missing(staging()) && is_missing(path_ + "/old");
  if (cleared) unlink((path_ + "/lock").c_str());
  close(lock_);
  if (cleared) rmdir(path_.c_str());
}

Result<Done> WorkFolder::exchange(bool in_two_steps) {
  const auto failed = [&](int why) {
    return Failure{fmt::format("{}: cannot be swapped in ({}); it is as it was", out_.shown, reason_of(why))};
  };
  struct stat about {};
  if (lstat(out_.path.c_str(), &about) != 0) {
    return rename(staging().c_str(), out_.path.c_str()) == 0 ? Result<Done>(Done{}) : failed(errno);
  }
  chmod(staging().c_str(), about.st_mode & 07777);
  if (!in_two_steps) {
    if (renameat2(AT_FDCWD, staging().c_str(), AT_FDCWD, out_.path.c_str(), RENAME_EXCHANGE) == 0) return Done{};
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) return failed(errno);
  }
  const std::string old = path_ + "/old";
  if (rename(out_.path.c_str(), old.c_str()) != 0) return failed(errno);
  if (rename(staging().c_str(), out_.path.c_str()) == 0) return Done{};
  const int why = errno;
  rename(old.c_str(), out_.path.c_str());
  return failed(why);
}

}  // namespace kitei
