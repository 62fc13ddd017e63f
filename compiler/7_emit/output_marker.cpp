#include "7_emit/output_marker.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "7_emit/output_tree.h"

namespace kitei {
namespace {

constexpr std::string_view kFirstLine = "kitei output 1";
constexpr std::string_view kNote =
    "# kitei wrote this folder and replaces it as a whole. Each line: hash, size, part, path.";
constexpr std::string_view kNoPart = "-";

/// Cuts off and gives back what stands before the next `separator`.
std::string_view cut(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

bool parse_number(std::string_view digits, int base, std::uint64_t& value) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return error == std::errc() && end == digits.data() + digits.size();
}

bool parse_line(std::string_view line, OutputFile& file) {
  const bool hash = parse_number(cut(line, ' '), 16, file.hash);
  const bool size = parse_number(cut(line, ' '), 10, file.size);
  const std::string_view part = cut(line, ' ');
  file.part = part == kNoPart ? std::string_view() : part;
  file.path = line;
  return hash && size && path_fault(file.path).empty();
}

}  // namespace

std::string to_marker(const std::vector<OutputFile>& files) {
  std::string out = fmt::format("{}\n{}\nfiles {}\n", kFirstLine, kNote, files.size());
  for (const OutputFile& file : files) {
    fmt::format_to(std::back_inserter(out), "{:016x} {} {} {}\n", file.hash, file.size,
                   file.part.empty() ? kNoPart : std::string_view(file.part), file.path);
  }
  return out;
}

Result<std::vector<OutputFile>> parse_marker(std::string_view text) {
  std::string_view rest = text;
  if (!text.ends_with('\n')) return Failure{"it is cut off"};
  if (cut(rest, '\n') != kFirstLine) return Failure{"its first line is not one of this version of kitei"};
  cut(rest, '\n');
  std::string_view counted = cut(rest, '\n');
  std::uint64_t count = 0;
  if (cut(counted, ' ') != "files" || !parse_number(counted, 10, count))
    return Failure{"it does not say how many files"};
  std::vector<OutputFile> files;
  while (!rest.empty()) {
    OutputFile file;
    if (!parse_line(cut(rest, '\n'), file)) return Failure{fmt::format("line {} is damaged", files.size() + 4)};
    if (!files.empty() && files.back().path >= file.path) {
      return Failure{fmt::format("line {} is out of order", files.size() + 4)};
    }
    files.push_back(std::move(file));
  }
  if (files.size() != count) return Failure{fmt::format("it lists {} of {} files", files.size(), count)};
  return files;
}

}  // namespace kitei
