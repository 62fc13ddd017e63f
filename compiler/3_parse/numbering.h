/// Decides by the order of siblings under which clause a heading stands, or that it is no heading at all.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "0_base/id.h"
#include "2_scan/marker.h"

namespace kitei {

/// Where a heading goes.
struct Placement {
  enum class Verdict : std::uint8_t {
    kFits,     ///< the number that was due
    kSkips,    ///< a clause, but numbers before it are missing
    kBack,     ///< a number that has been there: a list item, or a heading out of order
    kRepeats,  ///< the same heading again: a running head
  };
  Verdict verdict = Verdict::kFits;
  std::size_t keep = 0;  ///< how many open clauses stay open: the last of them is the parent
  std::string before;    ///< label of the sibling before, for messages
};

/// The clauses that are open at some point of a text, outermost first.
class OpenClauses {
 public:
  /// Where a heading with this mark would stand. `depth` is the Markdown depth (0 where there is none); `title` is
  /// folded.
  Placement place(const Mark& mark, int depth, const std::string& title) const;
  /// Opens a clause there.
  void open(const Placement& placement, ClauseId id, const Mark& mark, int depth, std::string label, std::string title);
  /// The innermost open clause; the root where none is open.
  ClauseId innermost() const { return open_.empty() ? ClauseId{0} : open_.back().id; }

 private:
  /// The last child of one kind of an open clause.
  struct Child {
    MarkKind kind;
    std::size_t parts;
    bool wide;
    ShortList<std::uint32_t> numbers;
    std::string label, title;
  };
  struct Open {
    ClauseId id;
    MarkKind kind = MarkKind::kNone;
    ShortList<std::uint32_t> numbers;
    int rank = 0, depth = 0;
    std::string label, title;
    std::vector<Child> last_children;
  };
  const std::vector<Child>& children_of(std::size_t keep) const;
  std::size_t parent_of(const Mark& mark, int rank, int depth) const;

  std::vector<Open> open_;
  std::vector<Child> root_children_;
};

}  // namespace kitei
