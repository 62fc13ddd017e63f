#include "7_emit/site/citations.h"

#include "7_emit/shared/words.h"

namespace kitei {

namespace {

std::string name_of_issuer(const Lexicon& lexicon, const std::string& issuer) {
  if (const Ministry* ministry = lexicon.ministry(issuer)) return ministry->name;
  const RoleId role = lexicon.role(issuer);
  return role ? lexicon.roles[role.index].name : issuer;
}

}  // namespace

std::string citation_of(const Site& site, const Document& document) {
  const DocumentInfo& info = document.source.info;
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!fact.empty()) facts += (facts.empty() ? "" : "、") + fact;
  };
  add(name_of_issuer(*site.graph.lexicon, info.issuer));
  add(info.edition);
  if (!info.decided.empty()) add(date_in_words(info.decided) + "決定");
  if (!info.promulgated.empty()) add(date_in_words(info.promulgated) + "公布");
  if (standing_of(info) != Standing::kPromulgated) add(std::string(word_of(standing_of(info))));
  return "「" + document.title + "」" + (facts.empty() ? "" : "（" + facts + "）");
}

void write_citation(const Site& site, const Document& document, std::string_view place, Html& html) {
  html.markup("<details class=\"citation\"><summary>引用の書き方</summary>\n<p>");
  html.text(citation_of(site, document)).text(place).markup("</p></details>\n");
}

}  // namespace kitei
