#include "7_emit/site/control_pages.h"

#include <array>
#include <vector>

#include "0_base/parallel.h"
#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/list_names.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/citations.h"
#include "7_emit/site/control_names.h"
#include "7_emit/site/filters.h"
#include "7_emit/site/list_links.h"
#include "7_emit/site/paged_list.h"
#include "7_emit/site/table_frame.h"

namespace kitei {

namespace {

/// The page of one control.
class ControlPage {
 public:
  ControlPage(const Site& site, GraphControlId id)
      : site_(site),
        control_(site.graph.at(id)),
        words_(site.graph.words_of(control_)),
        document_(site.graph.at(control_.document)),
        here_(url_of(words_)) {}

  void write() {
    PageText page;
    page.path = here_.path;
    page.title = words_.id + " " + words_.title;
    page.layout = "text";
    page.area = "controls";
    page.crumbs.push_back({"対策", "controls.html"});
    write_head(page.title);
    write_text();
    write_facts();
    write_paragraph("確認の問い", words_.question);
    write_paragraph("証跡の例", words_.evidence);
    write_paragraph("理由", words_.rationale);
    write_links("根拠となる法令", true);
    write_links("出典", false);
    write_treatments();
    write_mappings();
    write_citation(site_, document_, words_.id + " " + words_.title, html_);
    page.body = std::move(html_);
    add_page(site_, page);
  }

 private:
  void write_head(const std::string& title) {
    html_.markup("<div class=\"page-head\">\n<p class=\"kicker\">").text(site_.graph.at(control_.domain).name);
    html_.markup("</p>\n<h1>").text(title).markup("</h1>\n</div>\n");
    if (document_.source.info.issuer == "kitei") {
      html_.markup(
          "<div class=\"banner\">\n<p><strong>モデル文</strong>　モデル文であり公式の基準ではありません。</p>\n");
      html_.markup("</div>\n");
    } else {
      write_banner(site_, here_, document_, html_);
    }
  }

  void write_text() {
    for (const UnitId unit : words_.text) {
      const Unit& one = document_.outline.at(unit);
      html_.markup("<p>");
      if (!one.marker.empty()) html_.text(one.marker).markup(" ");
      html_.text(one.text.text).markup("</p>\n");
    }
  }

  void write_facts() {
    html_.markup("<dl class=\"facts\">\n<div><dt>強さ</dt><dd>");
    write_force(words_.force, html_);
    html_.markup("</dd></div>\n<div><dt>レベル</dt><dd>").text(level_words(words_.levels));
    html_.markup("</dd></div>\n<div><dt>分野</dt><dd>");
    if (control_.sectors.empty()) html_.markup("全ての分野");
    write_sectors(site_, here_, control_.sectors, html_);
    html_.markup("</dd></div>\n<div><dt>文書</dt><dd><a ");
    write_href(html_, here_, url_of(document_, words_.clause));
    html_.markup(">").text(document_.title).markup("</a></dd></div>\n</dl>\n");
  }

  void write_paragraph(Markup title, const std::string& text) {
    if (text.empty()) return;
    html_.markup("<h2>").markup(title).markup("</h2>\n<p>").text(text).markup("</p>\n");
  }

  void write_links(Markup title, bool basis) {
    Html list;
    write_grounds(site_, here_, words_.grounds, control_.grounds, basis, list);
    if (!list.empty()) html_.markup("<h2>").markup(title).markup("</h2>\n").html(list);
  }

  /// Sectors that say nothing of their own are named in one line; the table holds what differs.
  void write_treatments() {
    if (control_.treatments.empty()) return;
    std::vector<const SectorTreatment*> alike, other;
    for (const std::uint32_t index : control_.treatments) {
      const SectorTreatment& treatment = site_.graph.treatments[index];
      const Adoption* row = site_.graph.row_of(treatment);
      const bool own = row != nullptr && !(row->text.empty() && row->reason.empty());
      (treatment.treatment == Treatment::kTakes && !own ? alike : other).push_back(&treatment);
    }
    html_.markup("<h2>各分野の取扱い</h2>\n");
    if (!alike.empty()) {
      html_.markup("<p>");
      write_treatment(Treatment::kTakes, html_);
      html_.markup(" ");
      for (const SectorTreatment* treatment : alike) {
        if (treatment != alike.front()) html_.markup("、");
        write_sector(*treatment);
      }
      html_.markup("</p>\n");
    }
    if (other.empty()) return;
    open_table("各分野の取扱い", TableKind::kText, html_);
    html_.markup("<thead><tr><th scope=\"col\">分野</th><th scope=\"col\">取扱い</th><th scope=\"col\">内容</th>");
    html_.markup("<th scope=\"col\">理由</th></tr></thead>\n<tbody>\n");
    for (const SectorTreatment* treatment : other) write_row(*treatment);
    close_table(html_);
  }

  void write_sector(const SectorTreatment& treatment) {
    const Sector& sector = site_.graph.lexicon->sectors[treatment.sector.index];
    html_.markup("<a ");
    write_href(html_, here_, adoption_url(sector));
    html_.markup(">").text(sector.name).markup("</a>");
  }

  void write_row(const SectorTreatment& treatment) {
    const Adoption* row = site_.graph.row_of(treatment);
    html_.markup("<tr><th scope=\"row\">");
    write_sector(treatment);
    html_.markup("</th><td>");
    write_treatment(treatment.treatment, html_);
    html_.markup("</td><td>");
    if (row != nullptr) write_change(*row);
    html_.markup("</td><td>");
    if (row != nullptr) html_.text(row->reason);
    html_.markup("</td></tr>\n");
  }

  void write_change(const Adoption& row) {
    write_force(row.force, html_);
    if (!row.levels.empty()) html_.markup(" レベル").text(level_words(row.levels)).markup(" ");
    html_.text(row.text);
  }

  void write_mappings() {
    if (control_.mappings.empty()) return;
    html_.markup("<h2>規格との対応</h2>\n");
    open_table("規格との対応", TableKind::kText, html_);
    html_.markup("<thead><tr><th scope=\"col\">規格</th><th scope=\"col\">項目</th>");
    html_.markup(
        "<th scope=\"col\">関係</th><th scope=\"col\">説明</th><th scope=\"col\">作成</th></tr></thead>\n<tbody>\n");
    for (const std::uint32_t index : control_.mappings) write_mapping(site_.graph.mappings[index]);
    close_table(html_);
  }

  void write_mapping(const GraphMapping& mapping) {
    const Standard& standard = site_.graph.at(mapping.standard);
    html_.markup("<tr><th scope=\"row\"><a ");
    write_href(html_, here_, url_of(standard));
    html_.markup(">").text(standard.title).markup("</a></th><td>");
    if (mapping.row.relation != "none")
      html_.text(mapping.row.ref).markup(" ").text(standard.items[mapping.item].title);
    html_.markup("</td><td>").text(relation_word(mapping.row.relation)).markup("</td><td>");
    html_.text(mapping.row.rationale).markup("</td><td>").text(maker_word(mapping.row.maker));
    html_.markup("（確からしさ：").text(confidence_word(mapping.row.confidence)).markup("）</td></tr>\n");
  }

  const Site& site_;
  const GraphControl& control_;
  const Control& words_;
  const Document& document_;
  Here here_;
  Html html_;
};

Html list_entry(const Site& site, const Here& here, GraphControlId id) {
  const GraphControl& control = site.graph.at(id);
  const Control& words = site.graph.words_of(control);
  Html html;
  html.markup("<li class=\"task c-");
  html.text(words.force == ControlForce::kShould ? "should" : "must").markup(" l-");
  html.number(static_cast<std::size_t>(words.levels.lowest())).markup("\"><p>");
  write_control(site, here, id, html);
  html.markup(" ");
  write_force(words.force, html);
  html.markup("</p>\n<dl>");
  if (!words.levels.empty()) html.markup("<dt>レベル</dt><dd>").text(level_words(words.levels)).markup("</dd>");
  if (!control.sectors.empty()) {
    html.markup("<dt>分野</dt><dd>");
    write_sectors(site, here, control.sectors, html);
    html.markup("</dd>");
  }
  if (!words.question.empty()) html.markup("<dt>確認</dt><dd>").text(words.question).markup("</dd>");
  return html.markup("</dl></li>\n");
}

/// Controls by domain and lowest level: how many there are, with links to the domain in the list.
void write_counts(const Site& site, const Here& here, const std::vector<std::string>& urls, Html& html) {
  open_table("領域とレベル（そのレベルから求める対策の数）", TableKind::kCounts, html);
  html.markup("<thead><tr>");
  html.markup("<th scope=\"col\">領域</th><th scope=\"col\">レベル1</th><th scope=\"col\">レベル2</th>");
  html.markup(
      "<th scope=\"col\">レベル3</th><th scope=\"col\">講ずべき</th><th "
      "scope=\"col\">望ましい</th></tr></thead>\n<tbody>\n");
  for (std::size_t d = 0; d < site.graph.domains.size(); ++d) {
    const Domain& domain = site.graph.domains[d];
    std::array<std::size_t, Levels::kHighest + 1> from{};
    std::size_t must = 0, should = 0;
    for (const GraphControlId id : domain.controls) {
      const Control& words = site.graph.words_of(site.graph.at(id));
      ++from[static_cast<std::size_t>(words.levels.lowest())];
      must += words.force == ControlForce::kMust;
      should += words.force == ControlForce::kShould;
    }
    html.markup("<tr><th scope=\"row\"><a ");
    write_href(html, here, urls[d]);
    html.markup(">").text(domain.name).markup("（").text(domain.id).markup("）</a></th>");
    for (std::size_t level = 1; level < from.size(); ++level) html.markup("<td>").number(from[level]).markup("</td>");
    html.markup("<td>").number(must).markup("</td><td>").number(should).markup("</td></tr>\n");
  }
  close_table(html);
}

void write_list(const Site& site) {
  const Here here("controls.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  std::vector<std::string> urls;
  for (const Domain& domain : site.graph.domains) {
    Html title;
    title.markup("<span id=\"d_").text(domain.id).markup("\">").text(domain.name).markup("（").text(domain.id);
    list.open_group(title.markup("）</span>"));
    for (const GraphControlId id : domain.controls) {
      list.add(list_entry(site, here, id));
      if (id == domain.controls.front()) urls.push_back(list.path() + "#d_" + domain.id);
    }
  }
  PageText page;
  page.title = "対策から見る";
  page.layout = "list";
  page.area = "controls";
  Html head;
  head.markup(
      "<h1>対策から見る</h1>\n<p class=\"lead\">重要インフラ事業者等が講ずる対策を、領域とレベルで並べています。");
  head.markup("レベル2にはレベル1の、レベル3にはレベル1と2の対策が含まれます。</p>\n<ul class=\"tags\">\n");
  if (!site.graph.treatments.empty()) head.markup("<li><a href=\"adoption.html\">分野と対策の表</a></li>\n");
  if (!site.graph.standards.empty()) head.markup("<li><a href=\"standards.html\">規格との対応</a></li>\n");
  head.markup("</ul>\n");
  write_list_links(here, kControlsList, head);
  write_counts(site, here, urls, head);
  Html filters;
  filters.markup("<div class=\"filters\">\n");
  write_filter("このページを強さで絞る", {{"c-must", "講ずべき"}, {"c-should", "望ましい"}}, filters);
  write_filter("加わるレベルで絞る", {{"l-1", "レベル1"}, {"l-2", "レベル2"}, {"l-3", "レベル3"}}, filters);
  filters.markup("</div>\n");
  head.html(filters);
  Html again;
  again.markup("<h1>対策から見る</h1>\n").html(filters);
  list.write(site, page, head, again);
}

}  // namespace

void write_controls(const Site& site) {
  if (site.graph.controls.empty()) return;
  parallel_for(site.graph.controls.size(), site.jobs,
               [&](std::size_t i) { ControlPage(site, GraphControlId{static_cast<std::uint32_t>(i)}).write(); });
  write_list(site);
}

}  // namespace kitei
