/// Running text joined from pieces of a source, with the way back to each piece.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "0_base/short_list.h"

namespace kitei {

/// The text of a paragraph, item or cell as a reader sees it: line wraps joined, note marks dropped. Every byte of
/// `text` belongs to a piece, and every piece is a run of bytes of the source.
struct Flow {
  struct Piece {
    std::uint32_t at;      ///< first byte in `text`
    std::uint32_t source;  ///< first byte in Source::text
  };
  std::string text;
  ShortList<Piece> pieces;

  bool empty() const { return text.empty(); }
  /// Gives back memory that nothing more will be appended to.
  void fit();
  /// Adds a run of the source that begins at byte `source`; runs that follow each other directly become one piece.
  void append(std::string_view run, std::uint32_t source);
  /// The byte of the source from which byte `at` of the text came (the end of the last piece for `at` == size).
  std::uint32_t source_of(std::size_t at) const;
};

}  // namespace kitei
