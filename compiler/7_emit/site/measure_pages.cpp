#include "7_emit/site/measure_pages.h"

#include <algorithm>

#include "0_base/parallel.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/marked_text.h"
#include "7_emit/site/paged_list.h"
#include "7_emit/site/statement_entry.h"
#include "7_emit/site/table_frame.h"

namespace kitei {

namespace {

/// Of each role so many statements are shown on the page of a measure; the role's own page has them all.
constexpr std::size_t kMostOfRole = 60;
/// With more columns than these their names stand upright.
constexpr std::size_t kMostWideColumns = 6;

/// What one role does about one measure.
struct Cell {
  std::vector<StatementRef> statements;  ///< in reading order, those in force first
  std::string url;                       ///< where the page of the measure shows them
};

/// By measure, then by role.
using Cells = std::vector<std::vector<Cell>>;

Cells gather(const Graph& graph) {
  Cells cells(graph.lexicon->measures.size(), std::vector<Cell>(graph.lexicon->roles.size()));
  for (std::uint32_t role = 0; role < graph.by_actor.size(); ++role) {
    for (const StatementRef ref : graph.by_actor[role]) {
      const Document& document = graph.at(ref.document);
      if (document.topics.empty()) continue;
      for (const MeasureId measure : document.topics[ref.statement.index].measures)
        cells[measure.index][role].statements.push_back(ref);
    }
  }
  const auto in_force = [&](StatementRef ref) {
    return standing_of(graph.at(ref.document).source.info) == Standing::kInForce;
  };
  for (std::vector<Cell>& row : cells) {
    for (Cell& cell : row) std::stable_partition(cell.statements.begin(), cell.statements.end(), in_force);
  }
  return cells;
}

Html rest_entry(const Site& site, const Here& here, RoleId role, std::size_t rest) {
  Html html;
  html.markup("<li>ほか").number(rest).markup("件は、");
  write_role(site, here, role, html);
  html.markup("の頁にあります。</li>\n");
  return html;
}

/// Writes the page of a measure and notes in each cell where it is shown.
void write_measure_page(const Site& site, const Measure& measure, std::vector<Cell>& row) {
  const Here here(url_of(measure));
  PagedList list(here.path, PagedList::Frame::kOrdered);
  std::size_t count = 0;
  for (std::uint32_t r = 0; r < row.size(); ++r) {
    Cell& cell = row[r];
    if (cell.statements.empty()) continue;
    count += cell.statements.size();
    const std::string anchor = "by_" + site.graph.lexicon->roles[r].id;
    Html title;
    title.markup("<span id=\"").text(anchor).markup("\">");
    write_role(site, here, RoleId{r}, title);
    title.markup("</span>");
    list.open_group(title);
    const std::size_t shown = std::min(cell.statements.size(), kMostOfRole);
    for (std::size_t i = 0; i < shown; ++i) {
      list.add(statement_entry(site, here, cell.statements[i], EntryDetail::kBrief));
      if (i == 0) cell.url = list.path() + "#" + anchor;
    }
    if (shown < cell.statements.size()) list.add(rest_entry(site, here, RoleId{r}, cell.statements.size() - shown));
  }
  PageText page;
  page.title = measure.name;
  page.layout = "list";
  page.area = "roles";
  page.crumbs.push_back({"役割と施策の表", "matrix.html"});
  Html head;
  head.markup("<div class=\"page-head\">\n<p class=\"kicker\">");
  head.text(measure.kind == "measure" ? "施策群" : "テーマ").markup("</p>\n<h1>").text(measure.name);
  head.markup("</h1>\n</div>\n<p>だれが何をするかを、役割ごとに並べています。のべ").number(count).markup("件</p>\n");
  Html again;
  again.markup("<h1>").text(measure.name).markup("</h1>\n");
  list.write(site, page, head, again);
}

/// The table of the measures of one kind.
void write_table(const Site& site, const Here& here, const Cells& cells, bool groups, Html& html) {
  const Lexicon& lexicon = *site.graph.lexicon;
  std::vector<std::size_t> columns;
  for (std::size_t m = 0; m < cells.size(); ++m) {
    const auto used = [](const Cell& cell) { return !cell.statements.empty(); };
    const bool any = std::any_of(cells[m].begin(), cells[m].end(), used);
    if (any && (lexicon.measures[m].kind == "measure") == groups) columns.push_back(m);
  }
  if (columns.empty()) return;
  const TableKind kind = columns.size() > kMostWideColumns ? TableKind::kGrid : TableKind::kCounts;
  open_table(groups ? "役割と施策群" : "役割とテーマ", kind, html);
  html.markup("<thead><tr><th scope=\"col\">役割</th>");
  for (const std::size_t m : columns) {
    html.markup("<th scope=\"col\"><a ");
    write_href(html, here, url_of(lexicon.measures[m]));
    html.markup(">").text(lexicon.measures[m].name).markup("</a></th>");
  }
  html.markup("</tr></thead>\n<tbody>\n");
  for (std::uint32_t r = 0; r < lexicon.roles.size(); ++r) {
    if (std::all_of(columns.begin(), columns.end(), [&](std::size_t m) { return cells[m][r].statements.empty(); }))
      continue;
    html.markup("<tr><th scope=\"row\">");
    write_role(site, here, RoleId{r}, html);
    html.markup("</th>");
    for (const std::size_t m : columns) {
      const Cell& cell = cells[m][r];
      html.markup("<td>");
      if (!cell.statements.empty()) {
        html.markup("<a ");
        write_href(html, here, cell.url);
        html.markup(">").number(cell.statements.size());
        html.markup("<span class=\"hidden\">件：").text(lexicon.roles[r].name).markup("、");
        html.text(lexicon.measures[m].name).markup("</span></a>");
      }
      html.markup("</td>");
    }
    html.markup("</tr>\n");
  }
  close_table(html);
}

}  // namespace

void write_measures(const Site& site) {
  const std::vector<Measure>& measures = site.graph.lexicon->measures;
  if (measures.empty()) return;
  Cells cells = gather(site.graph);
  parallel_for(measures.size(), site.jobs, [&](std::size_t m) { write_measure_page(site, measures[m], cells[m]); });
  PageText page;
  page.path = "matrix.html";
  page.title = "役割と施策の表";
  page.layout = "list";
  page.area = "roles";
  page.crumbs.push_back({"役割", "roles.html"});
  const Here here(page.path);
  page.body.markup("<h1>役割と施策の表</h1>\n<p class=\"lead\">だれが、どの施策について、いくつのことをするか。");
  page.body.markup("数字から、その中身に移れます。一つの記述が二つ以上の欄に入ることがあります。</p>\n");
  write_table(site, here, cells, true, page.body);
  write_table(site, here, cells, false, page.body);
  add_page(site, page);
}

}  // namespace kitei
