#include "7_emit/site/lexicon_pages.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/adoption_pages.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/control_names.h"
#include "7_emit/site/operator_pages.h"
#include "7_emit/site/pack_pages.h"
#include "7_emit/site/paged_list.h"
#include "7_emit/site/role_pages.h"
#include "7_emit/site/statement_entry.h"

namespace kitei {

namespace {

template <class Thing>
void write_link(const Here& here, const Thing& thing, Html& html) {
  html.markup("<a ");
  write_href(html, here, url_of(thing));
  html.markup(">").text(thing.name).markup("</a>");
}

Html adoption_link(const Here& here, const Sector& sector) {
  Html html;
  html.markup("<a ");
  write_href(html, here, adoption_url(sector));
  return html.markup(">").text(sector.name).markup("分野の対策</a>");
}

bool has_charge(const Sector& sector, const std::string& ministry) {
  return std::find(sector.ministries.begin(), sector.ministries.end(), ministry) != sector.ministries.end();
}

std::vector<const Sector*> sectors_of(const Lexicon& lexicon, const Ministry& ministry) {
  std::vector<const Sector*> sectors;
  for (const Sector& sector : lexicon.sectors) {
    if (has_charge(sector, ministry.id)) sectors.push_back(&sector);
  }
  return sectors;
}

template <class Thing>
Html head_of(const Thing& thing, Markup kicker) {
  Html html;
  html.markup("<div class=\"page-head\">\n<p class=\"kicker\">").markup(kicker).markup("</p>\n<h1>");
  html.text(thing.name).markup("</h1>\n");
  if (!thing.about.empty()) html.markup("<p class=\"lead\">").text(thing.about).markup("</p>\n");
  html.markup("</div>\n");
  return html;
}

Html place_entry(const Site& site, const Here& here, const NamePlace& place) {
  const Document& document = site.graph.at(place.document);
  Html html;
  html.markup("<li><a ");
  write_href(html, here, place.row ? url_of(document, place.row) : url_of(document, place.clause));
  html.markup(">").text(path_of(document, place.clause)).markup("</a>");
  if (place.row) {
    const TableId table = document.outline.at(place.row).table;
    const std::string label = table ? document.outline.tables[table.index].label : std::string();
    html.markup("（表").text(label.empty() ? "" : "「" + label + "」").markup("の行）");
  }
  html.markup("</li>\n");
  return html;
}

void list_documents(const Site& site, const Here& here, const std::vector<DocumentId>& documents, PagedList& list) {
  for (const DocumentId id : documents) {
    const Document& document = site.graph.at(id);
    Html html;
    html.markup("<li><a ");
    write_href(html, here, document.pages.front().path);
    html.markup(">").text(document.title).markup("</a>");
    write_badges(document, html);
    html.markup("</li>\n");
    list.add(html);
  }
}

void list_places(const Site& site, const Here& here, const std::vector<NamePlace>& places, PagedList& list) {
  if (!places.empty()) list.open_section("名前が出てくる箇所");
  DocumentId open;
  for (const NamePlace& place : places) {
    if (place.document != open) {
      Html title;
      title.text(site.graph.at(place.document).title);
      write_badges(site.graph.at(place.document), title);
      list.open_group(title);
      open = place.document;
    }
    list.add(place_entry(site, here, place));
  }
}

/// What the ministry does by its name, and as one of the ministries in charge.
void list_duties(const Site& site, const Here& here, const Ministry& ministry, PagedList& list) {
  constexpr std::size_t kMost = 30;
  for (const std::string_view id : {std::string_view(ministry.id), std::string_view("sector-ministry")}) {
    const RoleId role = site.graph.lexicon->role(id);
    if (!role || site.graph.by_actor[role.index].empty()) continue;
    const std::vector<StatementRef>& statements = site.graph.by_actor[role.index];
    list.open_section(site.graph.lexicon->roles[role.index].name + "としてすること");
    for (std::size_t i = 0; i < std::min(statements.size(), kMost); ++i)
      list.add(statement_entry(site, here, statements[i], EntryDetail::kBrief));
    if (statements.size() <= kMost) continue;
    Html rest;
    rest.markup("<li>ほか").number(statements.size() - kMost).markup("件は、");
    write_link(here, site.graph.lexicon->roles[role.index], rest);
    list.add(rest.markup("の頁にあります。</li>\n"));
  }
}

template <class Belongs>
std::vector<DocumentId> documents_where(const Graph& graph, Belongs belongs) {
  std::vector<DocumentId> documents;
  for (std::uint32_t i = 0; i < graph.documents.size(); ++i) {
    if (belongs(graph.documents[i].source.info)) documents.push_back(DocumentId{i});
  }
  return documents;
}

PageText page_of(std::string title, std::string area, Crumb above) {
  PageText page;
  page.title = std::move(title);
  page.layout = "list";
  page.area = std::move(area);
  if (!above.label.empty()) page.crumbs.push_back(std::move(above));
  return page;
}

Html heading(const std::string& title) {
  Html html;
  html.markup("<h1>").text(title).markup("</h1>\n");
  return html;
}

}  // namespace

LexiconPlaces find_lexicon_places(const Site& site) {
  const Lexicon& lexicon = *site.graph.lexicon;
  std::vector<NamedThing> things;
  for (const Ministry& ministry : lexicon.ministries) things.push_back({&ministry.names, NameUse::kAnywhere});
  for (const Sector& sector : lexicon.sectors) things.push_back({&sector.names, NameUse::kAsSector});
  std::vector<std::vector<NamePlace>> all = find_places(site.graph, things, site.jobs);
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(lexicon.ministries.size());
  return {{std::make_move_iterator(all.begin()), std::make_move_iterator(middle)},
          {std::make_move_iterator(middle), std::make_move_iterator(all.end())}};
}

void write_ministry_page(const Site& site, const Ministry& ministry, const std::vector<NamePlace>& places) {
  const Here here(url_of(ministry));
  Html head = head_of(ministry, "所管省庁");
  write_names(ministry.names, head);
  const std::vector<const Sector*> sectors = sectors_of(*site.graph.lexicon, ministry);
  if (!sectors.empty()) {
    head.markup("<h2>所管する分野</h2>\n<ul class=\"plain\">\n");
    for (const Sector* sector : sectors) {
      head.markup("<li>");
      write_link(here, *sector, head);
      if (has_adoptions(site.graph, *sector)) head.markup("（").html(adoption_link(here, *sector)).markup("）");
      head.markup("</li>\n");
    }
    head.markup("</ul>\n");
  }
  PagedList list(here.path, PagedList::Frame::kOrdered);
  list_duties(site, here, ministry, list);
  const auto issued = documents_where(
      site.graph, [&](const DocumentInfo& info) { return info.issuer == ministry.id || info.issuer == ministry.name; });
  if (!issued.empty()) list.open_section("発行した文書");
  list_documents(site, here, issued, list);
  list_places(site, here, places, list);
  list.write(site, page_of(ministry.name, "ministries", {"所管省庁", "ministries.html"}), head, heading(ministry.name));
}

void write_sector_page(const Site& site, const Sector& sector, const std::vector<NamePlace>& places) {
  const Here here(url_of(sector));
  Html head = head_of(sector, "分野");
  if (!sector.ministries.empty()) {
    head.markup("<h2>所管省庁</h2>\n<ul class=\"plain\">\n");
    for (const std::string& id : sector.ministries) {
      const Ministry* ministry = site.graph.lexicon->ministry(id);
      head.markup("<li>");
      if (ministry != nullptr) {
        write_link(here, *ministry, head);
      } else {
        head.text(id);
      }
      head.markup("</li>\n");
    }
    head.markup("</ul>\n");
  }
  if (has_operators(sector)) {
    head.markup("<h2>事業者</h2>\n<p><a ");
    write_href(head, here, operator_url(sector));
    head.markup(">")
        .text(sector.name)
        .markup("分野の事業者</a>：計画、基準、法令が求めることを横に並べています。</p>\n");
  }
  if (has_adoptions(site.graph, sector)) {
    head.markup("<h2>対策</h2>\n<p>").html(adoption_link(here, sector));
    head.markup("：採る、強める、緩める、加えるものの一覧です。</p>\n");
  }
  write_pack_links(site, here, sector, head);
  if (!sector.editions.empty()) {
    head.markup("<h2>この分野を挙げている行動計画の版</h2>\n<ul class=\"plain\">\n");
    for (const std::string& edition : sector.editions) {
      head.markup("<li>").text(date_in_words(edition)).markup("</li>\n");
    }
    head.markup("</ul>\n");
  }
  write_names(sector.names, head);
  PagedList list(here.path, PagedList::Frame::kOrdered);
  const auto about = documents_where(site.graph, [&](const DocumentInfo& info) {
    return std::find(info.sectors.begin(), info.sectors.end(), sector.id) != info.sectors.end();
  });
  if (!about.empty()) list.open_section("この分野の文書");
  list_documents(site, here, about, list);
  list_places(site, here, places, list);
  list.write(site, page_of(sector.name, "sectors", {"分野", "sectors.html"}), head, heading(sector.name));
}

void write_ministries_list(const Site& site) {
  const Here here("ministries.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  for (const Ministry& ministry : site.graph.lexicon->ministries) {
    Html entry;
    entry.markup("<li class=\"entry\"><p class=\"entry-title\">");
    write_link(here, ministry, entry);
    entry.markup("</p>\n");
    if (!ministry.about.empty()) entry.markup("<p>").text(ministry.about).markup("</p>\n");
    const std::vector<const Sector*> sectors = sectors_of(*site.graph.lexicon, ministry);
    if (!sectors.empty()) {
      entry.markup("<p class=\"entry-meta\">所管する分野：");
      for (std::size_t i = 0; i < sectors.size(); ++i) {
        if (i > 0) entry.markup("、");
        write_link(here, *sectors[i], entry);
      }
      entry.markup("</p>\n");
    }
    list.add(entry.markup("</li>\n"));
  }
  Html head = heading("所管省庁から見る");
  head.markup("<p class=\"lead\">重要インフラの分野を所管する省庁です。</p>\n");
  list.write(site, page_of("所管省庁から見る", "ministries", {}), head, heading("所管省庁から見る"));
}

void write_sectors_list(const Site& site) {
  const Here here("sectors.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  for (const Sector& sector : site.graph.lexicon->sectors) {
    Html entry;
    entry.markup("<li class=\"entry\"><p class=\"entry-title\">");
    write_link(here, sector, entry);
    entry.markup("</p>\n");
    if (!sector.about.empty()) entry.markup("<p>").text(sector.about).markup("</p>\n");
    entry.markup("</li>\n");
    list.add(entry);
  }
  Html head = heading("分野から見る");
  head.markup("<p class=\"lead\">行動計画が重要インフラとして挙げている分野です。</p>\n");
  const std::vector<Sector>& sectors = site.graph.lexicon->sectors;
  if (std::any_of(sectors.begin(), sectors.end(), has_operators))
    head.markup(
        "<p><a href=\"operators.html\">事業者から見る</a>と、分野の事業者に求められることを並べて読めます。</p>\n");
  list.write(site, page_of("分野から見る", "sectors", {}), head, heading("分野から見る"));
}

}  // namespace kitei
