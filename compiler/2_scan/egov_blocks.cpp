// The blocks of a statute, side by side.
#include "2_scan/egov_scanner.h"

#include <algorithm>
#include <utility>

namespace kitei {

void EgovScanner::close_gap(std::size_t until) {
  if (covered_ >= until) return;
  const std::string_view gap = text_.substr(covered_, until - covered_);
  const bool blank = gap.find_first_not_of(" \t\r\n") == std::string_view::npos;
  Block block;
  block.kind = blank ? BlockKind::kBlank : BlockKind::kFurniture;
  block.begin = static_cast<std::uint32_t>(covered_);
  block.end = static_cast<std::uint32_t>(until);
  layout_.blocks.push_back(std::move(block));
  covered_ = until;
}

Block* EgovScanner::add(BlockKind kind, std::size_t begin, std::size_t end, const Around& around, std::string marker,
                        Flow text) {
  begin = std::max(begin, covered_);
  end = std::min(end, text_.size());
  if (end <= begin) return nullptr;
  close_gap(begin);
  Block block;
  block.kind = around.quoted && kind != BlockKind::kContents ? BlockKind::kLoose : kind;
  block.depth = around.unit;
  block.begin = static_cast<std::uint32_t>(begin);
  block.end = static_cast<std::uint32_t>(end);
  block.marker = std::move(marker);
  block.text = std::move(text);
  layout_.blocks.push_back(std::move(block));
  covered_ = end;
  return &layout_.blocks.back();
}

void EgovScanner::add_heading(pugi::xml_node node, std::size_t end, StatutePart part, const Around& around,
                              std::string marker, Flow text) {
  Block* heading = add(BlockKind::kHeading, start_of(node), end, around, std::move(marker), std::move(text));
  if (heading == nullptr || around.quoted) return;
  heading->part = part;
  if (part != StatutePart::kCaption) heading->depth = around.clause;
}

}  // namespace kitei
