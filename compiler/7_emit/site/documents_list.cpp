#include "7_emit/site/documents_list.h"

#include <algorithm>

#include "7_emit/shared/words.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/paged_list.h"

namespace kitei {

namespace {

/// Adds a fact behind those before it.
class FactLine {
 public:
  explicit FactLine(Html& html) : html_(html) {}
  Html& next() {
    if (!first_) html_.markup("　");
    first_ = false;
    return html_;
  }

 private:
  Html& html_;
  bool first_ = true;
};

void write_fact_line(const Site& site, const Here& here, const Document& document, Html& html) {
  const DocumentInfo& info = document.source.info;
  FactLine line(html);
  if (!info.issuer.empty()) write_issuer(site, here, info.issuer, line.next());
  if (!info.edition.empty()) line.next().text(info.edition);
  if (!info.decided.empty()) line.next().text(date_in_words(info.decided)).markup("決定");
  if (!info.promulgated.empty()) line.next().text(date_in_words(info.promulgated)).markup("公布");
  if (!info.in_force.empty()) line.next().text(date_in_words(info.in_force)).markup("施行");
  if (!document.extract.statements.empty()) {
    line.next().markup("義務などの記述 ").number(document.extract.statements.size()).markup("件");
  }
  line.next().number(document.pages.size()).markup("ページ");
}

/// Kinds of documents in the order of the first document of each; those without kind last.
std::vector<std::string> kinds_of(const Graph& graph) {
  std::vector<std::string> kinds;
  bool unnamed = false;
  for (const Document& document : graph.documents) {
    const std::string& kind = document.source.info.kind;
    unnamed = unnamed || kind.empty();
    if (!kind.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }
  if (unnamed) kinds.emplace_back();
  return kinds;
}

}  // namespace

Html document_entry(const Site& site, const Here& here, const Document& document) {
  Html html;
  html.markup("<li class=\"entry\"><p class=\"entry-title\"><a ");
  write_href(html, here, document.pages.front().path);
  html.markup(">").text(document.title).markup("</a>");
  write_badges(document, html);
  html.markup("</p>\n<p class=\"entry-meta\">");
  write_fact_line(site, here, document, html);
  html.markup("</p></li>\n");
  return html;
}

void write_documents_list(const Site& site, bool with_acts) {
  const Here here("documents.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  const std::vector<std::string> kinds = kinds_of(site.graph);
  for (const std::string& kind : kinds) {
    Html title;
    title.text(kind.empty() ? std::string_view("そのほか") : document_kind(kind));
    if (kinds.size() > 1) list.open_group(title);
    for (const Document& document : site.graph.documents) {
      if (document.source.info.kind == kind) list.add(document_entry(site, here, document));
    }
  }
  PageText page;
  page.title = "文書から見る";
  page.layout = "list";
  page.area = "documents";
  Html head;
  head.markup("<h1>文書から見る</h1>\n<p class=\"lead\">このハンドブックが収めている文書です。</p>\n");
  head.markup("<ul class=\"tags\">\n<li><a href=\"provenance.html\">版と出所</a></li>\n");
  if (with_acts) head.markup("<li><a href=\"acts.html\">法令から見る</a></li>\n");
  head.markup("</ul>\n");
  Html again;
  again.markup("<h1>文書から見る</h1>\n");
  list.write(site, page, head, again);
}

}  // namespace kitei
