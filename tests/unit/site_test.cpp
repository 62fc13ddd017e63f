/// The pages of the handbook, written from a graph built by hand.
#include "7_emit/site/site.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <map>
#include <mutex>

#include "0_base/check.h"
#include "0_base/files.h"
#include "7_emit/shared/html.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/act_index.h"
#include "site_graph.h"

namespace kitei {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Templates and styles of this source tree.
class SourceTree : public Assets {
 public:
  const std::string& root() const override { return root_; }
  std::string read(std::string_view path) const override {
    Result<std::string> bytes = DiskFiles().read(root_ + "/" + std::string(path), 1 << 20);
    KITEI_CHECK(bool(bytes));
    return *bytes;
  }

 private:
  std::string root_ = KITEI_SOURCE_DIR;
};

class Pages : public OutputTree {
 public:
  void add(std::string path, std::string_view bytes) override {
    const std::lock_guard lock(mutex_);
    KITEI_CHECK(files_.emplace(std::move(path), bytes).second);
  }
  std::string folder(const std::string&) override { return {}; }
  const std::map<std::string, std::string>& files() const { return files_; }
  const std::string& at(const std::string& path) const {
    KITEI_CHECK(files_.contains("site/" + path));
    return files_.at("site/" + path);
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> files_;
};

class SiteTest : public ::testing::Test {
 protected:
  SiteTest() { emit(pages_, 2); }

  void emit(Pages& pages, unsigned jobs) {
    const SourceTree assets;
    Diagnostics diagnostics;
    kSiteEmitter.emit({small_.graph, findings_, assets, jobs}, pages, diagnostics);
  }

  test::SmallGraph small_;
  std::vector<Diagnostic> findings_{{3001,
                                     "clause-number-skipped",
                                     Severity::kWarning,
                                     {"010-plan", "010-plan.txt", 5, 1, 5, 3, "2 <情報>"},
                                     "番号が飛んでいる",
                                     "number jumps",
                                     "番号を確かめる"}};
  Pages pages_;
};

TEST_F(SiteTest, WritesEachKindOfPage) {
  for (const char* path : {"index.html",
                           "roles.html",
                           "role/operator.html",
                           "ministries.html",
                           "ministry/harbour-ministry.html",
                           "sectors.html",
                           "sector/harbour.html",
                           "documents.html",
                           "doc/010-plan/index.html",
                           "doc/010-plan/2.html",
                           "acts.html",
                           "act/325ac0000000218.html",
                           "operators.html",
                           "operator/harbour.html",
                           "flows.html",
                           "provenance.html",
                           "glossary.html",
                           "findings.html",
                           "about.html",
                           "data.html",
                           "search.html",
                           "assets/kitei.css"}) {
    EXPECT_TRUE(pages_.files().contains(std::string("site/") + path)) << path;
  }
}

TEST_F(SiteTest, MarksEachStatementWithForceAndRoles) {
  const std::string& page = pages_.at("doc/010-plan/index.html");
  EXPECT_THAT(page, HasSubstr("<span class=\"st duty\" id=\"s-0\"><a class=\"name\" href=\"../../role/operator.html\">"
                              "港湾運営者</a>は、自らの情報システムを守らなければならない。</span>"));
  EXPECT_THAT(page, HasSubstr("<a class=\"force effort\" href=\"#s-1\">努力</a>"));
  EXPECT_THAT(page, HasSubstr("相手：<a href=\"../../role/operator.html\">港湾運営者</a>"));
  const std::string& second = pages_.at("doc/010-plan/2.html");
  EXPECT_THAT(second, HasSubstr("（主体は見出しから）"));
  EXPECT_THAT(second, HasSubstr("<span class=\"fact\">毎年</span>"));
}

TEST_F(SiteTest, NumbersStatementsWhereAUnitSaysMoreThanOneThing) {
  EXPECT_THAT(pages_.at("doc/010-plan/index.html"), HasSubstr("class=\"unit many\""));
  EXPECT_THAT(pages_.at("doc/010-plan/2.html"), Not(HasSubstr("class=\"unit many\"")));
  EXPECT_THAT(pages_.at("doc/030-odd/index.html"), HasSubstr("class=\"unit many\""));
}

TEST_F(SiteTest, LinksCitationsByTheirState) {
  const std::string& page = pages_.at("doc/010-plan/2.html");
  EXPECT_THAT(page, HasSubstr("<a class=\"cite\" href=\"index.html#c-1\">第１章</a>に基づき"));
  EXPECT_THAT(page,
              HasSubstr("<a class=\"cite cite-outside\" href=\"../../act/325ac0000000218.html#a_3\">港湾法第３条</a>"));
  EXPECT_THAT(page, HasSubstr("<span class=\"cite-open\">別紙９<span class=\"hidden\">（参照先が見つからない）"));
  EXPECT_THAT(pages_.at("doc/010-plan/index.html"), HasSubstr("ここを引用している箇所（2）"));
}

TEST_F(SiteTest, KeepsTablesAsTablesWithLinksInTheirCells) {
  const std::string& page = pages_.at("doc/010-plan/2.html");
  EXPECT_THAT(page, HasSubstr("<caption>別紙１ 連絡の経路</caption>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"col\">相手</th><th scope=\"col\">いつ</th><td></td>"));
  EXPECT_THAT(page, HasSubstr("<td>異常のとき（<a class=\"cite\" href=\"index.html#c-1\">第１章</a>）"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">空港<a class=\"permalink\" href=\"#u-"));
  EXPECT_THAT(page, HasSubstr("</th><td></td><td>電子メール</td></tr>"));
}

TEST_F(SiteTest, NestsItemsAndKeepsLooseWordsApart) {
  const std::string& page = pages_.at("doc/010-plan/2.html");
  const std::size_t lead = page.find("id=\"u-3\""), item = page.find("id=\"u-4\""), deeper = page.find("id=\"u-5\"");
  ASSERT_TRUE(lead < item && item < deeper && deeper != std::string::npos);
  EXPECT_THAT(page.substr(lead, item - lead), HasSubstr("<ul class=\"items\">"));
  EXPECT_THAT(page.substr(item, deeper - item), HasSubstr("<ul class=\"items\">"));
  EXPECT_THAT(page.substr(deeper, page.find("id=\"u-6\"") - deeper), HasSubstr("</li>\n</ul>\n</li>\n<li "));
  EXPECT_THAT(page, HasSubstr("<div class=\"loose\" role=\"group\""));
}

TEST_F(SiteTest, SaysOnEachPageThatATextIsADraftOrSuperseded) {
  EXPECT_THAT(pages_.at("doc/020-draft/index.html"), HasSubstr("<strong>案</strong>"));
  EXPECT_THAT(pages_.at("doc/020-draft/index.html"), HasSubstr("<strong>要旨</strong>　「港の計画」"));
  EXPECT_THAT(pages_.at("doc/020-draft/index.html"), HasSubstr("本文の番号は仮のものである。"));
  EXPECT_THAT(pages_.at("doc/030-odd/index.html"), HasSubstr("今の文書：<a href=\"../../doc/010-plan/index.html\">"));
}

TEST_F(SiteTest, ShowsWhatIsKnownAboutADocument) {
  const std::string& page = pages_.at("doc/010-plan/index.html");
  EXPECT_THAT(page, HasSubstr("<dt>発行</dt><dd><a href=\"../../ministry/harbour-ministry.html\">港湾省</a>"));
  EXPECT_THAT(page, HasSubstr("<dt>決定</dt><dd>2024年3月8日</dd>"));
  EXPECT_THAT(page, HasSubstr("<dt>種別</dt><dd>行動計画</dd>"));
}

TEST_F(SiteTest, GathersWhatARoleMustDoWithDraftsBehind) {
  const std::string& page = pages_.at("role/operator.html");
  const std::size_t duties = page.find("<h2>すること</h2>"), drafts = page.find("<h2>案・旧版にあること</h2>");
  ASSERT_TRUE(duties < drafts && drafts != std::string::npos);
  EXPECT_THAT(page.substr(duties, drafts - duties), HasSubstr("毎年、連絡先の一覧を連絡室に送ること。"));
  EXPECT_THAT(page.substr(duties, drafts - duties), HasSubstr("<dt>頻度</dt><dd>毎年</dd>"));
  EXPECT_THAT(page.substr(drafts), HasSubstr("必要なとき会議に諮ることが望ましい。"));
  EXPECT_THAT(page, HasSubstr("<h2>相手方として挙げられている箇所</h2>"));
  EXPECT_THAT(pages_.at("role/office.html"), HasSubstr("連絡係<span class=\"span\">（2001年～2015年1月8日）</span>"));
}

TEST_F(SiteTest, NothingOfASourceBecomesMarkup) {
  for (const auto& [path, bytes] : pages_.files()) {
    EXPECT_THAT(bytes, Not(HasSubstr("<script>"))) << path;
    EXPECT_THAT(bytes, Not(HasSubstr("<img"))) << path;
    EXPECT_THAT(bytes, Not(HasSubstr("href=\"javascript"))) << path;
    EXPECT_THAT(bytes, Not(HasSubstr("\x01"))) << path;
  }
  EXPECT_THAT(pages_.at("doc/030-odd/index.html"),
              HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;題&quot;"));
}

TEST_F(SiteTest, EveryPageHasThePolicyAndNoInlineStyleOrScript) {
  for (const auto& [path, bytes] : pages_.files()) {
    if (!path.ends_with(".html")) continue;
    EXPECT_THAT(bytes, HasSubstr("content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
                                 "data:; font-src 'self'; form-action 'self'; base-uri 'none'\""))
        << path;
    EXPECT_THAT(bytes, Not(HasSubstr(" style="))) << path;
    EXPECT_THAT(bytes, HasSubstr("<html lang=\"ja\">")) << path;
    EXPECT_EQ(bytes.find("<h1"), bytes.rfind("<h1")) << path;
  }
}

std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

TEST_F(SiteTest, WhatIsOpenedIsClosed) {
  for (const auto& [path, bytes] : pages_.files()) {
    for (const char* name : {"ul", "ol", "li", "dl", "div", "p", "section", "table", "span", "a"}) {
      const std::size_t opened =
          count(bytes, "<" + std::string(name) + ">") + count(bytes, "<" + std::string(name) + " ");
      EXPECT_EQ(opened, count(bytes, "</" + std::string(name) + ">")) << path << " " << name;
    }
  }
}

TEST_F(SiteTest, ThePlacesOfFindingsAreLinked) {
  const std::string& page = pages_.at("findings.html");
  EXPECT_THAT(page, HasSubstr("K3001 clause-number-skipped"));
  EXPECT_THAT(page, HasSubstr("2 &lt;情報&gt;"));
  EXPECT_THAT(page, HasSubstr("5行目　<a href=\"doc/010-plan/2.html"));
}

TEST_F(SiteTest, AFindingStandsBesideTheClauseThatItIsAbout) {
  const std::string& page = pages_.at("doc/010-plan/2.html");
  EXPECT_THAT(page, HasSubstr("<details class=\"doubts\"><summary>検査で気付いたこと（1）</summary>"));
  EXPECT_THAT(page, HasSubstr("<span class=\"severity warning\">警告</span> 番号が飛んでいる（5行目）"));
  EXPECT_THAT(pages_.at("doc/010-plan/index.html"), Not(HasSubstr("doubts")));
  EXPECT_THAT(pages_.at("doc/020-draft/index.html"), Not(HasSubstr("doubts")));
}

TEST_F(SiteTest, SectorPagesKnowTheirDocumentsAndRows) {
  const std::string& page = pages_.at("sector/harbour.html");
  EXPECT_THAT(page, HasSubstr("<a href=\"../doc/020-draft/index.html\">行動計画の見直し</a>"));
  EXPECT_THAT(page, HasSubstr("港湾分野の見直し"));
  EXPECT_THAT(page, HasSubstr("（表「別紙１ 連絡の経路」の行）"));
}

TEST_F(SiteTest, GathersWhoCitesWhichArticleOfAnAct) {
  const std::string& page = pages_.at("act/325ac0000000218.html");
  EXPECT_THAT(page, HasSubstr("<dt>法令番号</dt><dd>昭和25年法律第218号</dd>"));
  EXPECT_THAT(page, HasSubstr("href=\"https://laws.e-gov.go.jp/law/325AC0000000218\""));
  EXPECT_THAT(page, HasSubstr("<span id=\"a_3\">第3条</span>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"../doc/010-plan/2.html#"));
  EXPECT_THAT(page, HasSubstr("<p class=\"entry-meta\">第3条第2項</p>"));
  EXPECT_THAT(pages_.at("acts.html"), HasSubstr("引用 1か所"));
}

TEST_F(SiteTest, PutsWhatIsAskedOfOperatorsSideBySide) {
  const std::string& page = pages_.at("operator/harbour.html");
  EXPECT_THAT(page, HasSubstr("<dt>基幹インフラの対象事業</dt><dd>港湾運送</dd>"));
  EXPECT_THAT(page, HasSubstr("港湾運営者は、自らの情報システムを守らなければならない。"));
  EXPECT_THAT(page, HasSubstr("<p class=\"by\">法令：なし</p>"));
  EXPECT_THAT(page, Not(HasSubstr("連絡室は、港湾運営者を助けるよう努める。")));
}

TEST_F(SiteTest, DrawsInformationFlowsWithLinks) {
  const std::string& page = pages_.at("flows.html");
  EXPECT_THAT(page, HasSubstr("<figcaption>平時</figcaption>"));
  EXPECT_THAT(page, HasSubstr("<figcaption>大規模障害時</figcaption>"));
  EXPECT_THAT(page, HasSubstr("<svg class=\"flow\" viewBox=\"0 0 "));
  EXPECT_THAT(page,
              HasSubstr("<a class=\"spot\" href=\"doc/010-plan/2.html#u-4\"><title>港湾運営者から連絡室へ（1件）"));
  EXPECT_THAT(page, HasSubstr("<span id=\"normal_1\">"));
  EXPECT_THAT(page, Not(HasSubstr("style=")));
}

TEST_F(SiteTest, WithoutDotTheFlowsAreListedAlone) {
  const std::string path = getenv("PATH");
  setenv("PATH", "/nowhere", 1);
  const SourceTree assets;
  Diagnostics diagnostics;
  Pages pages;
  kSiteEmitter.emit({small_.graph, findings_, assets, 1}, pages, diagnostics);
  setenv("PATH", path.c_str(), 1);
  ASSERT_EQ(diagnostics.list().size(), 2u);
  EXPECT_THAT(to_line(diagnostics.list()[0], false), HasSubstr("K7003 drawing-failed"));
  EXPECT_THAT(pages.at("flows.html"), HasSubstr("図はありません。"));
  EXPECT_THAT(pages.at("flows.html"), HasSubstr("<span id=\"normal_1\">"));
}

TEST_F(SiteTest, SaysWhereDocumentsComeFrom) {
  const std::string& page = pages_.at("provenance.html");
  EXPECT_THAT(page, HasSubstr("<dt>ファイル</dt><dd><code>010-plan</code></dd>"));
  EXPECT_THAT(page, HasSubstr("<dt>後の版</dt><dd><a href=\"doc/010-plan/index.html\">"));
  EXPECT_THAT(page, HasSubstr("<dt>前の版</dt><dd><a href=\"doc/030-odd/index.html\">"));
}

TEST(SiteActs, PlacesInALawAreSaidAsTheLawSaysThem) {
  EXPECT_EQ(words_of_target("26:1:3"), "第26条第1項第3号");
  EXPECT_EQ(words_of_target("30-2"), "第30条の2");
  EXPECT_EQ(words_of_target("30-2-1::4"), "第30条の2の1第4号");
  EXPECT_EQ(words_of_target("附則7"), "附則第7条");
  EXPECT_EQ(words_of_target("2:1:3:イ"), "第2条第1項第3号イ");
  EXPECT_EQ(words_of_target("第3章"), "第3章");
}

TEST_F(SiteTest, TheSameBytesWithAnyNumberOfThreads) {
  Pages again;
  emit(again, 1);
  EXPECT_EQ(again.files(), pages_.files());
}

TEST_F(SiteTest, TheSearchPageHasWhatTheSearchScriptLooksFor) {
  const std::string& page = pages_.at("search.html");
  for (const char* piece : {"id=\"search-form\"", "id=\"search-q\"", "id=\"search-filters\"",
                            "id=\"search-status\" role=\"status\"", "id=\"search-facets\"", "id=\"search-results\"",
                            "<noscript>", "<script src=\"search/search.js\" defer></script>"}) {
    EXPECT_THAT(page, HasSubstr(piece));
  }
  EXPECT_THAT(pages_.at("doc/010-plan/2.html"), HasSubstr("action=\"../../search.html\" method=\"get\""));
  EXPECT_THAT(pages_.at("doc/010-plan/2.html"), Not(HasSubstr("<script")));
}

TEST(SiteLongLists, ALongRoleIsCutIntoPagesThatStaySmall) {
  test::SmallGraph small;
  for (int i = 0; i < 600; ++i) {
    small.graph.by_actor[0].push_back({DocumentId{0}, StatementId{0}});
  }
  const SourceTree assets;
  Diagnostics diagnostics;
  Pages pages;
  kSiteEmitter.emit({small.graph, {}, assets, 1}, pages, diagnostics);
  EXPECT_TRUE(pages.files().contains("site/role/operator.p2.html"));
  EXPECT_THAT(pages.at("role/operator.p2.html"), HasSubstr("（続き）"));
  EXPECT_THAT(pages.at("role/operator.p2.html"), HasSubstr("href=\"operator.html\">前のページ"));
  for (const auto& [path, bytes] : pages.files()) EXPECT_LT(bytes.size(), 100'000u) << path;
}

TEST(SiteStyles, EveryValueThatIsUsedIsDefined) {
  const SourceTree assets;
  const std::string css = assets.read("site/css/tokens.css") + assets.read("site/css/kitei.css");
  for (std::size_t at = css.find("var(--"); at != std::string::npos; at = css.find("var(--", at + 1)) {
    const std::size_t end = css.find_first_of(",)", at);
    const std::string name = css.substr(at + 4, end - at - 4);
    EXPECT_THAT(css, HasSubstr("  " + name + ": ")) << "run site/css/make_tokens.mjs";
  }
}

TEST(SiteWords, DatesAreSaidAsFarAsTheyAreKnown) {
  EXPECT_EQ(date_in_words("2024-03-08"), "2024年3月8日");
  EXPECT_EQ(date_in_words("2024-12"), "2024年12月");
  EXPECT_EQ(date_in_words("2024"), "2024年");
  EXPECT_EQ(date_in_words("令和６年"), "令和６年");
  EXPECT_EQ(date_in_words(""), "");
}

TEST(SiteHtml, EscapesWhatCouldBecomeMarkupAndDropsControls) {
  Html html;
  html.markup("<p>").text("a<b>&\"'\x01\x0b\tc\n").markup("</p>");
  EXPECT_EQ(html.str(), "<p>a&lt;b&gt;&amp;&quot;&#39;\tc\n</p>");
}

}  // namespace
}  // namespace kitei
