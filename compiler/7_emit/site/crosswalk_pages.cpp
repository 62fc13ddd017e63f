#include "7_emit/site/crosswalk_pages.h"

#include <algorithm>
#include <map>
#include <vector>

#include "7_emit/shared/list_names.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/control_names.h"
#include "7_emit/site/list_links.h"
#include "7_emit/site/paged_list.h"

namespace kitei {

namespace {

/// One standard beside the controls. Mappings are in the order of their file.
class StandardPage {
 public:
  StandardPage(const Site& site, StandardId id) : site_(site), standard_(site.graph.at(id)), here_(url_of(standard_)) {
    by_item_.resize(standard_.items.size());
    for (const GraphMapping& mapping : site.graph.mappings) {
      if (mapping.standard != id) continue;
      by_control_[mapping.control].push_back(&mapping);
      if (mapping.row.relation != "none") by_item_[mapping.item].push_back(&mapping);
    }
  }

  void write() {
    PagedList list(here_.path, PagedList::Frame::kOrdered);
    list.open_section("規格の項目から");
    for (std::size_t i = 0; i < standard_.items.size(); ++i) list.add(item_entry(i));
    list.open_section("対策から");
    for (std::uint32_t i = 0; i < site_.graph.controls.size(); ++i) list.add(control_entry(GraphControlId{i}));
    PageText page;
    page.title = standard_.title;
    page.layout = "list";
    page.area = "controls";
    page.crumbs.push_back({"対策", "controls.html"});
    page.crumbs.push_back({"規格との対応", "standards.html"});
    Html head, again;
    head.markup("<div class=\"page-head\">\n<p class=\"kicker\">規格との対応</p>\n<h1>").text(standard_.title);
    head.markup("</h1>\n</div>\n");
    if (!standard_.source.empty()) head.markup("<p>").text(standard_.source).markup("</p>\n");
    head.markup("<dl class=\"facts\">\n").html(facts()).markup("</dl>\n");
    again.markup("<h1>").text(standard_.title).markup("</h1>\n");
    list.write(site_, page, head, again);
  }

  /// How much of either side is beside something of the other.
  Html facts() const {
    std::size_t mapped = 0, gaps = 0, none = 0, open = 0;
    for (std::size_t i = 0; i < by_item_.size(); ++i) {
      mapped += !by_item_[i].empty();
      gaps += by_item_[i].empty() && !is_heading(i);
    }
    for (std::uint32_t i = 0; i < site_.graph.controls.size(); ++i) {
      const auto found = by_control_.find(GraphControlId{i});
      open += found == by_control_.end();
      none += found != by_control_.end() && found->second.front()->row.relation == "none";
    }
    Html html;
    const auto add = [&](Markup name, std::size_t count) {
      html.markup("<div><dt>").markup(name).markup("</dt><dd>").number(count).markup("件</dd></div>\n");
    };
    add("対応する対策のある項目", mapped);
    add("対応する対策のない項目", gaps);
    add("対応する項目のない対策", none);
    add("まだ対応を見ていない対策", open);
    return html;
  }

 private:
  /// True for an identifier with others below it: PR.AA above PR.AA-01.
  bool is_heading(std::size_t index) const {
    const std::string& ref = standard_.items[index].ref;
    return std::any_of(standard_.items.begin(), standard_.items.end(), [&](const StandardItem& other) {
      return other.ref.size() > ref.size() && other.ref.starts_with(ref) &&
             (other.ref[ref.size()] == '.' || other.ref[ref.size()] == '-');
    });
  }

  Html item_entry(std::size_t index) const {
    const StandardItem& item = standard_.items[index];
    Html html;
    html.markup("<li class=\"entry\"><p class=\"entry-title\">").text(item.ref).markup(" ").text(item.title);
    if (by_item_[index].empty() && !is_heading(index)) html.markup(" <span class=\"badge\">対応する対策なし</span>");
    html.markup("</p>\n");
    if (!by_item_[index].empty()) html.markup("<ul class=\"plain\">\n");
    for (const GraphMapping* mapping : by_item_[index]) {
      html.markup("<li>");
      write_control(site_, here_, mapping->control, html);
      html.markup("（").text(relation_word(mapping->row.relation)).markup("）</li>\n");
    }
    if (!by_item_[index].empty()) html.markup("</ul>\n");
    return html.markup("</li>\n");
  }

  Html control_entry(GraphControlId id) const {
    Html html;
    html.markup("<li class=\"entry\"><p class=\"entry-title\">");
    write_control(site_, here_, id, html);
    const auto found = by_control_.find(id);
    if (found == by_control_.end()) return html.markup(" <span class=\"badge\">まだ見ていない</span></p></li>\n");
    html.markup("</p>\n<ul class=\"plain\">\n");
    for (const GraphMapping* mapping : found->second) {
      html.markup("<li>");
      if (mapping->row.relation != "none")
        html.text(mapping->row.ref).markup(" ").text(standard_.items[mapping->item].title).markup("　");
      html.text(relation_word(mapping->row.relation)).markup("：").text(mapping->row.rationale).markup("</li>\n");
    }
    return html.markup("</ul></li>\n");
  }

  const Site& site_;
  const Standard& standard_;
  Here here_;
  std::vector<std::vector<const GraphMapping*>> by_item_;
  std::map<GraphControlId, std::vector<const GraphMapping*>> by_control_;
};

Html list_entry(const Here& here, const Standard& standard, const StandardPage& page) {
  Html html;
  html.markup("<li class=\"entry\"><p class=\"entry-title\"><a ");
  write_href(html, here, url_of(standard));
  html.markup(">").text(standard.title).markup("</a></p>\n");
  if (!standard.publisher.empty()) html.markup("<p class=\"entry-meta\">").text(standard.publisher).markup("</p>\n");
  return html.markup("<dl class=\"facts\">\n").html(page.facts()).markup("</dl></li>\n");
}

}  // namespace

void write_crosswalk(const Site& site) {
  if (site.graph.standards.empty()) return;
  const Here here("standards.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  for (std::uint32_t i = 0; i < site.graph.standards.size(); ++i) {
    StandardPage page(site, StandardId{i});
    page.write();
    list.add(list_entry(here, site.graph.standards[i], page));
  }
  PageText page;
  page.title = "規格との対応";
  page.layout = "list";
  page.area = "controls";
  page.crumbs.push_back({"対策", "controls.html"});
  Html head;
  head.markup(
      "<h1>規格との対応</h1>\n<p "
      "class=\"lead\">対策と、国内外の規格の項目との対応です。番号と題名だけを挙げています。");
  head.markup("「提案」とあるものは、人の確認を受けていません。</p>\n");
  write_list_links(here, kCrosswalkList, head);
  Html again;
  again.markup("<h1>規格との対応</h1>\n");
  list.write(site, page, head, again);
}

}  // namespace kitei
