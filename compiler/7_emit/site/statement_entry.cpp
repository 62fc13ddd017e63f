#include "7_emit/site/statement_entry.h"

#include "7_emit/site/banners.h"
#include "7_emit/site/clause_names.h"
#include "7_emit/site/words.h"

namespace kitei {

Html statement_entry(const Site& site, const Here& here, StatementRef ref) {
  const Document& document = site.graph.at(ref.document);
  const Statement& statement = site.graph.at(ref);
  Html html;
  html.markup("<li class=\"task\"><p><span class=\"force ").text(name_of(statement.modality));
  html.markup("\">").text(word_of(statement.modality)).markup("</span> ");
  html.text(quote_of(document, statement)).markup("</p>\n<dl><dt>出典</dt><dd><a ");
  write_href(html, here, url_of(document, statement));
  html.markup(">").text(full_path_of(document, clause_of(document.outline, statement))).markup("</a>");
  write_badges(document, html);
  return html.markup("</dd></dl></li>\n");
}

}  // namespace kitei
