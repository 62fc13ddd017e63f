#include "7_emit/site/role_pages.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/list_names.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/filters.h"
#include "7_emit/site/flow_pages.h"
#include "7_emit/site/list_links.h"
#include "7_emit/site/marked_text.h"
#include "7_emit/site/paged_list.h"
#include "7_emit/site/statement_entry.h"
#include "7_emit/site/table_frame.h"

namespace kitei {

namespace {

constexpr std::array kForces{Modality::kDuty,        Modality::kProhibition, Modality::kEffort,
                             Modality::kRecommended, Modality::kExpected,    Modality::kMay};
/// Documents of the overview: a longer table helps nobody, and the page must stay small.
constexpr std::size_t kMostRows = 60;
/// A longer list of names stays folded: most of it is spellings.
constexpr std::size_t kNamesInSight = 6;

using Counts = std::array<std::size_t, kForces.size()>;

std::size_t column_of(Modality modality) {
  return static_cast<std::size_t>(std::find(kForces.begin(), kForces.end(), modality) - kForces.begin());
}

/// The statements of one document, which follow each other in Graph::by_actor.
struct Run {
  DocumentId document;
  std::vector<StatementRef> statements;
};

std::vector<Run> runs_of(std::vector<StatementRef> statements) {
  std::sort(statements.begin(), statements.end());
  std::vector<Run> runs;
  for (const StatementRef ref : statements) {
    if (runs.empty() || runs.back().document != ref.document) runs.push_back({ref.document, {}});
    runs.back().statements.push_back(ref);
  }
  return runs;
}

class RolePageWriter {
 public:
  RolePageWriter(const Site& site, RoleId id, const std::vector<RoleMention>& mentions)
      : site_(site),
        id_(id),
        mentions_(mentions),
        role_(site.graph.lexicon->roles[id.index]),
        here_(url_of(role_)),
        list_(here_.path, PagedList::Frame::kOrdered) {}

  void write() {
    const std::vector<Run> duties = runs_of(site_.graph.by_actor[id_.index]);
    const std::vector<Run> named = runs_of(site_.graph.by_counterpart[id_.index]);
    write_runs("すること", duties, true, true);
    write_runs("案・旧版にあること", duties, false, true);
    write_runs("相手方として挙げられている箇所", named, true, false);
    write_runs("案・旧版で相手方として挙げられている箇所", named, false, false);
    write_mentions();
    PageText page;
    page.title = role_.name;
    page.layout = "list";
    page.area = "roles";
    page.crumbs.push_back({"役割", "roles.html"});
    Html again;
    again.markup("<h1>").text(role_.name).markup("</h1>\n");
    if (!rows_.empty()) write_filters(again);
    list_.write(site_, page, head(duties, named), again);
  }

 private:
  struct Row {
    DocumentId document;
    std::string url;
    Counts counts{};
  };

  void write_runs(const char* title, const std::vector<Run>& runs, bool in_force, bool as_actor) {
    bool opened = false;
    for (const Run& run : runs) {
      const Document& document = site_.graph.at(run.document);
      if (is_law(standing_of(document.source.info)) != in_force) continue;
      if (!opened) list_.open_section(title);
      opened = true;
      const std::string anchor = open_document(run.document, as_actor);
      Row row{run.document, {}, {}};
      for (const StatementRef ref : run.statements) {
        list_.add(as_actor ? statement_entry(site_, here_, ref, EntryDetail::kFull) : counterpart_entry(ref));
        if (row.url.empty()) row.url = list_.path() + "#" + anchor;
        ++row.counts[column_of(site_.graph.at(ref).modality)];
      }
      if (as_actor) rows_.push_back(std::move(row));
    }
  }

  void write_mentions() {
    if (!mentions_.empty()) list_.open_section("名前が出てくる箇所");
    for (const RoleMention& mention : mentions_) {
      const Document& document = site_.graph.at(mention.document);
      const Unit& unit = document.outline.at(mention.unit);
      Html html;
      html.markup("<li class=\"task\"><p>").text(unit.text.text).markup("</p>\n<dl><dt>出典</dt><dd><a ");
      write_href(html, here_, url_of(document, mention.unit));
      html.markup(">").text(full_path_of(document, unit.clause)).markup("</a>");
      write_badges(document, html);
      list_.add(html.markup("</dd></dl></li>\n"));
    }
  }

  /// The heading of a document; gives back its anchor.
  std::string open_document(DocumentId id, bool as_actor) {
    const Document& document = site_.graph.at(id);
    std::string anchor = (as_actor ? "in_" : "with_") + short_hash(document.source.id);
    Html title;
    title.markup("<a id=\"").text(anchor).markup("\" ");
    write_href(title, here_, document.pages.front().path);
    title.markup(">").text(document.title).markup("</a>");
    write_badges(document, title);
    list_.open_group(title);
    return anchor;
  }

  /// Where the role is the other side: who does it, and the words as a link.
  Html counterpart_entry(StatementRef ref) const {
    const Document& document = site_.graph.at(ref.document);
    const Statement& statement = site_.graph.at(ref);
    Html html;
    html.markup("<li class=\"task\"><p><a ");
    write_href(html, here_, url_of(document, statement));
    html.markup(">").text(quote_of(document, statement)).markup("</a></p><p class=\"by\">");
    write_roles(statement.actors, html);
    html.markup(" ").text(word_of(statement.modality));
    const auto at = std::find(statement.counterparts.begin(), statement.counterparts.end(), id_);
    const auto i = static_cast<std::size_t>(at - statement.counterparts.begin());
    if (i < statement.ties.size() && statement.ties[i] != Tie::kNamed)
      html.markup("（").text(role_.name).markup("は").text(word_of(statement.ties[i])).markup("）");
    html.markup("</p></li>\n");
    return html;
  }

  void write_roles(const std::vector<RoleId>& roles, Html& html) const {
    for (std::size_t i = 0; i < roles.size(); ++i) {
      if (i > 0) html.markup("、");
      write_role(site_, here_, roles[i], html);
    }
  }

  Html head(const std::vector<Run>& duties, const std::vector<Run>& named) const {
    Html html;
    html.markup("<div class=\"page-head\">\n<p class=\"kicker\">").text(role_kind(role_.kind)).markup("</p>\n<h1>");
    html.text(role_.name).markup("</h1>\n");
    if (!role_.about.empty()) html.markup("<p class=\"lead\">").text(role_.about).markup("</p>\n");
    html.markup("</div>\n");
    if (duties.empty() && named.empty()) {
      html.markup("<p>この役割を主体又は相手方とする記述は、どの文書にも見つかっていません。</p>\n");
    }
    if (!rows_.empty()) write_overview(html);
    if (!duties.empty()) write_list_links(here_, list_of(role_), html);
    write_names(role_.names, html);
    if (!rows_.empty()) write_filters(html);
    return html;
  }

  Counts total() const {
    Counts total{};
    for (const Row& row : rows_) {
      for (std::size_t i = 0; i < total.size(); ++i) total[i] += row.counts[i];
    }
    return total;
  }

  /// Of a short list nobody needs less.
  void write_filters(Html& html) const {
    constexpr std::size_t kShort = 8;
    const Counts counts = total();
    if (std::accumulate(counts.begin(), counts.end(), std::size_t{0}) <= kShort) return;
    std::vector<std::string> ids;
    std::vector<Choice> forces;
    for (const Modality force : kForces) ids.push_back("f-" + std::string(name_of(force)));
    for (std::size_t i = 0; i < kForces.size(); ++i) {
      if (counts[i] > 0) forces.push_back({ids[i], word_of(kForces[i])});
    }
    html.markup("<div class=\"filters\">\n");
    write_filter("このページの「すること」を強さで絞る", forces, html);
    write_filter("頻度で絞る", {{"t-recurring", "繰り返すもの"}, {"t-incident", "事案発生時"}}, html);
    html.markup("</div>\n");
  }

  void write_overview(Html& html) const {
    const Counts total = this->total();
    open_table("文書別の件数", TableKind::kCounts, html);
    html.markup("<thead><tr><th scope=\"col\">文書</th>");
    for (std::size_t i = 0; i < total.size(); ++i) {
      if (total[i] > 0) html.markup("<th scope=\"col\">").text(word_of(kForces[i])).markup("</th>");
    }
    html.markup("</tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < std::min(rows_.size(), kMostRows); ++i) write_row(rows_[i], total, html);
    close_table(html);
    if (rows_.size() > kMostRows) {
      html.markup("<p>ほか").number(rows_.size() - kMostRows).markup("文書は、下の一覧に続きます。</p>\n");
    }
  }

  void write_row(const Row& row, const Counts& total, Html& html) const {
    const Document& document = site_.graph.at(row.document);
    html.markup("<tr><th scope=\"row\"><a ");
    write_href(html, here_, row.url);
    html.markup(">").text(document.title).markup("</a>");
    write_badges(document, html);
    html.markup("</th>");
    for (std::size_t i = 0; i < total.size(); ++i) {
      if (total[i] > 0) html.markup("<td>").number(row.counts[i]).markup("</td>");
    }
    html.markup("</tr>\n");
  }

  const Site& site_;
  RoleId id_;
  const std::vector<RoleMention>& mentions_;
  const Role& role_;
  Here here_;
  PagedList list_;
  std::vector<Row> rows_;
};

/// Kinds of roles in the order in which the lexicon names them first.
std::vector<std::string> kinds_of(const Lexicon& lexicon) {
  std::vector<std::string> kinds;
  for (const Role& role : lexicon.roles) {
    if (std::find(kinds.begin(), kinds.end(), role.kind) == kinds.end()) kinds.push_back(role.kind);
  }
  return kinds;
}

Html role_entry(const Site& site, const Here& here, RoleId id) {
  const Role& role = site.graph.lexicon->roles[id.index];
  Html html;
  html.markup("<li class=\"entry\"><p class=\"entry-title\"><a ");
  write_href(html, here, url_of(role));
  html.markup(">").text(role.name).markup("</a></p>\n");
  if (!role.about.empty()) html.markup("<p>").text(role.about).markup("</p>\n");
  html.markup("<p class=\"entry-meta\">すること ").number(site.graph.by_actor[id.index].size());
  html.markup("件　相手方として ").number(site.graph.by_counterpart[id.index].size()).markup("件</p></li>\n");
  return html;
}

}  // namespace

void write_role_page(const Site& site, RoleId role, const std::vector<RoleMention>& mentions) {
  RolePageWriter(site, role, mentions).write();
}

void write_roles_list(const Site& site) {
  const Lexicon& lexicon = *site.graph.lexicon;
  PageText page;
  page.title = "役割から見る";
  page.layout = "list";
  page.area = "roles";
  const Here here("roles.html");
  PagedList list(here.path, PagedList::Frame::kOrdered);
  for (const std::string& kind : kinds_of(lexicon)) {
    Html title;
    title.text(kind.empty() ? std::string_view("そのほか") : role_kind(kind));
    list.open_group(title);
    for (std::uint32_t i = 0; i < lexicon.roles.size(); ++i) {
      if (lexicon.roles[i].kind == kind) list.add(role_entry(site, here, RoleId{i}));
    }
  }
  Html head;
  head.markup(
      "<h1>役割から見る</h1>\n<p class=\"lead\">だれが、何を、どれだけの強さで、どれくらいの頻度で、だれと行うか。");
  head.markup("役割ごとに、すべての文書から集めています。</p>\n");
  if (!lexicon.measures.empty()) {
    head.markup("<p><a ");
    write_href(head, here, "matrix.html");
    head.markup(">役割と施策の表</a>では、施策やテーマごとに見られます。</p>\n");
  }
  if (has_flows(site.graph)) {
    head.markup("<p><a ");
    write_href(head, here, "flows.html");
    head.markup(">情報の流れ</a>では、だれがだれに何を知らせるかを、図で見られます。</p>\n");
  }
  Html again;
  again.markup("<h1>役割から見る</h1>\n");
  list.write(site, page, head, again);
}

void write_names(const std::vector<Name>& names, Html& html) {
  const bool dated = std::any_of(names.begin(), names.end(),
                                 [](const Name& name) { return !name.from.empty() || !name.until.empty(); });
  if (names.size() < 2 && !dated) return;
  const bool long_list = names.size() > kNamesInSight;
  html.markup("<details class=\"names\"").text(long_list ? "" : " open").markup("><summary>文書での呼び名（");
  html.number(names.size()).markup("）</summary>\n<ul>\n");
  for (const Name& name : names) {
    html.markup("<li>").text(name.text);
    if (!name.from.empty() || !name.until.empty()) {
      html.markup("<span class=\"span\">（").text(date_in_words(name.from)).markup("～");
      html.text(date_in_words(name.until)).markup("）</span>");
    }
    html.markup("</li>\n");
  }
  html.markup("</ul></details>\n");
}

}  // namespace kitei
