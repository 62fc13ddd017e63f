#include "2_scan/lines.h"

#include "0_base/text.h"
#include "1_read/diagnostics.h"

namespace kitei {
namespace {

Line look_at(std::string_view all, std::uint32_t begin, std::uint32_t end) {
  Line line;
  line.begin = begin;
  line.end = end;
  std::string_view raw = all.substr(begin, end - begin);
  while (!raw.empty() && (raw.back() == '\n' || raw.back() == '\r')) raw.remove_suffix(1);
  if (raw.size() > kLongestLine) {
    line.too_long = true;
    return line;
  }
  line.page = raw.starts_with('\f');
  line.text = trim(raw);
  line.blank = line.text.empty();
  line.text_begin = line.blank ? begin : static_cast<std::uint32_t>(line.text.data() - all.data());
  line.letters = static_cast<std::uint32_t>(count_letters(line.text)) & 0x1ffffffu;
  line.indented = !line.blank && line.text.data() != raw.data();
  line.closed = !line.blank && line.text.data() + line.text.size() != raw.data() + raw.size();
  line.rule = line.blank && raw.size() >= 10;
  return line;
}

}  // namespace

std::vector<Line> lines_of(const Source& source, Diagnostics& diagnostics) {
  std::vector<Line> lines;
  lines.reserve(source.line_starts.size());
  for (std::size_t i = 0; i < source.line_starts.size(); ++i) {
    const std::uint32_t begin = source.line_starts[i];
    if (begin < source.body) continue;
    const auto end =
        i + 1 < source.line_starts.size() ? source.line_starts[i + 1] : static_cast<std::uint32_t>(source.text.size());
    lines.push_back(look_at(source.text, begin, end));
    if (lines.back().too_long) {
      diagnostics.report(source.place(begin, begin + 1), diag::kLineTooLong, std::size_t{end - begin}, kLongestLine);
    }
  }
  return lines;
}

}  // namespace kitei
