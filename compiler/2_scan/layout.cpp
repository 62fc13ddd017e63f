#include "2_scan/layout.h"

namespace kitei {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kBlank: return "blank";
    case BlockKind::kFurniture: return "furniture";
    case BlockKind::kContents: return "contents";
    case BlockKind::kHeading: return "heading";
    case BlockKind::kParagraph: return "paragraph";
    case BlockKind::kItem: return "item";
    case BlockKind::kNote: return "note";
    case BlockKind::kTableRow: return "row";
    case BlockKind::kContinued: return "continued";
    case BlockKind::kLoose: return "loose";
    case BlockKind::kUnknown: return "unknown";
  }
  return "";
}

}  // namespace kitei
