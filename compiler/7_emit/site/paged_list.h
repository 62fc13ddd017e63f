/// A list that may be long, cut into pages of a bearable size.
#pragma once

#include <string>
#include <vector>

#include "7_emit/site/frame.h"

namespace kitei {

/// Gathers entries in groups with headings. When a page is full, the next one begins with the headings of the group
/// that runs on.
///
///   1. open_section() and open_group() as the headings come, add() for each entry
///   2. write(): the pages, with links between them
///
/// All pages lie in the folder of the first, so that links in the entries fit each of them.
class PagedList {
 public:
  enum class Frame {
    kOrdered,      ///< <ol> of <li>
    kDefinitions,  ///< <dl> of <div>
  };
  /// `path` is that of the first page: "role/ceptoar.html" is followed by "role/ceptoar.p2.html". `frame` encloses the
  /// entries of a group.
  PagedList(std::string path, Frame frame) : path_(std::move(path)), frame_(frame) { pages_.emplace_back(); }

  /// A heading of the second level; ends the group.
  void open_section(const std::string& title);
  /// A heading below the section's (or of the second level where there is no section).
  void open_group(const Html& title);
  /// An entry: a whole <li> or <div>.
  void add(const Html& entry);
  /// The page on which the last entry stands, for links from a summary.
  std::string path() const { return path_of(pages_.size() - 1); }

  /// Writes the pages. `page` has all but path and body; `head` opens the first page, `again` (a heading alone) the
  /// others.
  void write(const Site& site, PageText page, const Html& head, const Html& again);

 private:
  std::string path_of(std::size_t page) const;
  void close_group();
  void write_headings();

  std::string path_;
  Frame frame_;
  std::vector<Html> pages_;
  std::string section_;
  Html group_;
  bool group_open_ = false;
  bool section_due_ = false;
  bool runs_on_ = false;
};

}  // namespace kitei
