#include "7_emit/site/front_page.h"

#include <algorithm>
#include <numeric>

#include "7_emit/shared/pack.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/documents_list.h"
#include "7_emit/site/flow_pages.h"
#include "7_emit/site/operator_pages.h"

namespace kitei {

namespace {

constexpr std::size_t kRoles = 12;
constexpr std::size_t kDocuments = 6;

/// The roles with the most to do: what a newcomer most likely comes for.
std::vector<std::uint32_t> busiest_roles(const Graph& graph) {
  std::vector<std::uint32_t> roles(graph.lexicon->roles.size());
  std::iota(roles.begin(), roles.end(), 0u);
  const auto duties = [&](std::uint32_t role) { return graph.by_actor[role].size(); };
  std::stable_sort(roles.begin(), roles.end(), [&](auto a, auto b) { return duties(a) > duties(b); });
  roles.resize(std::min(roles.size(), kRoles));
  return roles;
}

Html role_cards(const Site& site, const Here& here) {
  Html html;
  for (const std::uint32_t i : busiest_roles(site.graph)) {
    const Role& role = site.graph.lexicon->roles[i];
    html.markup("<li><a ");
    write_href(html, here, url_of(role));
    html.markup("><span class=\"card-name\">").text(role.name).markup("</span> <span class=\"card-count\">");
    html.number(site.graph.by_actor[i].size()).markup("件</span></a></li>\n");
  }
  return html;
}

Html document_entries(const Site& site, const Here& here) {
  Html html;
  std::size_t shown = 0;
  for (const Document& document : site.graph.documents) {
    if (shown == kDocuments) break;
    if (standing_of(document.source.info) == Standing::kSuperseded) continue;
    html.html(document_entry(site, here, document));
    ++shown;
  }
  return html;
}

template <class Thing>
Html links_to(const std::vector<Thing>& things, const Here& here) {
  Html html;
  for (const Thing& thing : things) {
    html.markup("<li><a ");
    write_href(html, here, url_of(thing));
    html.markup(">").text(thing.name).markup("</a></li>\n");
  }
  return html;
}

/// The ways into the controls.
Html control_links(const Site& site) {
  Html html;
  html.markup("<li><a href=\"controls.html\">領域とレベル</a></li>\n");
  if (!site.graph.treatments.empty()) html.markup("<li><a href=\"adoption.html\">分野と対策の表</a></li>\n");
  if (!site.graph.standards.empty()) html.markup("<li><a href=\"standards.html\">規格との対応</a></li>\n");
  return html;
}

std::size_t count_statements(const Graph& graph) {
  std::size_t count = 0;
  for (const Document& document : graph.documents) count += document.extract.statements.size();
  return count;
}

/// A page whose body is a template alone.
void write_template_page(const Site& site, PageText page, const std::string& path, const Values& values) {
  page.body = site.templates.expand(path, values);
  add_page(site, page);
}

}  // namespace

void write_front_page(const Site& site) {
  const Here here("index.html");
  const Html roles = role_cards(site, here);
  const Html documents = document_entries(site, here);
  const Html ministries = links_to(site.graph.lexicon->ministries, here);
  const Html sectors = links_to(site.graph.lexicon->sectors, here);
  const std::string document_count = std::to_string(site.graph.documents.size());
  const std::string statement_count = std::to_string(count_statements(site.graph));
  Values values;
  values.text("SITE", site.title).text("DOCUMENT_COUNT", document_count).text("STATEMENT_COUNT", statement_count);
  values.html("ROLES", roles).html("DOCUMENTS", documents).html("MINISTRIES", ministries).html("SECTORS", sectors);
  const Html controls = control_links(site);
  const std::string control_count = std::to_string(site.graph.controls.size());
  if (!site.graph.controls.empty())
    values.section("CONTROLS").text("CONTROL_COUNT", control_count).html("CONTROL_LINKS", controls);
  if (!site.packs.empty()) values.section("PACKS");
  if (has_flows(site.graph)) values.section("FLOWS");
  const std::vector<Sector>& all = site.graph.lexicon->sectors;
  if (std::any_of(all.begin(), all.end(), has_operators)) values.section("OPERATORS");
  PageText page;
  page.path = here.path;
  page.title = site.title;
  page.layout = "front";
  write_template_page(site, page, "templates/site/front.html", values);
}

void write_search_page(const Site& site) {
  PageText page;
  page.path = "search.html";
  page.title = "検索";
  page.layout = "search";
  page.area = "search";
  write_template_page(site, page, "templates/site/search.html", {});
}

void write_data_page(const Site& site) {
  PageText page;
  page.path = "data.html";
  page.title = "データ";
  page.layout = "text";
  page.area = "data";
  Values values;
  if (!site.graph.controls.empty()) {
    Values& controls = values.section("CONTROLS");
    if (!site.graph.mappings.empty()) controls.section("MAPPINGS");
  }
  write_template_page(site, page, "site/data.html", values);
}

void write_about_page(const Site& site) {
  PageText page;
  page.path = "about.html";
  page.title = "このハンドブックについて";
  page.layout = "text";
  page.area = "about";
  write_template_page(site, page, "site/about.html", {});
}

}  // namespace kitei
