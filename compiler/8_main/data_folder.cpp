#include "8_main/data_folder.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

namespace kitei {

Result<std::string> data_folder() {
  std::vector<fs::path> candidates;
  if (const char* chosen = std::getenv("KITEI_DATA"); chosen != nullptr && *chosen != '\0') {
    candidates.emplace_back(chosen);
  } else {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) candidates.push_back(program.parent_path().parent_path() / "share" / "kitei");
    candidates.emplace_back(KITEI_SOURCE_FOLDER);
  }
  for (const fs::path& folder : candidates) {
    std::error_code error;
    if (fs::is_directory(folder / "corpus" / "lexicon", error)) return folder.string();
  }
  return Failure{"kitei の辞書が見つからない / no lexicon in " + candidates.front().string() + " (set KITEI_DATA)"};
}

std::vector<std::string> lexicon_folders(const std::string& data, const std::string& folder) {
  std::vector<std::string> lexicons{data + "/corpus/lexicon"};
  std::error_code error;
  const fs::path own = fs::path(folder) / "lexicon";
  if (fs::is_directory(own, error) && !fs::equivalent(own, lexicons.front(), error)) lexicons.push_back(own.string());
  return lexicons;
}

}  // namespace kitei
