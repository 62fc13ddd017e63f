#include "1_read/slides.h"

#include "0_base/text.h"

namespace kitei {

namespace {

/// An annex on its own is a table more often than not: short lines, and no slides.
bool opens_annex(std::string_view line) {
  return line.starts_with("別紙") || line.starts_with("別添") || line.starts_with("別表");
}

/// As find("。"), whose first byte every kana shares: here the second one is looked for, from the end, where most stops
/// stand.
bool has_stop(std::string_view line) {
  if (line.ends_with("。")) return true;
  for (std::size_t at = line.find('\x80', 1); at != std::string_view::npos; at = line.find('\x80', at + 1)) {
    if (line[at - 1] == '\xe3' && at + 1 < line.size() && line[at + 1] == '\x82') return true;
  }
  return false;
}

/// True for thirty letters or more. A letter has one to four bytes.
bool is_long(std::string_view line) {
  return line.size() >= 120 || (line.size() >= 30 && count_letters(line) >= 30);
}

}  // namespace

bool looks_like_slides(const Source& source) {
  std::size_t lines = 0, with_stop = 0, long_lines = 0;
  for (std::uint32_t number = 1; number <= source.line_starts.size(); ++number) {
    const std::string_view line = trim(source.line(number).substr(0, 4096));
    if (line.empty()) continue;
    if (lines == 0 && opens_annex(line)) return false;
    ++lines;
    with_stop += has_stop(line);
    long_lines += is_long(line);
    const std::size_t most = lines + source.line_starts.size() - number;  // if no line to come is empty
    if (with_stop * 5 >= most || long_lines * 5 >= most * 2) return false;
  }
  return lines >= 20 && with_stop * 5 < lines && long_lines * 5 < lines * 2;
}

}  // namespace kitei
