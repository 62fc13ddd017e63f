/// Labels and ids of statutes, and the paragraphs and items that are open at some point of an article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/id.h"

namespace kitei {

/// The label of a heading of a statute as records have it: NFKC, without blanks ("附　則" -> "附則").
std::string statute_label(std::string_view printed);

/// A slug of a label with its numbers in digits: 第三条の二 -> "jo-3-2", 第一章 -> "sho-1". Labels that read alike give
/// the same slug in kanji and in digits.
std::string statute_slug(std::string_view label);

/// Hangs paragraphs, items and rows under each other by the depth that the mark-up gives them.
class OpenUnits {
 public:
  /// The innermost open unit above `depth`; what is deeper is closed.
  UnitId above(std::uint8_t depth);
  void open(std::uint8_t depth, UnitId id) { open_.push_back({depth, id}); }
  void clear() { open_.clear(); }

 private:
  struct Open {
    std::uint8_t depth;
    UnitId id;
  };
  std::vector<Open> open_;
};

}  // namespace kitei
