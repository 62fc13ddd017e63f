#include "7_emit/site/control_names.h"

#include "7_emit/shared/pack.h"

namespace kitei {

std::string level_words(const Levels& levels) {
  if (levels.empty()) return {};
  return words_of(levels) + (levels.nested && levels.lowest() < Levels::kHighest ? "以上" : "");
}

std::string adoption_url(const Sector& sector) {
  return "adoption/" + sector.id + ".html";
}

void write_control(const Site& site, const Here& here, GraphControlId control, Html& html) {
  const Control& words = site.graph.words_of(site.graph.at(control));
  html.markup("<a ");
  write_href(html, here, url_of(words));
  html.markup(">").text(words.id).markup(" ").text(words.title).markup("</a>");
}

void write_force(ControlForce force, Html& html) {
  if (force == ControlForce::kNone) return;
  force == ControlForce::kMust ? html.markup("<span class=\"force duty\">")
                               : html.markup("<span class=\"force recommended\">");
  html.text(words_of(force)).markup("</span>");
}

void write_treatment(Treatment treatment, Html& html) {
  switch (treatment) {
    case Treatment::kStrengthens:
    case Treatment::kAdds: html.markup("<span class=\"force duty\">"); break;
    case Treatment::kRelaxes: html.markup("<span class=\"force recommended\">"); break;
    case Treatment::kLacks: html.markup("<span class=\"force may\">"); break;
    default: html.markup("<span class=\"force\">"); break;
  }
  html.text(word_of(treatment)).markup("</span>");
}

void write_sectors(const Site& site, const Here& here, const std::vector<SectorId>& sectors, Html& html) {
  for (std::size_t i = 0; i < sectors.size(); ++i) {
    const Sector& sector = site.graph.lexicon->sectors[sectors[i].index];
    if (i > 0) html.markup("、");
    html.markup("<a ");
    write_href(html, here, url_of(sector));
    html.markup(">").text(sector.name).markup("</a>");
  }
}

void write_grounds(const Site& site, const Here& here, const std::vector<Ground>& grounds,
                   const std::vector<Link>& links, bool basis, Html& html) {
  bool any = false;
  for (std::size_t i = 0; i < grounds.size(); ++i) {
    if (grounds[i].basis != basis) continue;
    if (!any) html.markup("<ul class=\"plain\">\n");
    any = true;
    html.markup("<li>");
    const Link& link = links[i];
    if (link.state == CitationState::kResolved) {
      const Document& to = site.graph.at(link.document);
      html.markup("<a ");
      write_href(html, here, link.unit ? url_of(to, link.unit) : url_of(to, link.clause));
      html.markup(">").text(grounds[i].text).markup("</a>");
    } else {
      html.text(grounds[i].text);
    }
    html.markup("</li>\n");
  }
  if (any) html.markup("</ul>\n");
}

}  // namespace kitei
