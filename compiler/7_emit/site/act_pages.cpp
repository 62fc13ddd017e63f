#include "7_emit/site/act_pages.h"

#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/act_index.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/paged_list.h"

namespace kitei {

namespace {

/// So many articles are named at the head of a page; more would fill it.
constexpr std::size_t kMostInSight = 200;

std::string words_of(const ActArticle& article) {
  return article.target.empty() ? "法令全体" : words_of_target(article.target);
}

std::string anchor_of(const ActArticle& article) {
  return article.target.empty() ? "whole" : "a_" + slug(article.target);
}

/// A citing clause, and which part of the article it cites.
Html entry_of(const Site& site, const Here& here, const ActArticle& article, const BackLink& link) {
  const Document& from = site.graph.at(link.from);
  const UnitId unit = from.extract.citations[link.citation].unit;
  const std::string target = target_of(from, link.citation);
  Html html;
  html.markup("<li class=\"entry\"><a ");
  write_href(html, here, url_of(from, unit));
  html.markup(">").text(full_path_of(from, from.outline.at(unit).clause)).markup("</a>");
  write_badges(from, html);
  if (target != article.target) html.markup("<p class=\"entry-meta\">").text(words_of_target(target)).markup("</p>");
  return html.markup("</li>\n");
}

class ActPage {
 public:
  ActPage(const Site& site, const Act& act)
      : site_(site), act_(act), here_(act.url), list_(here_.path, PagedList::Frame::kOrdered) {}

  /// Gives back where each article stands, in their order.
  std::vector<std::string> write() {
    std::vector<std::string> urls;
    for (const ActArticle& article : act_.articles) {
      open(article);
      for (const BackLink& link : article.cited) {
        list_.add(entry_of(site_, here_, article, link));
        if (&link == &article.cited.front()) urls.push_back(list_.path() + "#" + anchor_of(article));
      }
    }
    PageText page;
    page.title = act_.title;
    page.layout = "list";
    page.area = "documents";
    page.crumbs = {{"文書", "documents.html"}, {"法令", "acts.html"}};
    Html again;
    again.markup("<h1>").text(act_.title).markup("</h1>\n");
    list_.write(site_, page, head(urls), again);
    return urls;
  }

 private:
  /// The heading of an article leads to its text, where the corpus has it.
  void open(const ActArticle& article) {
    Html title;
    title.markup("<span id=\"").text(anchor_of(article)).markup("\">");
    if (article.document) {
      const Document& document = site_.graph.at(article.document);
      title.markup("<a ");
      write_href(title, here_, url_of(document, article.clause));
      title.markup(">").text(article.target.empty() ? words_of(article) : path_of(document, article.clause));
      title.markup("</a>");
      write_badges(document, title);
    } else {
      title.text(words_of(article));
    }
    list_.open_group(title.markup("</span>"));
  }

  Html head(const std::vector<std::string>& urls) const {
    Html html;
    html.markup("<div class=\"page-head\">\n<p class=\"kicker\">法令</p>\n<h1>").text(act_.title).markup("</h1>\n");
    html.markup("<dl class=\"facts\">\n");
    if (!act_.number.empty()) html.markup("<div><dt>法令番号</dt><dd>").text(act_.number).markup("</dd></div>\n");
    for (const DocumentId id : act_.texts) {
      const Document& document = site_.graph.at(id);
      html.markup("<div><dt>収録</dt><dd><a ");
      write_href(html, here_, document.pages.front().path);
      html.markup(">").text(document.title).markup("</a>");
      write_badges(document, html);
      html.markup("</dd></div>\n");
    }
    if (!act_.law_id.empty()) {
      html.markup("<div><dt>条文</dt><dd><a rel=\"external noreferrer\" href=\"https://laws.e-gov.go.jp/law/");
      html.text(act_.law_id).markup("\">e-Gov法令検索</a>（インターネットにつながる環境で開けます）</dd></div>\n");
    }
    html.markup("</dl>\n</div>\n");
    if (act_.articles.empty()) return html.markup("<p>この法令を引用している箇所は、見つかっていません。</p>\n");
    html.markup("<p>収録している文書がこの法令を引用している箇所です。のべ").number(act_.count());
    html.markup("か所</p>\n<ul class=\"tags\">\n");
    for (std::size_t i = 0; i < std::min(urls.size(), kMostInSight); ++i) {
      html.markup("<li><a ");
      write_href(html, here_, urls[i]);
      html.markup(">").text(words_of(act_.articles[i])).markup("</a></li>\n");
    }
    html.markup("</ul>\n");
    if (urls.size() > kMostInSight)
      html.markup("<p>ほか").number(urls.size() - kMostInSight).markup("条は、下の一覧に続きます。</p>\n");
    return html;
  }

  const Site& site_;
  const Act& act_;
  Here here_;
  PagedList list_;
};

Html list_entry(const Here& here, const Act& act) {
  Html html;
  html.markup("<li class=\"entry\"><p class=\"entry-title\"><a ");
  write_href(html, here, act.url);
  html.markup(">").text(act.title).markup("</a></p>\n<p class=\"entry-meta\">");
  if (!act.number.empty()) html.text(act.number).markup("　");
  html.markup("引用 ").number(act.count()).markup("か所");
  if (!act.texts.empty()) html.markup("　収録あり");
  return html.markup("</p></li>\n");
}

void write_list(const Site& site, const std::vector<Act>& acts) {
  const Here here("acts.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  for (const Act& act : acts) list.add(list_entry(here, act));
  PageText page;
  page.title = "法令から見る";
  page.layout = "list";
  page.area = "documents";
  page.crumbs = {{"文書", "documents.html"}};
  Html head, again;
  head.markup("<h1>法令から見る</h1>\n<p class=\"lead\">収録している文書が引用している法令と、収録している法令です。");
  head.markup("どの条を、どの文書のどの条項が引用しているかを調べられます。</p>\n");
  again.markup("<h1>法令から見る</h1>\n");
  list.write(site, page, head, again);
}

}  // namespace

ActPages::ActPages(const Site& site) {
  const std::vector<Act> acts = gather_acts(site.graph);
  empty_ = acts.empty();
  if (empty_) return;
  for (const Act& act : acts) {
    const std::vector<std::string> urls = ActPage(site, act).write();
    for (std::size_t i = 0; i < urls.size(); ++i) {
      for (const BackLink& link : act.articles[i].cited) {
        const Link& cited = site.graph.at(link.from).links[link.citation];
        if (cited.state == CitationState::kExternal) urls_.emplace(cited.external, urls[i]);
      }
    }
  }
  write_list(site, acts);
}

std::string_view ActPages::url_of(std::string_view external) const {
  const auto found = urls_.find(external);
  return found == urls_.end() ? std::string_view() : found->second;
}

}  // namespace kitei
