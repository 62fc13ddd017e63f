#include "7_emit/site/site.h"

#include <string>
#include <vector>

#include "0_base/parallel.h"
#include "7_emit/shared/template.h"
#include "7_emit/site/act_pages.h"
#include "7_emit/site/adoption_pages.h"
#include "7_emit/site/back_links.h"
#include "7_emit/site/control_pages.h"
#include "7_emit/site/crosswalk_pages.h"
#include "7_emit/site/documents_list.h"
#include "7_emit/site/findings_page.h"
#include "7_emit/site/flow_pages.h"
#include "7_emit/site/frame.h"
#include "7_emit/site/front_page.h"
#include "7_emit/site/glossary_page.h"
#include "7_emit/site/lexicon_pages.h"
#include "7_emit/site/measure_pages.h"
#include "7_emit/site/operator_pages.h"
#include "7_emit/site/pack_pages.h"
#include "7_emit/site/provenance_page.h"
#include "7_emit/site/reading_page.h"
#include "7_emit/site/role_pages.h"

namespace kitei {

namespace {

const std::vector<std::string> kTemplates{"templates/site/frame.html", "templates/site/front.html",
                                          "templates/site/search.html", "site/about.html", "site/data.html"};

void write_assets(const Assets& assets, OutputTree& out) {
  out.add("site/assets/kitei.css", assets.read("site/css/tokens.css") + assets.read("site/css/kitei.css"));
  out.add("site/assets/icon.svg", assets.read("site/icon.svg"));
}

void write_documents(const Site& site, const ActPages& acts) {
  const BackLinks back_links(site.graph);
  parallel_for(site.graph.documents.size(), site.jobs, [&](std::size_t i) {
    write_document(site, back_links, acts, DocumentId{static_cast<std::uint32_t>(i)});
  });
}

void write_lexicon(const Site& site) {
  const Lexicon& lexicon = *site.graph.lexicon;
  const std::vector<std::vector<RoleMention>> mentions = find_role_mentions(site.graph);
  parallel_for(lexicon.roles.size(), site.jobs,
               [&](std::size_t i) { write_role_page(site, RoleId{static_cast<std::uint32_t>(i)}, mentions[i]); });
  const LexiconPlaces places = find_lexicon_places(site);
  for (std::size_t i = 0; i < lexicon.ministries.size(); ++i) {
    write_ministry_page(site, lexicon.ministries[i], places.ministries[i]);
  }
  for (std::size_t i = 0; i < lexicon.sectors.size(); ++i) {
    write_sector_page(site, lexicon.sectors[i], places.sectors[i]);
  }
  write_measures(site);
  write_controls(site);
  write_adoptions(site);
  write_crosswalk(site);
  write_operators(site);
  write_roles_list(site);
  write_ministries_list(site);
  write_sectors_list(site);
  write_packs(site);
}

void emit_site(const EmitInput& input, OutputTree& out, Diagnostics& diagnostics) {
  const Templates templates(input.assets, kTemplates);
  const std::string title = input.graph.title.empty() ? "規程ハンドブック" : input.graph.title;
  const Site site{input.graph, input.diagnostics, templates, out, title, input.jobs, input.packs};
  write_assets(input.assets, out);
  const ActPages acts(site);
  write_documents(site, acts);
  write_lexicon(site);
  write_flows(site, diagnostics);
  write_documents_list(site, !acts.empty());
  write_provenance(site);
  write_glossary(site);
  write_findings(site);
  write_front_page(site);
  write_search_page(site);
  write_about_page(site);
  write_data_page(site);
}

}  // namespace

const Emitter kSiteEmitter{"site", emit_site};

}  // namespace kitei
