#include "1_read/source.h"

#include <algorithm>

#include "0_base/text.h"

namespace kitei {

std::string_view name_of(Form form) {
  switch (form) {
    case Form::kText: return "text";
    case Form::kSlides: return "slides";
    case Form::kMarkdown: return "markdown";
    case Form::kDocx: return "docx";
    case Form::kPdf: return "pdf";
    case Form::kEgovXml: return "egov-xml";
  }
  return "";
}

void index_lines(Source& source) {
  source.line_starts.assign(1, 0);
  for (std::size_t at = source.text.find('\n'); at != std::string::npos; at = source.text.find('\n', at + 1)) {
    if (at + 1 < source.text.size()) source.line_starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t Source::line_of(std::uint32_t byte) const {
  const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), byte);
  return static_cast<std::uint32_t>(after - line_starts.begin());
}

std::string_view Source::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts.size()) return {};
  const std::size_t begin = line_starts[number - 1];
  std::size_t end = number < line_starts.size() ? line_starts[number] : text.size();
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return std::string_view(text).substr(begin, end - begin);
}

Place Source::place(std::uint32_t begin, std::uint32_t end) const {
  Place place{id, path, 0, 0, 0, 0, {}};
  const auto column = [&](std::uint32_t byte, std::uint32_t line) {
    const std::uint32_t start = line_starts[line - 1];
    return static_cast<std::uint32_t>(
               count_letters(std::string_view(text).substr(start, std::min(byte - start, 4096u)))) +
           1;
  };
  if (line_starts.empty()) return place;
  place.line = line_of(begin);
  place.column = column(begin, place.line);
  place.end_line = line_of(end);
  place.end_column = column(end, place.end_line);
  const std::string_view run = std::string_view(text).substr(begin, std::min<std::uint32_t>(end - begin, 512));
  for (const char c : trim(first_letters(run, 40))) place.excerpt += c == '\n' || c == '\r' ? ' ' : c;
  return place;
}

}  // namespace kitei
