#include "2_scan/builder.h"

#include "0_base/text.h"

namespace kitei {

LayoutBuilder::LayoutBuilder(std::uint32_t body) {
  if (body == 0) return;
  Block front;
  front.kind = BlockKind::kFurniture;
  front.end = body;
  layout_.blocks.push_back(std::move(front));
  covered_ = body;
}

void LayoutBuilder::close_gap(std::uint32_t until) {
  if (covered_ >= until) return;
  Block& blank = layout_.blocks.emplace_back();
  blank.kind = BlockKind::kBlank;
  blank.begin = covered_;
  blank.end = until;
  covered_ = until;
}

Block& LayoutBuilder::open(BlockKind kind, const Line& line, std::uint32_t page) {
  close_gap(line.begin);
  Block& block = layout_.blocks.emplace_back();
  block.kind = kind;
  block.begin = line.begin;
  block.end = line.end;
  block.page = page;
  covered_ = line.end;
  return block;
}

void LayoutBuilder::extend(std::size_t index, const Line& line, std::uint32_t page) {
  if (index == last()) {
    layout_.blocks[index].end = line.end;
    covered_ = line.end;
  } else {
    open(BlockKind::kContinued, line, page);
  }
}

void LayoutBuilder::append_words(Flow& flow, std::string_view words, std::uint32_t source) {
  if (words.empty()) return;
  if (!flow.text.empty()) {
    std::size_t before = flow.text.size(), after = 0;
    const char32_t last = decode_before(flow.text, before), next = decode(words, after);
    // The blank stands for the line end before the words, so that every byte keeps a place in the source.
    const bool apart = flow.source_of(flow.text.size()) < source;
    if (apart && last < 0x250 && next < 0x250 && last != ' ' && last != '-') flow.append(" ", source - 1);
  }
  flow.append(words, source);
}

Layout LayoutBuilder::finish(std::uint32_t size) {
  close_gap(size);
  return std::move(layout_);
}

}  // namespace kitei
