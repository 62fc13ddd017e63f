/// Numbers that are marks only in some schemes: a bare １, a kanji 一. The order of their siblings tells.
#pragma once

#include <cstdint>
#include <string_view>

#include "2_scan/marker.h"

namespace kitei {

/// The schemes of numbers that a text was seen to use, line by line.
class NumberScheme {
 public:
  /// The mark of a line; none where its number is not due. A bare １ counts below 第１ (official documents) and, from 2
  /// on, below 第１条 (rules: the paragraphs of an article); 一 counts anywhere, in each paragraph of an article anew.
  /// Both only as 1 or behind the one before, so that 「１ 月」 at the beginning of a wrapped line, a footnote's number
  /// or a row of a table is none.
  Mark read(std::string_view line) const;
  /// Says that a block with this mark, or without one, begins.
  void open(const Mark& mark);
  /// True for a （二） where （一） was the last number in brackets, for a ② where ① was the last in a circle.
  bool is_next_item(const Mark& mark) const {
    const std::uint32_t last = mark.kind == MarkKind::kBracket ? bracket_ : circled_;
    const bool counted = mark.kind == MarkKind::kBracket || mark.kind == MarkKind::kCircled;
    return counted && last > 0 && mark.numbers[0] == last + 1;
  }
  /// True for 一 below 第１条: an item (号) of the article, and no clause.
  bool is_item(const Mark& mark) const { return mark.kind == MarkKind::kKanji && above_ == MarkKind::kArticle; }
  /// True for a bare number that stands below 第１: a heading there, a paragraph of an article elsewhere.
  bool is_heading(const Mark& mark) const { return mark.kind == MarkKind::kNumber && above_ == MarkKind::kOutline; }

 private:
  MarkKind above_ = MarkKind::kNone;  ///< 第１ or 第１条, whichever was last
  std::uint32_t number_ = 0;          ///< the last bare number below it
  std::uint32_t kanji_ = 0;           ///< the last 一, of an article that of the paragraph
  std::uint32_t bracket_ = 0;         ///< the last （一） of the clause
  std::uint32_t circled_ = 0;         ///< the last ① below it
};

}  // namespace kitei
