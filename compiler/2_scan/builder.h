/// Puts blocks side by side so that they tile the source.
#pragma once

#include <string_view>

#include "2_scan/layout.h"
#include "2_scan/lines.h"

namespace kitei {

/// Collects the blocks of one source, line by line. Lines must be given in order, blank ones may be left
/// out: they go to the block around them, or between two blocks.
class LayoutBuilder {
 public:
  /// Blocks begin at byte 0: what stands before `body` becomes furniture.
  explicit LayoutBuilder(std::uint32_t body);

  /// Opens a block with a line. Blank lines passed over before become a blank block.
  Block& open(BlockKind kind, const Line& line, std::uint32_t page);
  /// Adds a line to the block at `index`: to its bytes where it is the last one, else as a block of continued text.
  void extend(std::size_t index, const Line& line, std::uint32_t page);
  /// Adds the words of a line to a block's text, unwrapped: nothing between Japanese letters, a blank between Latin
  /// ones.
  static void append_words(Flow& flow, std::string_view words, std::uint32_t source);

  Block& at(std::size_t index) { return layout_.blocks[index]; }
  std::size_t last() const { return layout_.blocks.size() - 1; }
  Layout finish(std::uint32_t size);

 private:
  void close_gap(std::uint32_t until);

  Layout layout_;
  std::uint32_t covered_ = 0;
};

}  // namespace kitei
