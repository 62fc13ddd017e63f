#include "7_emit/site/adoption_pages.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "7_emit/shared/list_names.h"
#include "7_emit/shared/pack.h"
#include "7_emit/site/control_names.h"
#include "7_emit/site/list_links.h"
#include "7_emit/site/paged_list.h"
#include "7_emit/site/table_frame.h"

namespace kitei {

namespace {

constexpr std::array kTreatments{Treatment::kTakes, Treatment::kStrengthens, Treatment::kRelaxes, Treatment::kAdds,
                                 Treatment::kLacks};

/// How many controls a sector treats in each way.
using Counts = std::map<Treatment, std::size_t>;

/// What a sector makes of the controls of one domain.
struct Cell {
  std::vector<const SectorTreatment*> treatments;
  std::string url;  ///< where the page of the sector shows them
  Counts counts;
};

/// One sector: its cells by domain.
struct Row {
  SectorId sector;
  std::map<DomainId, Cell> cells;
};

std::vector<Row> gather(const Graph& graph) {
  std::vector<Row> rows;
  for (const SectorTreatment& treatment : graph.treatments) {
    if (rows.empty() || rows.back().sector != treatment.sector) rows.push_back({treatment.sector, {}});
    Cell& cell = rows.back().cells[graph.at(treatment.control).domain];
    cell.treatments.push_back(&treatment);
    ++cell.counts[treatment.treatment];
  }
  return rows;
}

Counts total_of(const Row& row) {
  Counts total;
  for (const auto& [domain, cell] : row.cells) {
    for (const auto& [treatment, count] : cell.counts) total[treatment] += count;
  }
  return total;
}

Html entry_of(const Site& site, const Here& here, const SectorTreatment& treatment) {
  const Graph& graph = site.graph;
  const Control& words = graph.words_of(graph.at(treatment.control));
  const Adoption* row = graph.row_of(treatment);
  Html html;
  html.markup("<li class=\"task\"><p>");
  write_treatment(treatment.treatment, html);
  html.markup(" ");
  write_control(site, here, treatment.control, html);
  html.markup("</p>\n<dl><dt>強さ</dt><dd>");
  write_force(row != nullptr && row->force != ControlForce::kNone ? row->force : words.force, html);
  html.markup("</dd><dt>レベル</dt><dd>");
  html.text(level_words(row != nullptr && !row->levels.empty() ? row->levels : words.levels)).markup("</dd>");
  if (row != nullptr && !row->text.empty()) html.markup("<dt>内容</dt><dd>").text(row->text).markup("</dd>");
  if (row != nullptr && !row->reason.empty()) html.markup("<dt>理由</dt><dd>").text(row->reason).markup("</dd>");
  if (row != nullptr && !row->grounds.empty()) {
    html.markup("<dt>根拠</dt><dd>");
    write_grounds(site, here, row->grounds, treatment.grounds, true, html);
    html.markup("</dd>");
  }
  if (row != nullptr) {
    const Document& guideline = graph.at(treatment.guideline);
    html.markup("<dt>出典</dt><dd><a ");
    write_href(html, here, url_of(guideline, row->row));
    html.markup(">").text(guideline.title).markup("</a></dd>");
  }
  return html.markup("</dl></li>\n");
}

Html head_of(const Site& site, const Here& here, const Row& row) {
  const Sector& sector = site.graph.lexicon->sectors[row.sector.index];
  Html html;
  html.markup("<div class=\"page-head\">\n<p class=\"kicker\">対策の取扱い</p>\n<h1>").text(sector.name);
  html.markup(
      "分野の対策</h1>\n</div>\n<p class=\"lead\">この分野のガイドラインが、対策をどう取り扱うか。</p>\n<dl "
      "class=\"facts\">\n");
  const Counts total = total_of(row);
  for (const Treatment treatment : kTreatments) {
    const auto found = total.find(treatment);
    html.markup("<div><dt>").text(word_of(treatment)).markup("</dt><dd>");
    html.number(found == total.end() ? 0 : found->second).markup("件</dd></div>\n");
  }
  html.markup("<div><dt>分野</dt><dd><a ");
  write_href(html, here, url_of(sector));
  html.markup(">").text(sector.name).markup("</a></dd></div>\n</dl>\n");
  return html;
}

/// Writes the page of a sector and notes in each cell where it is shown.
void write_sector(const Site& site, Row& row) {
  const Sector& sector = site.graph.lexicon->sectors[row.sector.index];
  const Here here(adoption_url(sector));
  PagedList list(here.path, PagedList::Frame::kOrdered);
  for (auto& [id, cell] : row.cells) {
    const Domain& domain = site.graph.at(id);
    Html title;
    title.markup("<span id=\"d_").text(domain.id).markup("\">").text(domain.name).markup("（").text(domain.id);
    list.open_group(title.markup("）</span>"));
    for (const SectorTreatment* treatment : cell.treatments) {
      list.add(entry_of(site, here, *treatment));
      if (cell.url.empty()) cell.url = list.path() + "#d_" + domain.id;
    }
  }
  PageText page;
  page.title = sector.name + "分野の対策";
  page.layout = "list";
  page.area = "controls";
  page.crumbs.push_back({"対策", "controls.html"});
  page.crumbs.push_back({"分野と対策の表", "adoption.html"});
  Html again;
  again.markup("<h1>").text(page.title).markup("</h1>\n");
  list.write(site, page, head_of(site, here, row), again);
}

/// The count of a treatment behind its first letter. What differs from the baseline stands out.
void write_count(Treatment treatment, std::size_t count, Html& html) {
  switch (treatment) {
    case Treatment::kTakes: html.markup("<span class=\"takes\">採"); break;
    case Treatment::kStrengthens: html.markup("<span class=\"strengthens\">強"); break;
    case Treatment::kRelaxes: html.markup("<span class=\"relaxes\">緩"); break;
    case Treatment::kAdds: html.markup("<span class=\"adds\">加"); break;
    default: html.markup("<span class=\"lacks\">無"); break;
  }
  html.number(count).markup("</span>");
}

void write_cell(const Here& here, const Counts& counts, const std::string& url, Html& html) {
  html.markup("<td><a ");
  write_href(html, here, url);
  html.markup(">");
  bool first = true;
  for (const Treatment treatment : kTreatments) {
    const auto found = counts.find(treatment);
    if (found == counts.end()) continue;
    if (!first) html.markup("<br>");
    first = false;
    write_count(treatment, found->second, html);
  }
  html.markup("</a></td>");
}

/// Domains of the baseline have a column each; what sectors add has one for all of them.
void write_matrix(const Site& site, const Here& here, const std::vector<Row>& rows, Html& html) {
  const Graph& graph = site.graph;
  open_table("分野と対策の領域", TableKind::kGrid, html);
  html.markup("<thead><tr><th scope=\"col\">分野</th>");
  for (const Domain& domain : graph.domains) {
    if (!domain.own) html.markup("<th scope=\"col\">").text(domain.name).markup("</th>");
  }
  html.markup("<th scope=\"col\">分野で加える事項</th></tr></thead>\n<tbody>\n");
  for (const Row& row : rows) {
    const Sector& sector = graph.lexicon->sectors[row.sector.index];
    html.markup("<tr><th scope=\"row\"><a ");
    write_href(html, here, adoption_url(sector));
    html.markup(">").text(sector.name).markup("</a></th>");
    Counts added;
    std::string added_url;
    for (std::uint32_t d = 0; d < graph.domains.size(); ++d) {
      const auto cell = row.cells.find(DomainId{d});
      if (graph.domains[d].own) {
        if (cell == row.cells.end()) continue;
        for (const auto& [treatment, count] : cell->second.counts) added[treatment] += count;
        if (added_url.empty()) added_url = cell->second.url;
      } else if (cell == row.cells.end()) {
        html.markup("<td></td>");
      } else {
        write_cell(here, cell->second.counts, cell->second.url, html);
      }
    }
    added.empty() ? static_cast<void>(html.markup("<td></td>")) : write_cell(here, added, added_url, html);
    html.markup("</tr>\n");
  }
  close_table(html);
}

void write_sectors_without(const Site& site, const Here& here, Html& html) {
  std::vector<SectorId> without;
  for (std::uint32_t i = 0; i < site.graph.lexicon->sectors.size(); ++i) {
    if (treatments_of(site.graph, {i}).empty()) without.push_back(SectorId{i});
  }
  if (without.empty()) return;
  html.markup("<h2>ガイドラインのない分野</h2>\n<p>");
  write_sectors(site, here, without, html);
  html.markup("</p>\n");
}

}  // namespace

bool has_adoptions(const Graph& graph, const Sector& sector) {
  return !treatments_of(graph, id_of(graph, sector)).empty();
}

void write_adoptions(const Site& site) {
  if (site.graph.treatments.empty()) return;
  std::vector<Row> rows = gather(site.graph);
  for (Row& row : rows) write_sector(site, row);
  PageText page;
  page.path = "adoption.html";
  page.title = "分野と対策の表";
  page.layout = "list";
  page.area = "controls";
  page.crumbs.push_back({"対策", "controls.html"});
  const Here here(page.path);
  page.body.markup("<h1>分野と対策の表</h1>\n<p class=\"lead\">どの分野が、どの対策をどう取り扱うか。");
  page.body.markup(
      "採は「採る」、強は「強める」、緩は「緩める」、加は「加える」、無は「定めなし」（どの行にもない）の件数です。</"
      "p>\n");
  write_list_links(here, kTreatmentsList, page.body);
  write_matrix(site, here, rows, page.body);
  write_sectors_without(site, here, page.body);
  add_page(site, page);
}

}  // namespace kitei
