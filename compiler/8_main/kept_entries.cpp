#include "8_main/kept_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "0_base/files.h"
#include "7_emit/shared/read_entries.h"

namespace kitei {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostBytes = 64u << 20;

/// Files that Word and LibreOffice put beside an open document are none of ours.
bool is_pack_file(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.starts_with("~$") && !name.starts_with('.') &&
         (path.extension() == ".docx" || path.extension() == ".xlsx");
}

/// The files of a folder, sorted; the path itself where it is none.
Result<std::vector<std::string>> files_of(const std::string& path, bool japanese) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector{path};
  std::vector<std::string> files;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
    if (is_pack_file(entry->path())) files.push_back(entry->path().string());
  }
  if (error) return Failure{fmt::format("{}: {}", path, error.message())};
  if (files.empty())
    return Failure{fmt::format("{}: {}", path, japanese ? ".docx も .xlsx もない" : "neither .docx nor .xlsx")};
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Result<Entries> kept_entries(const std::vector<std::string>& paths, bool japanese, Diagnostics& diagnostics) {
  Entries entries;
  for (const std::string& path : paths) {
    const auto files = files_of(path, japanese);
    if (!files) return Failure{files.message()};
    for (const std::string& file : *files) {
      const auto bytes = DiskFiles().read(file, kMostBytes);
      if (!bytes) return Failure{bytes.message()};
      if (auto done = read_entries(file, *bytes, entries, diagnostics); !done) return Failure{done.message()};
    }
  }
  return entries;
}

}  // namespace kitei
