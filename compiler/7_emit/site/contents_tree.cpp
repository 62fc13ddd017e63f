#include "7_emit/site/contents_tree.h"

#include <algorithm>

#include "7_emit/shared/clause_names.h"
#include "7_emit/site/page_clauses.h"

namespace kitei {

namespace {

constexpr std::size_t kMostSiblings = 60;
constexpr std::size_t kNear = 20;  ///< siblings shown before and behind the way to this page
constexpr std::size_t kMostLevels = 4;
constexpr std::size_t kMostEntries = 200;

class TreeWriter {
 public:
  TreeWriter(const Reading& reading, Html& html) : reading_(reading), outline_(reading.document.outline), html_(html) {
    for (const ClauseId id : outermost_clauses(reading.document, reading.page)) {
      for (ClauseId at = id; at && at.index != 0; at = outline_.at(at).parent) way_.push_back(at);
      if (!current_ && id.index != 0 && reading.page > 0) current_ = id;
    }
    std::sort(way_.begin(), way_.end());
  }

  void write() {
    html_.markup("<ol>\n<li><a ");
    write_href(html_, reading_.here, reading_.document.pages.front().path);
    if (reading_.page == 0) html_.markup(" aria-current=\"page\"");
    html_.markup(">").text(reading_.document.title).markup("</a></li>\n");
    write_siblings(outline_.at(ClauseId{0}).children, 1);
    html_.markup("</ol>\n");
  }

 private:
  bool on_way(ClauseId id) const { return std::binary_search(way_.begin(), way_.end(), id); }
  bool on_page(ClauseId id) const { return reading_.document.page_of[id.index] == reading_.page; }

  /// Where the way to this page goes through a list of siblings; they are in the order of their ids.
  std::size_t place_on_way(const std::vector<ClauseId>& siblings) const {
    for (const ClauseId id : way_) {
      const auto found = std::lower_bound(siblings.begin(), siblings.end(), id);
      if (found != siblings.end() && *found == id) return static_cast<std::size_t>(found - siblings.begin());
    }
    return 0;
  }

  void write_siblings(const std::vector<ClauseId>& siblings, std::size_t level) {
    std::size_t begin = 0, end = siblings.size();
    if (end > kMostSiblings) {
      const std::size_t middle = place_on_way(siblings);
      begin = middle > kNear ? middle - kNear : 0;
      end = std::min(end, std::max(middle + kNear, kMostSiblings));
    }
    if (begin > 0) html_.markup("<li class=\"gap\">（前を略）</li>\n");
    for (std::size_t i = begin; i < end; ++i) write_entry(siblings[i], level);
    if (end < siblings.size()) html_.markup("<li class=\"gap\">（後を略）</li>\n");
  }

  void write_entry(ClauseId id, std::size_t level) {
    if (entries_ >= kMostEntries) return;
    ++entries_;
    const Clause& clause = outline_.at(id);
    html_.markup("<li><a ");
    write_href(html_, reading_.here, url_of(reading_.document, id));
    if (id == current_) html_.markup(" aria-current=\"page\"");
    html_.markup(">").text(heading_of(clause)).markup("</a>");
    const bool open = on_way(id) || (on_page(id) && reading_.page > 0);
    if (open && !clause.children.empty() && level < kMostLevels) {
      html_.markup("\n<ol>\n");
      write_siblings(clause.children, level + 1);
      html_.markup("</ol>\n");
    }
    html_.markup("</li>\n");
  }

  const Reading& reading_;
  const Outline& outline_;
  Html& html_;
  std::vector<ClauseId> way_;  ///< clauses of this page and those above them, sorted
  ClauseId current_;
  std::size_t entries_ = 0;
};

}  // namespace

Html contents_tree(const Reading& reading) {
  Html html;
  html.markup("<nav class=\"contents\" id=\"page_contents\" aria-labelledby=\"page_contents_title\">\n");
  html.markup("<p class=\"contents-title\" id=\"page_contents_title\">目次</p>\n");
  TreeWriter(reading, html).write();
  html.markup("</nav>\n");
  return html;
}

}  // namespace kitei
