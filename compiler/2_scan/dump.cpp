#include "2_scan/dump.h"

#include <fmt/format.h>

#include "0_base/text.h"

namespace kitei {
namespace {

/// "3" or "3-4": the lines of a run of bytes, blank ones at its end left out.
std::string lines(const Source& source, std::uint32_t begin, std::uint32_t end) {
  const std::string_view run = std::string_view(source.text).substr(begin, end - begin);
  std::size_t used = run.size();
  while (used > 1 && static_cast<unsigned char>(run[used - 1]) <= ' ') --used;
  const std::uint32_t from = source.line_of(begin);
  const std::uint32_t to = source.line_of(begin + static_cast<std::uint32_t>(used) - 1);
  return from == to ? fmt::format("{}", from) : fmt::format("{}-{}", from, to);
}

/// The texts of a cell side by side.
std::string one_line(std::string_view cell) {
  std::string out;
  for (const char c : cell) out += c == '\n' ? std::string(" / ") : std::string(1, c);
  return out;
}

}  // namespace

std::string dump(const Source& source, const Layout& layout) {
  std::string out;
  for (const Block& block : layout.blocks) {
    if (block.kind == BlockKind::kBlank) continue;
    out += name_of(block.kind);
    if (block.header) out += " header";
    if (block.depth > 0) out += fmt::format(" {}", block.depth);
    if (!block.marker.empty()) out += fmt::format(" 「{}」", block.marker);
    out += fmt::format(" {}:{}", source.path, lines(source, block.begin, block.end));
    if (!block.text.empty()) out += fmt::format(" 「{}」", block.text.text);
    for (const Flow& cell : block.cells) out += fmt::format(" | {}", one_line(cell.text));
    out += '\n';
  }
  return out;
}

}  // namespace kitei
