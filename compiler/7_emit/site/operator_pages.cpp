#include "7_emit/site/operator_pages.h"

#include <algorithm>
#include <array>

#include "0_base/parallel.h"
#include "7_emit/site/adoption_pages.h"
#include "7_emit/site/control_names.h"
#include "7_emit/site/filters.h"
#include "7_emit/site/marked_text.h"
#include "7_emit/site/operator_duties.h"
#include "7_emit/site/paged_list.h"
#include "7_emit/site/statement_entry.h"
#include "7_emit/site/table_frame.h"

namespace kitei {

namespace {

constexpr std::array kFamilies{RuleFamily::kPlan, RuleFamily::kStandard, RuleFamily::kAct};
/// Of a measure so many rows without overlap are shown, and of a row so many duties of one family: the pages of the
/// roles have them all.
constexpr std::size_t kMostRows = 60, kMostInCell = 8;
/// Reports of one page; the rows with more than one rule come first.
constexpr std::size_t kMostReports = 40;

std::string name_of_operators(const Sector& sector) {
  return sector.name + "分野の事業者";
}

class OperatorPage {
 public:
  OperatorPage(const Site& site, const std::vector<RuleFamily>& families, SectorId id)
      : site_(site),
        sector_(site.graph.lexicon->sectors[id.index]),
        duties_(duties_of(site.graph, families, id)),
        here_(operator_url(sector_)),
        list_(here_.path, PagedList::Frame::kOrdered) {}

  void write() {
    list_reports();
    for (const DutyGroup& group : duties_.groups) list_group(group);
    PageText page;
    page.title = name_of_operators(sector_);
    page.layout = "list";
    page.area = "sectors";
    page.crumbs = {{"分野", "sectors.html"}, {"事業者", "operators.html"}};
    Html again;
    again.markup("<h1>").text(page.title).markup("</h1>\n");
    write_filters(again);
    list_.write(site_, page, head(), again);
  }

 private:
  void list_reports() {
    if (duties_.reports.empty()) return;
    list_.open_section("届出・報告・連絡：だれに、いつ、どの規則で");
    std::vector<DutyRow> rows = duties_.reports;
    std::stable_partition(rows.begin(), rows.end(), [](const DutyRow& row) { return row.overlaps(); });
    for (std::size_t i = 0; i < std::min(rows.size(), kMostReports); ++i) list_.add(row_entry(rows[i]));
    if (rows.size() > kMostReports) list_.add(rest_entry(rows.size() - kMostReports));
  }

  void list_group(const DutyGroup& group) {
    const std::vector<Measure>& measures = site_.graph.lexicon->measures;
    list_.open_section(group.measure ? measures[group.measure.index].name : "そのほか");
    const auto alone =
        std::find_if_not(group.rows.begin(), group.rows.end(), [](const DutyRow& row) { return row.overlaps(); });
    open_half("二つ以上の規則が求めること", group.rows.begin(), alone);
    open_half("一つの規則が求めること", alone, group.rows.end());
  }

  using RowAt = std::vector<DutyRow>::const_iterator;

  void open_half(Markup title, RowAt begin, RowAt end) {
    if (begin == end) return;
    const auto count = static_cast<std::size_t>(end - begin);
    Html heading;
    heading.markup(title).markup("（").number(count).markup("件）");
    list_.open_group(heading);
    for (std::size_t i = 0; i < std::min(count, kMostRows); ++i)
      list_.add(row_entry(*(begin + static_cast<std::ptrdiff_t>(i))));
    if (count > kMostRows) list_.add(rest_entry(count - kMostRows));
  }

  Html rest_entry(std::size_t rest) const {
    Html html;
    html.markup("<li>ほか").number(rest).markup("件は、");
    write_roles(html);
    return html.markup("のページにあります。</li>\n");
  }

  /// Links to the roles that the page is about.
  void write_roles(Html& html) const {
    const Lexicon& lexicon = *site_.graph.lexicon;
    std::vector<std::string_view> ids{"operator"};
    for (const std::string& id : sector_.operators) ids.push_back(id);
    if (duties_.designated && ids.back() != "core-operator") ids.push_back("core-operator");
    bool first = true;
    for (const std::string_view id : ids) {
      const RoleId role = lexicon.role(id);
      if (!role) continue;
      if (!first) html.markup("、");
      write_role(site_, here_, role, html);
      first = false;
    }
  }

  /// One column for each family, so that gaps are seen as well.
  Html row_entry(const DutyRow& row) const {
    Html html;
    html.markup("<li class=\"beside");
    for (const Standpoint standpoint : {Standpoint::kCritical, Standpoint::kDesignated}) {
      const bool any = std::any_of(row.duties.begin(), row.duties.end(),
                                   [&](const OperatorDuty& duty) { return duty.standpoint == standpoint; });
      if (any) standpoint == Standpoint::kCritical ? html.markup(" s-critical") : html.markup(" s-designated");
    }
    html.markup("\">\n");
    for (const RuleFamily family : kFamilies) {
      std::vector<const OperatorDuty*> duties;
      for (const OperatorDuty& duty : row.duties) {
        if (duty.family == family) duties.push_back(&duty);
      }
      duties.empty() ? html.markup("<div class=\"none\">") : html.markup("<div>");
      html.markup("<p class=\"by\">")
          .text(word_of(family))
          .markup(duties.empty() ? Markup("：なし</p>") : Markup("</p>"));
      for (std::size_t i = 0; i < std::min(duties.size(), kMostInCell); ++i) write_duty(*duties[i], html);
      if (duties.size() > kMostInCell) html.markup("<p>ほか").number(duties.size() - kMostInCell).markup("件</p>");
      html.markup("</div>\n");
    }
    return html.markup("</li>\n");
  }

  void write_duty(const OperatorDuty& duty, Html& html) const {
    html.markup("<div class=\"one-duty\"><p>");
    if (duties_.designated) html.markup("<span class=\"badge\">").text(word_of(duty.standpoint)).markup("</span> ");
    write_statement_words(site_, duty.statement, html);
    html.markup("</p>\n<dl>");
    write_statement_facts(site_, here_, duty.statement, html);
    html.markup("<dt>出典</dt><dd>");
    write_statement_source(site_, here_, duty.statement, true, html);
    html.markup("</dd></dl></div>\n");
  }

  Html head() const {
    Html html;
    html.markup("<div class=\"page-head\">\n<p class=\"kicker\">事業者から見る</p>\n<h1>");
    html.text(name_of_operators(sector_)).markup("</h1>\n<p class=\"lead\">");
    html.markup("行動計画、基準・ガイドライン、法令が事業者に求めることを、横に並べています。</p>\n");
    write_facts(html);
    html.markup("</div>\n");
    if (duties_.designated) {
      html.markup(
          "<div class=\"banner\"><p>重要インフラ事業者等としての務めと、基幹インフラ事業者（特定社会基盤事業者）");
      html.markup(
          "として指定された者の務めとは、別の規則によるものです。一つの事案が両方に当たるときは、それぞれの規則により"
          "、");
      html.markup("それぞれの相手に知らせます。</p></div>\n");
    }
    write_counts(html);
    write_filters(html);
    return html;
  }

  void write_filters(Html& html) const {
    if (!duties_.designated) return;
    html.markup("<div class=\"filters\">\n");
    write_filter("このページを立場で絞る",
                 {{"s-critical", word_of(Standpoint::kCritical)}, {"s-designated", word_of(Standpoint::kDesignated)}},
                 html);
    html.markup("</div>\n");
  }

  void write_facts(Html& html) const {
    html.markup("<dl class=\"facts\">\n<div><dt>分野</dt><dd><a ");
    write_href(html, here_, url_of(sector_));
    html.markup(">").text(sector_.name).markup("</a></dd></div>\n<div><dt>役割</dt><dd>");
    write_roles(html);
    html.markup("</dd></div>\n");
    if (!sector_.ministries.empty()) {
      html.markup("<div><dt>所管</dt><dd>");
      for (std::size_t i = 0; i < sector_.ministries.size(); ++i) {
        const Ministry* ministry = site_.graph.lexicon->ministry(sector_.ministries[i]);
        if (ministry == nullptr) continue;
        if (i > 0) html.markup("、");
        html.markup("<a ");
        write_href(html, here_, url_of(*ministry));
        html.markup(">").text(ministry->name).markup("</a>");
      }
      html.markup("</dd></div>\n");
    }
    html.markup("<div><dt>基幹インフラの対象事業</dt><dd>");
    for (std::size_t i = 0; i < sector_.businesses.size(); ++i)
      html.text(i > 0 ? "、" : "").text(sector_.businesses[i]);
    if (sector_.businesses.empty()) html.text(duties_.designated ? "全て" : "なし");
    html.markup("</dd></div>\n");
    if (has_adoptions(site_.graph, sector_)) {
      html.markup("<div><dt>対策の取扱い</dt><dd><a ");
      write_href(html, here_, adoption_url(sector_));
      html.markup(">").text(sector_.name).markup("分野の対策</a></dd></div>\n");
    }
    html.markup("</dl>\n");
  }

  /// How many duties each family has, by standpoint, and how many rows overlap.
  void write_counts(Html& html) const {
    std::array<std::array<std::size_t, kRuleFamilies>, 2> counts{};
    std::size_t overlapping = 0;
    for (const DutyGroup& group : duties_.groups) {
      for (const DutyRow& row : group.rows) {
        overlapping += row.overlaps();
        for (const OperatorDuty& duty : row.duties)
          ++counts[static_cast<std::size_t>(duty.standpoint)][static_cast<std::size_t>(duty.family)];
      }
    }
    open_table("務めの数", TableKind::kCounts, html);
    html.markup("<thead><tr><th scope=\"col\">立場</th>");
    for (const RuleFamily family : kFamilies) html.markup("<th scope=\"col\">").text(word_of(family)).markup("</th>");
    html.markup("</tr></thead>\n<tbody>\n");
    for (const Standpoint standpoint : {Standpoint::kCritical, Standpoint::kDesignated}) {
      if (standpoint == Standpoint::kDesignated && !duties_.designated) continue;
      html.markup("<tr><th scope=\"row\">").text(word_of(standpoint)).markup("</th>");
      for (const std::size_t count : counts[static_cast<std::size_t>(standpoint)])
        html.markup("<td>").number(count).markup("</td>");
      html.markup("</tr>\n");
    }
    close_table(html);
    html.markup("<p>二つ以上の規則が求めること ").number(overlapping).markup("件</p>\n");
  }

  const Site& site_;
  const Sector& sector_;
  OperatorDuties duties_;
  Here here_;
  PagedList list_;
};

void write_list(const Site& site) {
  const Here here("operators.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  for (const Sector& sector : site.graph.lexicon->sectors) {
    if (!has_operators(sector)) continue;
    Html html;
    html.markup("<li class=\"entry\"><p class=\"entry-title\"><a ");
    write_href(html, here, operator_url(sector));
    html.markup(">").text(name_of_operators(sector)).markup("</a></p>\n<p class=\"entry-meta\">");
    for (std::size_t i = 0; i < sector.businesses.size(); ++i)
      html.text(i > 0 ? "、" : "基幹インフラの対象事業：").text(sector.businesses[i]);
    if (sector.businesses.empty()) html.markup("基幹インフラの対象事業はありません");
    list.add(html.markup("</p></li>\n"));
  }
  PageText page;
  page.title = "事業者から見る";
  page.layout = "list";
  page.area = "sectors";
  page.crumbs = {{"分野", "sectors.html"}};
  Html head, again;
  head.markup(
      "<h1>事業者から見る</h1>\n<p "
      "class=\"lead\">分野ごとに、事業者に求められることを、行動計画、基準・ガイドライン、");
  head.markup("法令で横に並べて見られます。</p>\n");
  again.markup("<h1>事業者から見る</h1>\n");
  list.write(site, page, head, again);
}

}  // namespace

std::string operator_url(const Sector& sector) {
  return "operator/" + sector.id + ".html";
}

bool has_operators(const Sector& sector) {
  return !sector.operators.empty();
}

void write_operators(const Site& site) {
  const std::vector<Sector>& sectors = site.graph.lexicon->sectors;
  if (std::none_of(sectors.begin(), sectors.end(), has_operators)) return;
  const std::vector<RuleFamily> families = families_of(site.graph);
  parallel_for(sectors.size(), site.jobs, [&](std::size_t i) {
    if (has_operators(sectors[i])) OperatorPage(site, families, SectorId{static_cast<std::uint32_t>(i)}).write();
  });
  write_list(site);
}

}  // namespace kitei
