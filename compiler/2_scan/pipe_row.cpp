#include "2_scan/pipe_row.h"

#include <algorithm>

#include "0_base/text.h"

namespace kitei {
namespace {

bool is_rule(std::string_view text) {
  return text.find('-') != std::string_view::npos && text.find_first_not_of("|- ") == std::string_view::npos;
}

/// Adds a cell's text without its backslashes and with breaks closed.
void take_cell(Flow& cell, std::string_view text, std::uint32_t source) {
  const std::string_view inner = trim(text);
  source += static_cast<std::uint32_t>(inner.empty() ? 0 : inner.data() - text.data());
  for (std::size_t at = 0; at < inner.size();) {
    const std::size_t escape = std::min(inner.find('\\', at), inner.size());
    cell.append(inner.substr(at, escape - at), source + static_cast<std::uint32_t>(at));
    if (escape + 1 < inner.size())
      cell.append(inner.substr(escape + 1, 1), source + static_cast<std::uint32_t>(escape + 1));
    at = escape + 2;
  }
}

}  // namespace

bool is_pipe_row(std::string_view text) {
  return text.size() > 3 && text.starts_with("| ") && text.ends_with('|') && !text.ends_with("\\|");
}

void take_pipe_row(Block& block, const Line& line, std::string_view next) {
  if (is_rule(line.text)) {
    block.kind = BlockKind::kFurniture;
    return;
  }
  block.header = is_pipe_row(next) && is_rule(next);
  std::size_t begin = 1;
  for (std::size_t at = 1; at < line.text.size(); ++at) {
    if (line.text[at] == '\\') {
      ++at;
    } else if (line.text[at] == '|') {
      block.cells.emplace_back();
      take_cell(block.cells.back(), line.text.substr(begin, at - begin),
                line.text_begin + static_cast<std::uint32_t>(begin));
      begin = at + 1;
    }
  }
}

}  // namespace kitei
