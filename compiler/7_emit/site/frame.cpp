#include "7_emit/site/frame.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kitei {

namespace {

struct Entry {
  std::string_view area, url, label;
};

constexpr std::array<Entry, 6> kMenu{{{"roles", "roles.html", "役割"},
                                      {"documents", "documents.html", "文書"},
                                      {"controls", "controls.html", "対策"},
                                      {"ministries", "ministries.html", "所管省庁"},
                                      {"sectors", "sectors.html", "分野"},
                                      {"glossary", "glossary.html", "用語集"}}};

/// The main navigation; the entry that the page belongs to says so.
Html menu(const Site& site, const PageText& page, const Here& here) {
  Html html;
  for (const Entry& entry : kMenu) {
    if (entry.area == "controls" && site.graph.controls.empty()) continue;
    html.markup("<li><a ");
    write_href(html, here, entry.url);
    if (entry.url == page.path) {
      html.markup(" aria-current=\"page\"");
    } else if (entry.area == page.area) {
      html.markup(" aria-current=\"true\"");
    }
    html.markup(">").text(entry.label).markup("</a></li>\n");
  }
  return html;
}

Html breadcrumbs(const PageText& page, const Here& here) {
  Html html;
  if (page.layout == "front") return html;
  html.markup("<nav class=\"crumbs\" aria-label=\"現在位置\"><ol>\n<li><a ");
  write_href(html, here, "index.html");
  html.markup(">ホーム</a></li>\n");
  for (const Crumb& crumb : page.crumbs) {
    html.markup("<li><a ");
    write_href(html, here, crumb.url);
    html.markup(">").text(crumb.label).markup("</a></li>\n");
  }
  html.markup("<li><span aria-current=\"page\">").text(page.title).markup("</span></li>\n</ol></nav>\n");
  return html;
}

}  // namespace

Here::Here(std::string page) : path(std::move(page)) {
  for (auto depth = std::count(path.begin(), path.end(), '/'); depth > 0; --depth) root += "../";
  folder = path.substr(0, path.rfind('/') + 1);
}

void write_href(Html& html, const Here& here, std::string_view url) {
  html.markup("href=\"");
  const std::size_t fragment = url.find('#');
  if (fragment != std::string_view::npos && url.substr(0, fragment) == here.path) {
    html.text(url.substr(fragment));
  } else if (url.starts_with(here.folder)) {
    html.text(url.substr(here.folder.size()));
  } else {
    html.text(here.root).text(url);
  }
  html.markup("\"");
}

void add_page(const Site& site, const PageText& page) {
  const Here here(page.path);
  const std::string& root = here.root;
  const Html menu_items = menu(site, page, here);
  const Html crumbs = breadcrumbs(page, here);
  Values values;
  values.text("ROOT", root).text("SITE", site.title).text("TITLE", page.title).text("LAYOUT", page.layout);
  values.html("MENU", menu_items).html("CRUMBS", crumbs).html("BODY", page.body).html("SIDE", page.side);
  if (page.layout == "front") {
    values.section("FRONT").text("SITE", site.title);
  } else {
    values.section("INNER").text("SITE", site.title).text("TITLE", page.title);
  }
  // The front and search pages have a large search box of their own.
  if (page.layout == "search") {
    values.section("SEARCH_SCRIPT").text("ROOT", root);
  } else if (page.layout != "front") {
    values.section("SEARCH_BOX").text("ROOT", root);
  }
  if (!page.side.empty()) values.section("WITH_SIDE").html("SIDE", page.side);
  site.out.add("site/" + page.path, site.templates.expand("templates/site/frame.html", values).str());
}

}  // namespace kitei
