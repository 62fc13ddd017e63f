#include "7_emit/site/findings_page.h"

#include <algorithm>
#include <array>
#include <map>

#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/list_names.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/clause_findings.h"
#include "7_emit/site/list_links.h"
#include "7_emit/site/paged_list.h"

namespace kitei {

namespace {

using DocumentsById = std::map<std::string_view, const Document*>;

void write_place(const Here& here, const Diagnostic& finding, const Document* document, Html& html) {
  if (finding.place.line > 0) html.number(finding.place.line).markup("行目");
  if (document == nullptr) return;
  const ClauseId clause = clause_at(*document, finding.place.line);
  html.markup("　<a ");
  write_href(html, here, url_of(*document, clause));
  html.markup(">").text(path_of(*document, clause)).markup("</a>");
}

Html entry_of(const Here& here, const Diagnostic& finding, const Document* document) {
  Html html;
  html.markup("<li class=\"finding\"><p><span class=\"severity ").text(name_of(finding.severity)).markup("\">");
  html.text(word_of(finding.severity)).markup("</span> ").text(finding.ja).markup("</p>\n");
  if (!finding.place.excerpt.empty()) html.markup("<p class=\"excerpt\">").text(finding.place.excerpt).markup("</p>\n");
  if (!finding.hint.empty()) html.markup("<p class=\"hint\">").text(finding.hint).markup("</p>\n");
  html.markup("<p class=\"entry-meta\"><code>K").number(static_cast<std::size_t>(finding.code)).markup(" ");
  html.text(finding.rule).markup("</code>　");
  write_place(here, finding, document, html);
  html.markup("</p></li>\n");
  return html;
}

Html head_of(const Here& here, const std::vector<Diagnostic>& findings) {
  std::array<std::size_t, 3> counts{};
  for (const Diagnostic& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  Html html;
  html.markup(
      "<h1>検査の結果</h1>\n<p "
      "class=\"lead\">文書を読み取ったときに気付いたことです。番号の飛び、行き先のない参照など、");
  html.markup("原文の側の事情によるものも、読み取りの誤りもあります。</p>\n<p>誤り ").number(counts[2]);
  html.markup("件、警告 ").number(counts[1]).markup("件、注記 ").number(counts[0]).markup("件</p>\n");
  write_list_links(here, kFindingsList, html);
  return html;
}

}  // namespace

void write_findings(const Site& site) {
  DocumentsById documents;
  for (const Document& document : site.graph.documents) documents[document.source.id] = &document;
  const Here here("findings.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  const std::string* open = nullptr;
  for (const Diagnostic& finding : site.diagnostics) {
    const auto found = documents.find(finding.place.source);
    const Document* document = found == documents.end() ? nullptr : found->second;
    const std::string& group = document != nullptr ? document->title : finding.place.path;
    if (open == nullptr || *open != group) {
      Html title;
      title.text(group.empty() ? "全体" : group);
      if (document != nullptr) write_badges(*document, title);
      list.open_group(title);
      open = &group;
    }
    list.add(entry_of(here, finding, document));
  }
  PageText page;
  page.title = "検査の結果";
  page.layout = "list";
  page.area = "findings";
  Html again;
  again.markup("<h1>検査の結果</h1>\n");
  list.write(site, page, head_of(here, site.diagnostics), again);
}

}  // namespace kitei
