#include "7_emit/staging.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <map>
#include <mutex>
#include <set>

#include "0_base/check.h"
#include "0_base/files.h"
#include "0_base/id.h"
#include "0_base/parallel.h"
#include "7_emit/out_folder.h"
#include "7_emit/output_marker.h"
#include "7_emit/work_folder.h"

namespace kitei {
namespace {

/// One file of the build, and where its bytes are.
struct Entry {
  OutputFile file;
  bool same_as_before = false;  ///< the bytes are those of OUT; nothing is staged
};

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

/// Writes a new file; gives back errno, or 0.
int write_file(const std::string& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  if (file < 0) return errno;
  const int error = write_all(file, bytes);
  return close(file) != 0 && error == 0 ? errno : error;
}

bool holds(const std::string& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return false;
  char buffer[1 << 16];
  bool same = true;
  for (;;) {
    const ssize_t n = read(file, buffer, sizeof buffer);
    if (n < 0) same = false;
    if (n <= 0) break;
    const auto size = static_cast<std::size_t>(n);
    same = bytes.substr(0, size) == std::string_view(buffer, size);
    if (!same) break;
    bytes.remove_prefix(size);
  }
  close(file);
  return same && bytes.empty();
}

class DiskTree final : public StagedOutput {
 public:
  DiskTree(OutFolder out, OutContents before, std::unique_ptr<WorkFolder> work, OutputOptions options)
      : out_(std::move(out)), before_(std::move(before)), work_(std::move(work)), options_(options) {}

  void add(std::string path, std::string_view bytes) override { add_to("", std::move(path), bytes); }
  std::string folder(const std::string& path) override { return folder_of("", path); }
  OutputTree& part(std::string_view emitter) override;
  Result<ExchangeSummary> commit() override;

 private:
  /// What one emitter sees.
  class Part final : public OutputTree {
   public:
    Part(DiskTree& tree, std::string name) : tree_(tree), name_(std::move(name)) {}
    void add(std::string path, std::string_view bytes) override { tree_.add_to(name_, std::move(path), bytes); }
    std::string folder(const std::string& path) override { return tree_.folder_of(name_, path); }

   private:
    DiskTree& tree_;
    std::string name_;
  };

  void add_to(const std::string& part, std::string path, std::string_view bytes);
  std::string folder_of(const std::string& part, const std::string& path);
  bool is_as_before(const OutputFile& file, std::string_view bytes) const;
  void make_folders_above(std::string_view path);
  void fail(std::string_view path, int error);
  void fail(std::string message);
  void gather_folders();
  void keep_other_parts();
  std::vector<std::string> edited_files() const;
  void link_unchanged();
  int link_one(const Entry& entry) const;
  std::string staged(std::string_view path) const { return work_->staging() + "/" + std::string(path); }
  std::string standing(std::string_view path) const { return out_.path + "/" + std::string(path); }

  const OutFolder out_;
  const OutContents before_;
  const std::unique_ptr<WorkFolder> work_;
  const OutputOptions options_;
  std::atomic<bool> failed_ = false;

  std::mutex mutex_;  ///< guards all below while files are added
  PathBook book_;
  std::vector<Entry> entries_;
  std::set<std::string, std::less<>> made_;     ///< folders below staging
  std::map<std::string, std::string> folders_;  ///< path -> part, of folder()
  std::map<std::string, std::unique_ptr<Part>, std::less<>> parts_;
  std::string failure_;
};

OutputTree& DiskTree::part(std::string_view emitter) {
  KITEI_CHECK(!emitter.empty() && emitter.find_first_of(" \n") == std::string_view::npos);
  const std::scoped_lock lock(mutex_);
  auto& part = parts_[std::string(emitter)];
  if (!part) part = std::make_unique<Part>(*this, std::string(emitter));
  return *part;
}

void DiskTree::add_to(const std::string& part, std::string path, std::string_view bytes) {
  {
    const std::scoped_lock lock(mutex_);
    demand_path(book_, path);
  }
  if (failed_) return;
  Entry entry{{std::move(path), part, hash_of(bytes), bytes.size()}, false};
  entry.same_as_before = is_as_before(entry.file, bytes);
  if (!entry.same_as_before) {
    {
      const std::scoped_lock lock(mutex_);
      make_folders_above(entry.file.path);
    }
    if (const int error = write_file(staged(entry.file.path), bytes); error != 0) fail(entry.file.path, error);
  }
  const std::scoped_lock lock(mutex_);
  entries_.push_back(std::move(entry));
}

/// The list alone is not believed: someone may have changed the file since.
bool DiskTree::is_as_before(const OutputFile& file, std::string_view bytes) const {
  const auto old = std::lower_bound(before_.files.begin(), before_.files.end(), file.path,
                                    [](const OutputFile& a, const std::string& path) { return a.path < path; });
  return old != before_.files.end() && old->path == file.path && old->hash == file.hash && old->size == file.size &&
         holds(standing(file.path), bytes);
}

void DiskTree::make_folders_above(std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    const std::string_view folder = path.substr(0, slash);
    if (made_.find(folder) != made_.end()) continue;
    made_.emplace(folder);
    if (mkdir(staged(folder).c_str(), 0777) != 0 && errno != EEXIST) return fail(folder, errno);
  }
}

std::string DiskTree::folder_of(const std::string& part, const std::string& path) {
  const std::scoped_lock lock(mutex_);
  KITEI_CHECK(path_fault(path).empty());
  KITEI_CHECK(folders_.emplace(path, part).second);
  make_folders_above(path + "/");
  return staged(path);
}

void DiskTree::fail(std::string_view path, int error) {
  fail(fmt::format("{}: {} cannot be written ({}); {}", out_.shown, path, reason_of(error),
                   before_.exists ? "it is as it was" : "nothing was made"));
}

/// Keeps the first failure; called with or without the lock, so it takes none: the flag decides who was first.
void DiskTree::fail(std::string message) {
  if (!failed_.exchange(true)) failure_ = std::move(message);
}

/// Takes in what emitters wrote into their folders themselves.
void DiskTree::gather_folders() {
  for (const auto& [folder, part] : folders_) {
    const auto names = list_below(staged(folder));
    if (!names) return fail(fmt::format("{}: {}", out_.shown, names.message()));
    for (const std::string& name : *names) {
      const std::string path = folder + "/" + name;
      demand_path(book_, path);
      const auto bytes = DiskFiles().read(staged(path), UINT64_MAX);
      if (!bytes) return fail(fmt::format("{}: {}", out_.shown, bytes.message()));
      Entry entry{{path, part, hash_of(*bytes), bytes->size()}, false};
      entry.same_as_before = is_as_before(entry.file, *bytes);
      if (entry.same_as_before) unlink(staged(path).c_str());
      entries_.push_back(std::move(entry));
    }
  }
}

/// For --only: files of the build before stay, unless this build names their part or writes their path.
void DiskTree::keep_other_parts() {
  for (const OutputFile& old : before_.files) {
    if (parts_.find(old.part) != parts_.end() || !book_.note(old.path).empty()) continue;
    // Where someone removed it, it is not there to be kept; where someone changed it, the list still says what was
    // written, so that this is seen when it is to be replaced.
    if (DiskFiles().exists(standing(old.path))) entries_.push_back({old, true});
  }
}

std::vector<std::string> DiskTree::edited_files() const {
  std::vector<std::string> edited;
  auto entry = entries_.begin();
  for (const OutputFile& old : before_.files) {
    while (entry != entries_.end() && entry->file.path < old.path) ++entry;
    if (entry != entries_.end() && entry->file.path == old.path && entry->same_as_before) continue;
    const auto bytes = DiskFiles().read(standing(old.path), UINT64_MAX);
    if (bytes && hash_of(*bytes) != old.hash) edited.push_back(old.path);
  }
  return edited;
}

void DiskTree::link_unchanged() {
  std::vector<const Entry*> kept;
  for (const Entry& entry : entries_) {
    if (!entry.same_as_before) continue;
    make_folders_above(entry.file.path);
    kept.push_back(&entry);
  }
  parallel_for(kept.size(), options_.jobs, [&](std::size_t i) {
    if (failed_) return;
    if (const int error = link_one(*kept[i]); error != 0) fail(kept[i]->file.path, error);
  });
}

/// Gives back errno, or 0. Where links cannot be made, a copy with the old times.
int DiskTree::link_one(const Entry& entry) const {
  const std::string from = standing(entry.file.path), to = staged(entry.file.path);
  if (!options_.plain_file_system && link(from.c_str(), to.c_str()) == 0) return 0;
  struct stat about {};
  if (lstat(from.c_str(), &about) != 0) return errno;
  const auto bytes = DiskFiles().read(from, UINT64_MAX);
  if (!bytes) return EIO;
  if (const int error = write_file(to, *bytes); error != 0) return error;
  const timespec times[2] = {about.st_atim, about.st_mtim};
  utimensat(AT_FDCWD, to.c_str(), times, AT_SYMLINK_NOFOLLOW);
  return 0;
}

Result<ExchangeSummary> DiskTree::commit() {
  if (!failed_) gather_folders();
  if (!failed_ && options_.keep_other_parts) keep_other_parts();
  if (failed_) return Failure{failure_};
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.file.path < b.file.path; });

  ExchangeSummary summary;
  std::vector<OutputFile> files;
  for (const Entry& entry : entries_) {
    ++(entry.same_as_before ? summary.unchanged : summary.written);
    files.push_back(entry.file);
  }
  const std::string marker = to_marker(files);
  if (summary.written == 0 && marker == before_.marker) return summary;

  summary.edited = edited_files();
  if (options_.spare_edited && !summary.edited.empty()) {
    return Failure{fmt::format("{}: {} was changed by hand and would be lost; choose another folder", out_.shown,
                               summary.edited.front())};
  }
  summary.removed =
      static_cast<std::size_t>(std::count_if(before_.files.begin(), before_.files.end(), [&](const OutputFile& old) {
        const auto at = std::lower_bound(files.begin(), files.end(), old.path,
                                         [](const OutputFile& a, const std::string& path) { return a.path < path; });
        return at == files.end() || at->path != old.path;
      }));
  link_unchanged();
  if (!failed_) {
    if (const int error = write_file(staged(kMarkerName), marker); error != 0) fail(kMarkerName, error);
  }
  if (failed_) return Failure{failure_};
  // The build may have taken minutes: what someone put into OUT meanwhile is not thrown away.
  if (auto now = read_out_folder(out_); !now) return Failure{now.message()};
  if (auto swapped = work_->exchange(options_.plain_file_system); !swapped) return Failure{swapped.message()};
  return summary;
}

}  // namespace

Result<std::unique_ptr<StagedOutput>> open_output(const std::string& out, OutputOptions options) {
  auto folder = find_out_folder(out);
  if (!folder) return Failure{folder.message()};
  if (!DiskFiles().exists(folder->path + "/" + std::string(kMarkerName))) {
    // A folder of somebody else's is refused before anything is made beside it.
    if (auto empty = read_out_folder(*folder); !empty) return Failure{empty.message()};
  }
  auto work = WorkFolder::open(*folder);
  if (!work) return Failure{work.message()};
  auto before = read_out_folder(*folder);
  if (!before) return Failure{before.message()};
  return std::unique_ptr<StagedOutput>(
      std::make_unique<DiskTree>(std::move(*folder), std::move(*before), std::move(*work), options));
}

}  // namespace kitei
