#include "7_emit/site/provenance_page.h"

#include <map>
#include <vector>

#include "7_emit/shared/words.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/paged_list.h"

namespace kitei {

namespace {

/// Which documents a document takes the place of.
using Predecessors = std::map<std::string_view, std::vector<DocumentId>>;

Predecessors predecessors_of(const Graph& graph) {
  Predecessors found;
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d) {
    const std::string& next = graph.documents[d].source.info.superseded_by;
    if (!next.empty()) found[next].push_back(DocumentId{d});
  }
  return found;
}

std::string_view word_of(Form form) {
  switch (form) {
    case Form::kText: return "テキスト";
    case Form::kSlides: return "スライドのテキスト";
    case Form::kMarkdown: return "Markdown";
    case Form::kDocx: return "Word";
    case Form::kPdf: return "PDF";
    case Form::kEgovXml: return "法令XML（e-Gov）";
  }
  return "";
}

void write_document_link(const Here& here, const Document& document, Html& html) {
  html.markup("<a ");
  write_href(html, here, document.pages.front().path);
  html.markup(">").text(document.title).markup("</a>");
  write_badges(document, html);
}

void write_superseding(const Site& site, const Here& here, const Document& document, const Predecessors& before,
                       Html& html) {
  const std::string& next = document.source.info.superseded_by;
  if (!next.empty()) {
    html.markup("<div><dt>後の版</dt><dd>");
    const Document* found = find_document(site.graph, next);
    found == nullptr ? static_cast<void>(html.text(next)) : write_document_link(here, *found, html);
    html.markup("</dd></div>\n");
  }
  const auto mine = before.find(document.source.id);
  if (mine == before.end()) return;
  for (const DocumentId id : mine->second) {
    html.markup("<div><dt>前の版</dt><dd>");
    write_document_link(here, site.graph.at(id), html);
    html.markup("</dd></div>\n");
  }
}

void write_file(const Document& document, Html& html) {
  const Source& source = document.source;
  html.markup("<dl class=\"facts\">\n<div><dt>ファイル</dt><dd><code>").text(source.id).markup("</code></dd></div>\n");
  html.markup("<div><dt>形式</dt><dd>").text(word_of(source.form)).markup("</dd></div>\n");
  if (!source.encoding.empty())
    html.markup("<div><dt>文字コード</dt><dd>").text(source.encoding).markup("</dd></div>\n");
  html.markup("<div><dt>大きさ</dt><dd>").number(source.file_bytes).markup("バイト、");
  html.number(source.line_starts.size()).markup("行</dd></div>\n");
  if (!document.fingerprint.empty())
    html.markup("<div><dt>内容の符号</dt><dd><code>").text(document.fingerprint).markup("</code></dd></div>\n");
  html.markup("</dl>\n");
}

Html entry_of(const Site& site, const Here& here, const Document& document, const Predecessors& before) {
  Html html;
  html.markup("<li class=\"entry\"><p class=\"entry-title\">");
  write_document_link(here, document, html);
  html.markup("</p>\n");
  if (!document.source.info.restates.empty())
    html.markup("<p>「").text(document.source.info.restates).markup("」の要旨</p>\n");
  write_facts(site, here, document, html);
  Html superseding;
  write_superseding(site, here, document, before, superseding);
  if (!superseding.empty()) html.markup("<dl class=\"facts\">\n").html(superseding).markup("</dl>\n");
  write_file(document, html);
  return html.markup("</li>\n");
}

}  // namespace

void write_provenance(const Site& site) {
  const Here here("provenance.html");
  const Predecessors before = predecessors_of(site.graph);
  PagedList list(here.path, PagedList::Frame::kOrdered);
  for (const Document& document : site.graph.documents) list.add(entry_of(site, here, document, before));
  PageText page;
  page.title = "版と出所";
  page.layout = "list";
  page.area = "documents";
  page.crumbs = {{"文書", "documents.html"}};
  Html head, again;
  head.markup(
      "<h1>版と出所</h1>\n<p "
      "class=\"lead\">収めた文書ごとに、版、日付、前後の版と、読み取った元のファイルを示します。");
  head.markup(
      "「内容の符号」は、ファイルの中身から作る符号です。中身が同じなら同じに、少しでも違えば別のものになります。</"
      "p>\n");
  again.markup("<h1>版と出所</h1>\n");
  list.write(site, page, head, again);
}

}  // namespace kitei
