#include "7_emit/site/contents_tree.h"

#include <algorithm>

#include "7_emit/site/clause_names.h"

namespace kitei {

namespace {

constexpr std::size_t kNear = 20;       ///< pages shown before and behind this one
constexpr std::size_t kMostLevels = 3;  ///< of clauses below a page
constexpr std::size_t kMostClauses = 150;

class TreeWriter {
 public:
  TreeWriter(const Reading& reading, Html& html) : reading_(reading), html_(html) {}

  void write_page_entry(std::size_t page) {
    const Page& entry = reading_.document.pages[page];
    html_.markup("<li><a ");
    write_href(html_, reading_.here, entry.path);
    if (page == reading_.page) html_.markup(" aria-current=\"page\"");
    html_.markup(">").text(entry.title).markup("</a>");
    if (page == reading_.page) write_clauses(shown_clauses(entry), 1);
    html_.markup("</li>\n");
  }

 private:
  /// What stands below the entry of the page: its clauses, or those within where the page is one clause.
  std::vector<ClauseId> shown_clauses(const Page& entry) const {
    std::vector<ClauseId> clauses;
    for (const ClauseId id : entry.clauses) {
      if (reading_.document.outline.at(id).kind != ClauseKind::kDocument) clauses.push_back(id);
    }
    if (entry.clauses.size() == 1 && clauses.size() == 1) return reading_.document.outline.at(clauses[0]).children;
    return clauses;
  }

  void write_clauses(const std::vector<ClauseId>& clauses, std::size_t level) {
    if (clauses.empty() || level > kMostLevels || written_ >= kMostClauses) return;
    html_.markup("\n<ol>\n");
    for (const ClauseId id : clauses) {
      if (written_ >= kMostClauses) break;
      ++written_;
      const Clause& clause = reading_.document.outline.at(id);
      html_.markup("<li><a ");
      write_href(html_, reading_.here, url_of(reading_.document, id));
      html_.markup(">").text(heading_of(clause)).markup("</a>");
      if (reading_.document.page_of[id.index] == reading_.page) write_clauses(clause.children, level + 1);
      html_.markup("</li>\n");
    }
    html_.markup("</ol>\n");
  }

  const Reading& reading_;
  Html& html_;
  std::size_t written_ = 0;
};

}  // namespace

Html contents_tree(const Reading& reading) {
  Html html;
  const std::size_t pages = reading.document.pages.size();
  const std::size_t first = reading.page > kNear ? reading.page - kNear : 0;
  const std::size_t last = std::min<std::size_t>(pages, reading.page + kNear + 1);
  TreeWriter tree(reading, html);
  html.markup("<nav class=\"contents\" id=\"page_contents\" aria-labelledby=\"page_contents_title\">\n");
  html.markup("<p class=\"contents-title\" id=\"page_contents_title\">目次</p>\n<ol>\n");
  if (first > 0) tree.write_page_entry(0);
  if (first > 1) html.markup("<li class=\"gap\">（中略）</li>\n");
  for (std::size_t page = first; page < last; ++page) tree.write_page_entry(page);
  if (last + 1 < pages) html.markup("<li class=\"gap\">（中略）</li>\n");
  if (last < pages) tree.write_page_entry(pages - 1);
  html.markup("</ol>\n</nav>\n");
  return html;
}

}  // namespace kitei
