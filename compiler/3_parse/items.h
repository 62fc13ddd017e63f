/// Hangs list items under each other by the order of their marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "0_base/id.h"
#include "2_scan/marker.h"

namespace kitei {

/// True for the first mark of a list: 1, ①, ア; and イ, which begins イロハ where it does not follow ア.
bool begins_list(const Mark& mark);

/// One bullet is printed in several ways: ○ 〇 ◯, ・ ･ •.
bool is_same_bullet(std::string_view a, std::string_view b);

/// The items that are open at some point of a clause, outermost first.
class OpenItems {
 public:
  /// Where an item went.
  struct Opened {
    UnitId parent;               ///< none for the outermost
    bool in_order = true;        ///< false where its number does not follow
    bool first = true;           ///< begins a list
    bool after_heading = false;  ///< the item before it in its list is a heading
  };
  /// Finds the place of an item and opens it. `depth` is the Markdown list depth, 0 where there is none.
  Opened open(const Mark& mark, int depth, UnitId id);
  /// Says that the innermost item is a heading: what follows hangs under it.
  void make_heading() { open_.back().heading = true; }
  /// The innermost item that is a heading.
  UnitId heading() const;
  /// The innermost item.
  UnitId innermost() const { return open_.empty() ? UnitId{} : open_.back().id; }
  /// The mark before in the list that the next item with this mark would continue, if any.
  bool continues(const Mark& mark) const;
  /// Ends Markdown lists: a paragraph outside them stands behind. Items told by their marks alone stay open.
  void end_lists() {
    std::erase_if(open_, [](const Open& one) { return one.depth > 0; });
  }
  /// Ends the bullets that are open innermost: a numbered heading stands over bullets, not below them.
  void end_bullets() {
    while (!open_.empty() && open_.back().kind == MarkKind::kBullet) open_.pop_back();
  }
  void clear() { open_.clear(); }

 private:
  struct Open {
    UnitId id;
    MarkKind kind;
    std::string printed;  ///< of bullets and kana: which one
    std::uint32_t number = 0;
    int depth = 0;
    bool heading = false;
  };
  /// True where a mark comes next behind an item: by its number, of kana in the order of アイウ or of イロハ.
  static bool follows(const Open& before, const Mark& mark);
  std::size_t place(const Mark& mark, int depth, bool& in_order) const;

  std::vector<Open> open_;
};

}  // namespace kitei
