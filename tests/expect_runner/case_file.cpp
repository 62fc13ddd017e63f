#include "tests/expect_runner/case_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "0_base/text.h"

namespace kitei::tests {
namespace {

constexpr std::string_view kFence = "@@ ";

/// The line at `at`, with its end; `at` moves behind it.
std::string_view take_line(std::string_view bytes, std::size_t& at) {
  const std::size_t begin = at;
  const std::size_t end = bytes.find('\n', at);
  at = end == std::string_view::npos ? bytes.size() : end + 1;
  return bytes.substr(begin, at - begin);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) lines.push_back(take_line(text, at));
  return lines;
}

}  // namespace

CaseFile read_case(std::string_view bytes) {
  CaseFile file;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view line = take_line(bytes, at);
    if (!line.starts_with(kFence)) {
      (file.sections.empty() ? file.prose : file.sections.back().text) += line;
      continue;
    }
    const std::string_view head = trim(line.substr(kFence.size()));
    const std::size_t blank = head.find(' ');
    Section section;
    section.kind = std::string(head.substr(0, blank));
    if (blank != std::string_view::npos) section.name = std::string(trim(head.substr(blank)));
    file.sections.push_back(std::move(section));
  }
  return file;
}

std::string to_text(const CaseFile& file) {
  std::string text = file.prose;
  for (const Section& section : file.sections) {
    text += kFence;
    text += section.kind;
    if (!section.name.empty()) text += " " + section.name;
    text += "\n" + section.text;
  }
  return text;
}

std::vector<std::string> faults_of(const CaseFile& file, const std::vector<std::string_view>& known_results) {
  std::vector<std::string> faults;
  std::set<std::string> seen;
  std::size_t sources = 0;
  if (is_blank(file.prose)) faults.emplace_back("the first lines do not say what the case shows");
  for (const Section& section : file.sections) {
    const bool source = section.kind == "source";
    sources += source;
    if (source && section.name.empty()) faults.emplace_back("a source has no name");
    if (!source && std::find(known_results.begin(), known_results.end(), section.kind) == known_results.end()) {
      faults.push_back(fmt::format("unknown section `{}` (known: source, {})", section.kind,
                                   fmt::join(known_results.begin(), known_results.end(), ", ")));
    }
    if (!seen.insert(section.kind + " " + section.name).second) {
      faults.push_back(fmt::format("section `{} {}` stands twice", section.kind, section.name));
    }
    if (!section.text.empty() && section.text.back() != '\n') faults.emplace_back("the last line has no end");
  }
  if (sources == 0) faults.emplace_back("there is no source");
  if (sources == file.sections.size()) faults.emplace_back("nothing is expected");
  return faults;
}

std::string differences(std::string_view expected, std::string_view found) {
  if (expected == found) return {};
  const auto was = lines_of(expected), is = lines_of(found);
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(was.size(), is.size());
  while (head < shorter && was[head] == is[head]) ++head;
  while (tail < shorter - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
  std::string out;
  const auto add = [&](std::string_view mark, std::string_view line) {
    out += mark;
    out += line;
    if (!line.ends_with('\n')) out += "\n";
  };
  if (head > 0) add("  ", was[head - 1]);
  for (std::size_t i = head; i < was.size() - tail; ++i) add("- ", was[i]);
  for (std::size_t i = head; i < is.size() - tail; ++i) add("+ ", is[i]);
  if (tail > 0) add("  ", was[was.size() - tail]);
  return out;
}

}  // namespace kitei::tests
