#include "7_emit/site/reading_page.h"

#include <algorithm>
#include <vector>

#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/citations.h"
#include "7_emit/site/clause_body.h"
#include "7_emit/site/clause_findings.h"
#include "7_emit/site/contents_tree.h"
#include "7_emit/site/page_clauses.h"
#include "7_emit/site/reading_context.h"

namespace kitei {

namespace {

constexpr std::size_t kMostBackLinks = 30;
constexpr std::size_t kMostFindings = 10;

class PageWriter {
 public:
  PageWriter(const Reading& reading, Html& html)
      : reading_(reading),
        document_(reading.document),
        html_(html),
        clauses_(outermost_clauses(reading.document, reading.page)),
        one_clause_(clauses_.size() == 1 && !is_root(clauses_.front())) {}

  void write() {
    write_head();
    html_.markup("<p class=\"to-contents\"><a href=\"#page_contents\">目次</a></p>\n");
    for (const ClauseId id : clauses_) {
      if (is_root(id)) {
        write_units(reading_, id, html_);
        write_back_links(id);
        write_findings(id);
      } else if (one_clause_) {
        write_inside(id, 2);
      } else {
        write_clause(id, 2);
      }
    }
    write_origin();
    write_pager();
  }

 private:
  bool is_front() const { return reading_.page == 0; }
  bool is_root(ClauseId id) const { return document_.outline.at(id).kind == ClauseKind::kDocument; }

  /// A page that is one clause takes the heading of that for its own.
  void write_head() {
    html_.markup("<div class=\"page-head\">\n");
    if (!is_front()) {
      html_.markup("<p class=\"kicker\"><a ");
      write_href(html_, reading_.here, document_.pages.front().path);
      html_.markup(">").text(document_.title).markup("</a>");
      write_badges(document_, html_);
      html_.markup("</p>\n");
    }
    html_.markup("<h1");
    if (is_front() || one_clause_) {
      html_.markup(" id=\"").text(document_.outline.at(clauses_.front()).id).markup("\"");
    }
    html_.markup(">").text(title_of_page(document_, reading_.page)).markup("</h1>\n");
    write_banner(reading_.site, reading_.here, document_, html_);
    if (is_front()) write_facts(reading_.site, reading_.here, document_, html_);
    html_.markup("</div>\n");
  }

  void write_clause(ClauseId id, std::size_t level) {
    const Clause& clause = document_.outline.at(id);
    html_.markup("<section id=\"").text(clause.id);
    if (clause.kind == ClauseKind::kSlide) {
      html_.markup("\" class=\"clause slide\">\n");
    } else {
      html_.markup("\" class=\"clause\">\n");
    }
    write_heading(clause, std::min<std::size_t>(level, 6));
    write_inside(id, level + 1);
    html_.markup("</section>\n");
  }

  void write_heading(const Clause& clause, std::size_t level) {
    html_.markup("<div class=\"head\"><h").number(level).markup(">").text(heading_of(clause));
    html_.markup("</h").number(level).markup("><a class=\"permalink\" href=\"#").text(clause.id);
    html_.markup("\" aria-label=\"").text(clause.label.empty() ? clause.title : clause.label);
    html_.markup("の固定リンク\">#</a></div>\n");
  }

  /// What stands below the heading of a clause. Children that the link pass put on another page are linked.
  void write_inside(ClauseId id, std::size_t level) {
    const Clause& clause = document_.outline.at(id);
    write_units(reading_, id, html_);
    write_control_link(id);
    write_back_links(id);
    write_findings(id);
    for (const ClauseId child : clause.children) {
      if (document_.page_of[child.index] == reading_.page) {
        write_clause(child, level);
      } else {
        html_.markup("<p class=\"elsewhere\"><a ");
        write_href(html_, reading_.here, url_of(document_, child));
        html_.markup(">").text(heading_of(document_.outline.at(child))).markup("</a></p>\n");
      }
    }
  }

  /// From a control to its page, where sectors and standards stand beside it.
  void write_control_link(ClauseId id) {
    for (const Control& control : document_.extract.controls) {
      if (control.clause != id) continue;
      html_.markup("<p class=\"elsewhere\"><a ");
      write_href(html_, reading_.here, url_of(control));
      html_.markup(">").text(control.id).markup("の取扱いと規格との対応</a></p>\n");
    }
  }

  void write_back_links(ClauseId id) {
    const auto links = reading_.back_links.of(reading_.id, id);
    if (links.empty()) return;
    html_.markup("<details class=\"cited\"><summary>ここを引用している箇所（").number(links.size());
    html_.markup("）</summary><ul>\n");
    for (std::size_t i = 0; i < std::min(links.size(), kMostBackLinks); ++i) write_back_link(links[i]);
    if (links.size() > kMostBackLinks) {
      html_.markup("<li>ほか").number(links.size() - kMostBackLinks).markup("か所</li>\n");
    }
    html_.markup("</ul></details>\n");
  }

  void write_back_link(const BackLink& link) {
    const Document& from = reading_.site.graph.at(link.from);
    const UnitId unit = from.extract.citations[link.citation].unit;
    html_.markup("<li><a ");
    write_href(html_, reading_.here, url_of(from, unit));
    html_.markup(">");
    const ClauseId clause = from.outline.at(unit).clause;
    html_.text(link.from == reading_.id ? path_of(from, clause) : full_path_of(from, clause)).markup("</a></li>\n");
  }

  void write_findings(ClauseId id) {
    const auto findings = findings_of(reading_.site.diagnostics, document_, id);
    if (findings.empty()) return;
    html_.markup("<details class=\"doubts\"><summary>検査で気付いたこと（").number(findings.size());
    html_.markup("）</summary><ul>\n");
    for (const Diagnostic& finding : findings.first(std::min(findings.size(), kMostFindings))) {
      html_.markup("<li><span class=\"severity ").text(name_of(finding.severity)).markup("\">");
      html_.text(word_of(finding.severity)).markup("</span> ").text(finding.ja);
      if (finding.place.line > 0) html_.markup("（").number(finding.place.line).markup("行目）");
      html_.markup("</li>\n");
    }
    if (findings.size() > kMostFindings) {
      html_.markup("<li>ほか").number(findings.size() - kMostFindings).markup("件</li>\n");
    }
    html_.markup("</ul></details>\n");
  }

  /// The lines of the original that the page shows: a reader can lay it beside.
  void write_origin() {
    Lines lines;
    for (const ClauseId id : clauses_) {
      const Lines here = lines_of(document_, document_.outline.at(id));
      const std::uint32_t to = is_root(id) ? here.from : here.to;
      lines.from = lines.from == 0 ? here.from : std::min(lines.from, here.from);
      lines.to = std::max(lines.to, to);
    }
    html_.markup("<p class=\"origin\">元のファイル：").text(document_.source.id);
    if (lines.from > 0) html_.markup("（").number(lines.from).markup("～").number(lines.to).markup("行）");
    html_.markup("</p>\n");
    write_citation(reading_.site, document_, is_front() ? std::string() : title_of_page(document_, reading_.page),
                   html_);
  }

  void write_pager() {
    const bool has_next = reading_.page + 1 < document_.pages.size();
    if (reading_.page == 0 && !has_next) return;
    html_.markup("<nav class=\"pager\" aria-label=\"前後のページ\">\n");
    if (reading_.page > 0) write_step("前へ", "prev", reading_.page - 1);
    if (has_next) write_step("次へ", "next", reading_.page + 1);
    html_.markup("</nav>\n");
  }

  void write_step(Markup word, Markup rel, std::uint32_t page) {
    html_.markup("<a class=\"").markup(rel).markup("\" rel=\"").markup(rel).markup("\" ");
    write_href(html_, reading_.here, document_.pages[page].path);
    html_.markup("><span class=\"step\">").markup(word).markup("</span> ").text(title_of_page(document_, page));
    html_.markup("</a>\n");
  }

  const Reading& reading_;
  const Document& document_;
  Html& html_;
  std::vector<ClauseId> clauses_;
  bool one_clause_;
};

}  // namespace

void write_document(const Site& site, const BackLinks& back_links, const ActPages& acts, DocumentId id) {
  const Document& document = site.graph.at(id);
  const UnitIndex index(document);
  for (std::uint32_t page = 0; page < document.pages.size(); ++page) {
    const Reading reading{site, document, id, index, back_links, acts, page, Here(document.pages[page].path)};
    PageText text;
    text.path = document.pages[page].path;
    text.layout = "reading";
    text.area = "documents";
    text.crumbs.push_back({"文書", "documents.html"});
    if (page > 0) text.crumbs.push_back({document.title, document.pages.front().path});
    text.title = title_of_page(document, page);
    PageWriter(reading, text.body).write();
    text.side = contents_tree(reading);
    add_page(site, text);
  }
}

}  // namespace kitei
