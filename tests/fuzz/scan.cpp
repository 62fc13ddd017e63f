// What scan.h promises: the blocks tile the source, every byte in exactly one.
#include "2_scan/scan.h"

#include "0_base/check.h"
#include "tests/fuzz/any_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kitei::Source source;
  kitei::Diagnostics diagnostics;
  if (!kitei::tests::read_any(data, size, source, diagnostics)) return 0;
  const kitei::Layout layout = kitei::scan(source, diagnostics);
  std::uint32_t end = 0;
  for (const kitei::Block& block : layout.blocks) {
    KITEI_CHECK(block.begin == end && block.end > block.begin);
    end = block.end;
    std::uint32_t source_end = 0, at = 0;
    for (const kitei::Flow::Piece& piece : block.text.pieces) {
      KITEI_CHECK(piece.source >= source_end && piece.source < source.text.size());
      KITEI_CHECK(piece.at >= at && piece.at < block.text.text.size());
      source_end = piece.source + 1;
      at = piece.at + 1;
    }
  }
  KITEI_CHECK(end == source.text.size());
  return 0;
}
