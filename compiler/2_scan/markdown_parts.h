/// Cuts Markdown into parts that can be parsed one by one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/hash_numbers.h"

namespace kitei {

/// A part with what the parser must know of the others: definitions of the footnotes and link targets that it names.
struct MarkdownPart {
  std::string text;
  int lines_before = 0;  ///< lines of `text` that stand before the part's own
};

/// A text may be cut before a line that begins with a letter or a '#' and stands behind an empty one: such a line ends
/// every quote, list and note, and only a fence goes on over it (the caller sees that in the tree). What is left to
/// carry over are footnotes and link targets, which may be defined far from where they are used.
///
/// A definition is told by its line alone, so that one inside a fence counts as well.
class MarkdownParts {
 public:
  /// `text` has no backslash before a bracket. Linear.
  explicit MarkdownParts(std::string_view text);

  /// Where a part of at least `least` bytes that begins at `begin` ends.
  std::size_t end_of(std::size_t begin, std::size_t least) const;
  /// What to parse for the part from `begin` to `end`.
  MarkdownPart part(std::size_t begin, std::size_t end);

 private:
  static constexpr std::uint32_t kNowhere = 0xffffffff;
  /// What is known of a label (words between brackets, of footnotes with their '^') that is defined somewhere.
  struct Label {
    std::uint32_t defined = kNowhere;                    ///< where for the first time
    std::uint32_t first_used = kNowhere, last_used = 0;  ///< outside definitions
    std::uint32_t part = 0;                              ///< that has named it last
  };
  struct Bracket {
    std::size_t begin = 0, end = 0;  ///< of the words inside
    bool definition = false;
  };

  /// The next bracket without brackets inside, from `at` on, which is moved behind it. False where there is none.
  static bool next_bracket(std::string_view text, std::size_t& at, Bracket& bracket);
  std::string_view words(const Bracket& bracket) const;
  Label* find(const Bracket& bracket);

  const std::string_view text_;
  HashNumbers numbers_;
  std::vector<Label> labels_;  ///< by number
  std::uint32_t parts_ = 0;    ///< given out, counted
};

}  // namespace kitei
