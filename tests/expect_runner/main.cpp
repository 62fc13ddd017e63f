// kitei_expect [--update] FILE|FOLDER…: holds expect files to what the passes say. Format: tests/README.md.
//
// Exit code 0: all as expected (or rewritten), 1: some are not, 2: a file is not a case, or there is none.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/expect_runner/case_file.h"
#include "tests/expect_runner/passes.h"

namespace fs = std::filesystem;

namespace {

using kitei::tests::CaseFile;
using kitei::tests::Section;

enum class Outcome { kFine, kDiffers, kBroken };

std::vector<fs::path> cases_of(const std::vector<std::string>& arguments) {
  std::vector<fs::path> paths;
  for (const std::string& argument : arguments) {
    if (!fs::is_directory(argument)) {
      paths.emplace_back(argument);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(argument)) {
      if (entry.path().extension() == ".expect") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// "3_parse/skipped_clause_number": as ./dev takes it.
std::string name_of(const fs::path& path) {
  fs::path folder = fs::path(KITEI_SOURCE_DIR) / "tests/expect";
  return fs::absolute(path)
      .lexically_normal()
      .lexically_relative(folder.lexically_normal())
      .replace_extension()
      .string();
}

Outcome run(const fs::path& path, bool update) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  CaseFile file = kitei::tests::read_case(bytes);
  const auto faults = kitei::tests::faults_of(file, kitei::tests::known_results());
  for (const std::string& fault : faults) fmt::print("{}: {}\n", path.string(), fault);
  if (!in || !faults.empty()) return Outcome::kBroken;
  const auto results = kitei::tests::run_passes(file, std::string(KITEI_SOURCE_DIR) + "/tests/expect/lexicon");
  bool same = true;
  for (Section& section : file.sections) {
    if (section.kind == "source") continue;
    const auto found = results.find(section.kind);
    const std::string& text = found == results.end() ? std::string() : found->second;
    if (section.text == text) continue;
    same = false;
    if (!update) {
      fmt::print("{}: @@ {}\n{}", path.string(), section.kind, kitei::tests::differences(section.text, text));
    }
    section.text = text;
  }
  if (same) return Outcome::kFine;
  if (update) {
    std::ofstream(path, std::ios::binary) << kitei::tests::to_text(file);
    fmt::print("rewritten: {}\n", path.string());
    return Outcome::kFine;
  }
  fmt::print("  to repeat: ./dev test {0}\n  to accept: ./dev update {0}\n\n", name_of(path));
  return Outcome::kDiffers;
}

}  // namespace

int main(int count, char** values) {
  std::vector<std::string> arguments(values + 1, values + count);
  bool update = std::getenv("KITEI_UPDATE") != nullptr;
  if (const auto flag = std::find(arguments.begin(), arguments.end(), "--update"); flag != arguments.end()) {
    update = true;
    arguments.erase(flag);
  }
  const auto paths = cases_of(arguments);
  if (paths.empty()) {
    fmt::print(stderr, "kitei_expect: no *.expect file in {}\n", fmt::join(arguments, " "));
    return 2;
  }
  std::size_t differ = 0, broken = 0;
  for (const fs::path& path : paths) {
    const Outcome outcome = run(path, update);
    differ += outcome == Outcome::kDiffers;
    broken += outcome == Outcome::kBroken;
  }
  fmt::print("{} cases, {} differ, {} broken\n", paths.size(), differ, broken);
  return broken > 0 ? 2 : differ > 0 ? 1 : 0;
}
