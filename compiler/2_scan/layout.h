/// A source as blocks by shape: what a typesetter would see, before anyone asks what it means.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "0_base/flow.h"

namespace kitei {

enum class BlockKind : std::uint8_t {
  kBlank,      ///< empty lines
  kFurniture,  ///< running heads, page numbers, rules, mark-up without text
  kContents,   ///< a line of a contents page
  kHeading,    ///< a title, with or without label
  kParagraph,
  kItem,       ///< a paragraph behind a list marker
  kNote,       ///< a footnote or ※ note; `marker` is its mark
  kTableRow,   ///< a row with its cells
  kContinued,  ///< text that a page end had cut off an earlier block, which holds it
  kLoose,      ///< words of a figure, box or flattened table: kept, never part of a sentence
  kUnknown,    ///< not analysed (K1005)
};

/// "heading", "item" …: as dumps print them.
std::string_view name_of(BlockKind kind);

/// What a heading of statute XML opens: there the mark-up says what elsewhere is guessed from numbers.
enum class StatutePart : std::uint8_t {
  kNone,      ///< no heading of statute XML
  kTitle,     ///< the title of the statute
  kDivision,  ///< 編 章 節 款 目
  kArticle,   ///< 条
  kAnnex,     ///< 附則, 別表, 様式 …
  kAmending,  ///< 附則 of a law that amended this one
  kCaption,   ///< the caption above a paragraph or the title above a table: opens nothing
};

/// One block. `begin` and `end` tile the source: each block ends where the next begins.
struct Block {
  BlockKind kind = BlockKind::kUnknown;
  std::uint8_t depth = 0;  ///< Markdown, statute XML: depth of the heading or of the list, from 1; else 0
  StatutePart part = StatutePart::kNone;
  bool header = false;  ///< the row of a table that names its columns
  std::uint32_t begin = 0, end = 0;
  std::uint32_t page = 0;   ///< pages or slides counted from 1; 0 where the form has none
  std::string marker;       ///< printed label or list mark: "2.1", "①", "・", "Ⅳ．"; empty without
  Flow text;                ///< what follows the marker, unwrapped
  std::vector<Flow> cells;  ///< of a table row
};

/// Blocks lie a few together, so that adding one moves no other and what has been read can be given back.
struct Layout {
  std::deque<Block> blocks;
};

}  // namespace kitei
