#include "7_emit/output_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "0_base/check.h"

namespace kitei {
namespace {

constexpr std::size_t kLongest = 180;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

bool is_allowed(char c) {
  const char l = lower(c);
  return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '/';
}

/// con, con.txt, com1 … : Windows takes them for devices, whatever follows the first dot.
bool is_device(std::string_view part) {
  static constexpr std::array<std::string_view, 4> kDevices{"con", "prn", "aux", "nul"};
  const std::string stem = lower(part.substr(0, part.find('.')));
  if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '1' && stem[3] <= '9';
}

std::string_view part_fault(std::string_view part) {
  if (part.empty()) return "a part is empty";
  if (part.ends_with('.')) return "a part ends with a dot";
  if (is_device(part)) return "a part is the name of a device on Windows";
  return {};
}

}  // namespace

std::string_view path_fault(std::string_view path) {
  if (path.empty()) return "it is empty";
  if (path.size() > kLongest) return "it is longer than 180 characters";
  if (!std::all_of(path.begin(), path.end(), is_allowed)) return "it holds other letters than a-z A-Z 0-9 - . _ /";
  if (lower(path.substr(0, path.find('/'))) == ".kitei") return "it is kept for kitei's own list";
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view fault = part_fault(path.substr(begin, end - begin));
    if (!fault.empty()) return fault;
    begin = end + 1;
  }
  return {};
}

std::string_view PathBook::note(std::string_view path) {
  if (const std::string_view fault = path_fault(path); !fault.empty()) return fault;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    const std::string_view folder = path.substr(0, slash);
    const auto [at, added] = entries_.try_emplace(lower(folder), Entry{std::string(folder), true});
    if (added) continue;
    if (!at->second.folder) return "one of its folders is a file";
    if (at->second.spelled != folder) return "one of its folders is there in another case";
  }
  const auto [at, added] = entries_.try_emplace(lower(path), Entry{std::string(path), false});
  if (added) return {};
  if (at->second.folder) return "there is a folder of that name";
  return at->second.spelled == path ? "it is there already" : "it is there already in another case";
}

void demand_path(PathBook& book, std::string_view path) {
  const std::string_view fault = book.note(path);
  if (fault.empty()) return;
  check_failed(fmt::format("that output path `{}` can be used ({})", path, fault).c_str(), __FILE__, __LINE__);
}

}  // namespace kitei
