#include "7_emit/site/flow_pages.h"

#include <algorithm>

#include "7_emit/diagnostics.h"
#include "7_emit/shared/clause_names.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/flow_drawing.h"
#include "7_emit/site/flow_pairs.h"
#include "7_emit/site/marked_text.h"
#include "7_emit/site/paged_list.h"

namespace kitei {

namespace {

/// A drawing of more arrows can no longer be read.
constexpr std::size_t kMostDrawn = 40;

/// One half of the page.
struct Half {
  std::string_view title, id;
  std::vector<FlowPair>& pairs;
};

Html entry_of(const Site& site, const Here& here, FlowRef ref) {
  const Document& document = site.graph.at(ref.document);
  const InformationFlow& flow = flow_of(site.graph, ref);
  Html html;
  html.markup("<li class=\"task\"><p>").text(flow.what.empty() ? "（内容の記載なし）" : flow.what);
  html.markup("</p>\n<dl>");
  if (!flow.about.empty()) html.markup("<dt>対象</dt><dd>").text(flow.about).markup("</dd>");
  if (!flow.channel.empty()) html.markup("<dt>欄</dt><dd>").text(flow.channel).markup("</dd>");
  html.markup("<dt>出典</dt><dd><a ");
  write_href(html, here, url_of(document, flow.unit));
  html.markup(">").text(full_path_of(document, document.outline.at(flow.unit).clause)).markup("</a>");
  write_badges(document, html);
  return html.markup("</dd></dl></li>\n");
}

/// The pairs with the most to say first, so that the drawing holds them; else in the order of the lexicon.
void order_pairs(std::vector<FlowPair>& pairs) {
  if (pairs.size() <= kMostDrawn) return;
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const FlowPair& a, const FlowPair& b) { return a.flows.size() > b.flows.size(); });
}

void list_pairs(const Site& site, const Here& here, const Half& half, PagedList& list) {
  if (half.pairs.empty()) return;
  list.open_section(std::string(half.title));
  for (std::size_t i = 0; i < half.pairs.size(); ++i) {
    FlowPair& pair = half.pairs[i];
    const std::string anchor = std::string(half.id) + "_" + std::to_string(i + 1);
    Html title;
    title.markup("<span id=\"").text(anchor).markup("\"><span class=\"no\">").number(i + 1).markup("</span> ");
    write_role(site, here, pair.from, title);
    title.markup(" → ");
    write_role(site, here, pair.to, title);
    list.open_group(title.markup("</span>"));
    for (const FlowRef ref : pair.flows) {
      list.add(entry_of(site, here, ref));
      if (pair.url.empty()) pair.url = list.path() + "#" + anchor;
    }
    // A lone flow is one step away from its clause.
    if (pair.flows.size() == 1) {
      const FlowRef ref = pair.flows.front();
      pair.url = url_of(site.graph.at(ref.document), flow_of(site.graph, ref).unit);
    }
  }
}

void draw(const Site& site, const Here& here, const Half& half, Html& html, Diagnostics& diagnostics) {
  html.markup("<figure class=\"flow-figure\"><figcaption>").text(half.title).markup("</figcaption>\n");
  if (half.pairs.empty()) {
    html.markup("<p>どの文書にも見つかっていません。</p></figure>\n");
    return;
  }
  const Result<Html> drawing = flow_drawing(site, here, half.pairs, kMostDrawn, half.id);
  if (drawing) {
    html.markup("<div class=\"table-frame\" role=\"group\" tabindex=\"0\" aria-label=\"").text(half.title);
    html.markup("の情報の流れの図\">\n").html(*drawing).markup("</div>\n");
  } else {
    diagnostics.report({}, diag::kDrawingFailed, half.title, drawing.message());
    html.markup("<p>図はありません。下の一覧を見てください。</p>\n");
  }
  if (half.pairs.size() > kMostDrawn)
    html.markup("<p>図は、件数の多い").number(kMostDrawn).markup("組だけです。残りは下の一覧にあります。</p>\n");
  html.markup("</figure>\n");
}

}  // namespace

bool has_flows(const Graph& graph) {
  return std::any_of(graph.documents.begin(), graph.documents.end(),
                     [](const Document& document) { return !document.extract.flows.empty(); });
}

void write_flows(const Site& site, Diagnostics& diagnostics) {
  if (!has_flows(site.graph)) return;
  FlowPairs pairs = gather_flows(site.graph);
  const Here here("flows.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  const Half normal{"平時", "normal", pairs.normal}, large{"大規模障害時", "large", pairs.large_scale};
  for (const Half& half : {normal, large}) {
    order_pairs(half.pairs);
    list_pairs(site, here, half, list);
  }
  Html head, again;
  head.markup("<h1>情報の流れ</h1>\n<p class=\"lead\">だれが、だれに、何を知らせるか。");
  head.markup(
      "図の番号は、根拠の条項又は下の一覧に、名前は役割のページに移ります。</p>\n<div class=\"flow-figures\">\n");
  for (const Half& half : {normal, large}) draw(site, here, half, head, diagnostics);
  head.markup("</div>\n");
  again.markup("<h1>情報の流れ</h1>\n");
  PageText page;
  page.title = "情報の流れ";
  page.layout = "list";
  page.area = "roles";
  page.crumbs.push_back({"役割", "roles.html"});
  list.write(site, page, head, again);
}

}  // namespace kitei
