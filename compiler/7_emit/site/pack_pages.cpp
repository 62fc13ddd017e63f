#include "7_emit/site/pack_pages.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "0_base/parallel.h"
#include "7_emit/shared/pack.h"
#include "7_emit/site/table_frame.h"

namespace kitei {

namespace {

/// The files of a pack, as the pack emitters name them, and what they are. Without controls there is the draft alone.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kFiles{
    {{"guideline.docx", "ガイドライン案（Word）"},
     {"guideline.md", "ガイドライン案（Markdown）"},
     {"checklist.xlsx", "点検表（Excel）"},
     {"profile.json", "OSCAL プロファイル"},
     {"catalog.json", "OSCAL カタログ"}}};
constexpr std::size_t kDrafts = 2;

constexpr std::array kTreatments{Treatment::kTakes, Treatment::kStrengthens, Treatment::kRelaxes, Treatment::kAdds};

/// Relative to the site's root.
std::string url_of(const PackPlace& place, std::string_view file) {
  constexpr std::string_view kSite = "site/";
  return place.folder.substr(kSite.size()) + "/" + std::string(file);
}

void write_link(const Here& here, const std::string& url, std::string_view words, Html& html) {
  html.markup("<a ");
  write_href(html, here, url);
  html.markup(">").text(words).markup("</a>");
}

void write_files(const Here& here, const PackPlace& place, bool has_controls, Html& html) {
  html.markup("<ul class=\"plain\">\n");
  for (std::size_t i = 0; i < (has_controls ? kFiles.size() : kDrafts); ++i) {
    html.markup("<li>");
    write_link(here, url_of(place, kFiles.at(i).first), kFiles.at(i).second, html);
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

/// One page about one pack.
class CoveragePage {
 public:
  CoveragePage(const Site& site, const Pack& pack)
      : site_(site), pack_(pack), here_(url_of(pack.place, "coverage.html")) {}

  void write() {
    PageText page;
    page.path = here_.path;
    page.title = name_with_field(*pack_.place.sector) + "の作業一式 レベル" + std::to_string(pack_.place.level);
    page.layout = "list";
    page.area = "sectors";
    page.crumbs = {{"作業一式", "packs.html"}};
    body_.markup("<div class=\"page-head\">\n<p class=\"kicker\">").text(pack_.place.ministry->name);
    body_.markup("</p>\n<h1>").text(page.title).markup("</h1>\n</div>\n");
    body_.markup("<p class=\"lead\">基準の対策をこの分野がどう取り込んだか。</p>\n");
    facts();
    body_.markup("<h2>ファイル</h2>\n");
    write_files(here_, pack_.place, !pack_.controls.empty(), body_);
    suspects();
    changes(Treatment::kStrengthens, "強めたもの");
    changes(Treatment::kRelaxes, "緩めたもの");
    changes(Treatment::kAdds, "加えたもの");
    list_of(pack_.missing, "定めのないもの");
    table();
    page.body = std::move(body_);
    add_page(site_, page);
  }

 private:
  std::size_t count(Treatment treatment) const {
    return static_cast<std::size_t>(
        std::count_if(pack_.controls.begin(), pack_.controls.end(),
                      [&](const PackControl& control) { return control.treatment == treatment; }));
  }

  void facts() {
    body_.markup("<dl class=\"facts\">\n");
    for (const Treatment treatment : kTreatments) fact(word_of(treatment), count(treatment));
    fact(word_of(Treatment::kLacks), pack_.missing.size());
    const bool told = std::any_of(pack_.controls.begin(), pack_.controls.end(), [](const PackControl& control) {
      return control.adoption != nullptr && !control.adoption->seen.empty();
    });
    if (told)
      fact("見直しが要る",
           static_cast<std::size_t>(std::count_if(pack_.controls.begin(), pack_.controls.end(), is_suspect)));
    body_.markup("</dl>\n");
  }

  void fact(std::string_view name, std::size_t number) {
    body_.markup("<div><dt>").text(name).markup("</dt><dd>").number(number).markup("件</dd></div>\n");
  }

  void write_control(const Control& control) {
    write_link(here_, kitei::url_of(control), control.id + " " + control.title, body_);
  }

  void list_of(const std::vector<GraphControlId>& controls, std::string_view title) {
    if (controls.empty()) return;
    body_.markup("<h2>").text(title).markup("</h2>\n<ul>\n");
    for (const GraphControlId id : controls) {
      body_.markup("<li>");
      write_control(site_.graph.words_of(site_.graph.at(id)));
      body_.markup("</li>\n");
    }
    body_.markup("</ul>\n");
  }

  /// A list of those controls for which `test` holds, each with a paragraph or two that `write` writes.
  template <class Test, class Write>
  void entries(std::string_view title, Test test, Write write) {
    const auto& controls = pack_.controls;
    if (std::none_of(controls.begin(), controls.end(), test)) return;
    body_.markup("<h2>").text(title).markup("</h2>\n<ol class=\"entries\">\n");
    for (const PackControl& control : controls) {
      if (!test(control)) continue;
      body_.markup("<li class=\"entry\"><p class=\"entry-title\">");
      write_control(*control.control);
      body_.markup("</p>\n");
      write(control);
      body_.markup("</li>\n");
    }
    body_.markup("</ol>\n");
  }

  void suspects() {
    entries(
        "基準の文が変わり、見直しが要るもの", [](const PackControl& control) { return is_suspect(control); },
        [&](const PackControl& control) {
          body_.markup("<p class=\"entry-meta\">見たときの版 <code>").text(control.adoption->seen);
          body_.markup("</code>、今の版 <code>").text(control.fingerprint).markup("</code></p>\n");
        });
  }

  void changes(Treatment treatment, std::string_view title) {
    entries(
        title, [&](const PackControl& control) { return control.treatment == treatment; },
        [&](const PackControl& control) {
          if (control.adoption == nullptr) return;
          if (!control.adoption->text.empty()) body_.markup("<p>").text(control.adoption->text).markup("</p>\n");
          if (!control.adoption->reason.empty())
            body_.markup("<p class=\"entry-meta\">理由：").text(control.adoption->reason).markup("</p>\n");
        });
  }

  void table() {
    if (pack_.controls.empty()) return;
    body_.markup(
        "<h2>全ての対策</h2>\n<p>「本文の版」は、基準の文から作る符号です。ガイドラインの表に「本文の版」の列を置いて"
        "写しておくと、基準の文が変わったときに、見直しが要るものとしてここに出ます。</p>\n");
    open_table("全ての対策", TableKind::kText, body_);
    body_.markup(
        "<thead><tr><th scope=\"col\">対策</th><th "
        "scope=\"col\">扱い</th><th scope=\"col\">強さ</th><th scope=\"col\">レベル</th><th "
        "scope=\"col\">本文の版</th></tr></thead>\n<tbody>\n");
    for (const PackControl& control : pack_.controls) {
      body_.markup("<tr><th scope=\"row\">");
      write_control(*control.control);
      body_.markup("</th><td>").text(word_of(control.treatment)).markup("</td><td>").text(words_of(control.force));
      body_.markup("</td><td>").number(static_cast<std::size_t>(control.level)).markup("</td><td><code>");
      body_.text(control.fingerprint).markup("</code></td></tr>\n");
    }
    close_table(body_);
  }

  const Site& site_;
  const Pack& pack_;
  const Here here_;
  Html body_;
};

/// Links to the packs of one sector under one ministry.
void write_levels(const Here& here, std::span<const Pack> levels, Html& html) {
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (i > 0) html.markup("、");
    const PackPlace& place = levels[i].place;
    write_link(here, url_of(place, "coverage.html"), "レベル" + std::to_string(place.level), html);
  }
}

}  // namespace

void write_packs(const Site& site) {
  if (site.packs.empty()) return;
  parallel_for(site.packs.size(), site.jobs, [&](std::size_t i) { CoveragePage(site, site.packs[i]).write(); });
  PageText page;
  page.path = "packs.html";
  page.title = "作業一式";
  page.layout = "list";
  page.area = "sectors";
  const Here here(page.path);
  page.body.markup(
      "<h1>作業一式</h1>\n<p class=\"lead\">分野ごとのガイドライン案、点検表、OSCALを、省庁とレベルの別に取り出せま"
      "す。</p>\n");
  open_table("省庁と分野", TableKind::kText, page.body);
  page.body.markup(
      "<thead><tr><th scope=\"col\">分野</th><th scope=\"col\">省庁</th><th "
      "scope=\"col\">レベル</th></tr></thead>\n<tbody>\n");
  for (std::span<const Pack> rest = site.packs; !rest.empty();) {
    const std::span<const Pack> levels = levels_of(rest);
    rest = rest.subspan(levels.size());
    const PackPlace& place = levels[0].place;
    page.body.markup("<tr><th scope=\"row\">");
    write_link(here, kitei::url_of(*place.sector), place.sector->name, page.body);
    page.body.markup("</th><td>");
    write_link(here, kitei::url_of(*place.ministry), place.ministry->name, page.body);
    page.body.markup("</td><td>");
    write_levels(here, levels, page.body);
    page.body.markup("</td></tr>\n");
  }
  close_table(page.body);
  if (!site.graph.controls.empty()) {
    page.body.markup("<h2>基準</h2>\n<ul class=\"plain\">\n<li>");
    write_link(here, "packs/baseline/catalog.json", "OSCAL カタログ（基準の全ての対策）", page.body);
    page.body.markup("</li>\n");
    if (!site.graph.mappings.empty()) {
      page.body.markup("<li>");
      write_link(here, "packs/baseline/mappings.json", "OSCAL マッピング（基準と規格の対応）", page.body);
      page.body.markup("</li>\n");
    }
    page.body.markup("</ul>\n");
  }
  add_page(site, page);
}

void write_pack_links(const Site& site, const Here& here, const Sector& sector, Html& html) {
  std::span<const Pack> rest = packs_of(site.packs, id_of(site.graph, sector));
  if (rest.empty()) return;
  html.markup(
      "<h2>作業一式</h2>\n<p>ガイドライン案（Word）、点検表（Excel）などを取り出せます。</p>\n<ul class=\"plain\">\n");
  while (!rest.empty()) {
    const std::span<const Pack> levels = levels_of(rest);
    rest = rest.subspan(levels.size());
    html.markup("<li>").text(levels[0].place.ministry->name).markup("：");
    write_levels(here, levels, html);
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

}  // namespace kitei
