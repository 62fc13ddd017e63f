// Word documents -> Markdown, and back through the scanner: what is printed on paper is what is scanned.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "1_read/docx_number_format.h"
#include "1_read/markdown_text.h"
#include "2_scan/dump.h"
#include "2_scan/scan.h"
#include "tests/unit/docx_fixture.h"

namespace kitei {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using tests::DocxReading;
using tests::make_docx;
using tests::paragraph;

std::string text_of(const std::string& body, const std::map<std::string, std::string>& parts = {}) {
  return DocxReading(make_docx(body, parts)).source.text;
}

std::string layout_of(const std::string& body, const std::map<std::string, std::string>& parts = {}) {
  DocxReading read(make_docx(body, parts));
  return dump(read.source, scan(read.source, read.diagnostics));
}

std::string level(int number, const std::string& format, const std::string& text, const std::string& more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" +
         more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

const std::string kOfficialNumbering =
    "<w:abstractNum w:abstractNumId=\"4\">" + level(0, "decimalFullWidth", "第%1", "<w:pStyle w:val=\"H1\"/>") +
    level(1, "decimalFullWidth", "%2") + level(2, "decimal", "(%3)") + level(3, "aiueoFullWidth", "%4") +
    level(4, "decimalEnclosedCircle", "%5") + level(5, "decimal", "%1.%6", "<w:isLgl/>") +
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"5\"/>"
    "</w:lvlOverride></w:num>";

const std::string kStyles =
    "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
    "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"節\"/><w:pPr><w:outlineLvl "
    "w:val=\"1\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"H2a\"><w:name w:val=\"節の二\"/><w:basedOn w:val=\"H2\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>";

std::string numbered(const std::string& text, int level, int num = 1) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                             std::to_string(num) + "\"/></w:numPr>");
}

std::string styled(const std::string& text, const std::string& style) {
  return paragraph(text, "<w:pStyle w:val=\"" + style + "\"/>");
}

TEST(Docx, PrintsNumbersAsLabels) {
  const std::string body = styled("目的", "H1") + numbered("範囲", 1) + numbered("点検する。", 2) +
                           numbered("記録する。", 2) + numbered("様式は別に定める。", 3) + numbered("保存する。", 2) +
                           numbered("用語", 1) + numbered("再び始まる。", 2) + styled("体制", "H1") +
                           numbered("詳細", 5) + numbered("別の一覧", 2, 2);
  EXPECT_EQ(text_of(body, {{"numbering", kOfficialNumbering}, {"styles", kStyles}}),
            "# 第１　目的\n\n- １　範囲\n  - (1) 点検する。\n  - (2) 記録する。\n    - ア　様式は別に定める。\n"
            "  - (3) 保存する。\n- ２　用語\n  - (1) 再び始まる。\n\n# 第２　体制\n\n- 2.1　詳細\n- (5) 別の一覧\n\n");
}

TEST(Docx, LabelsSurviveTheScan) {
  const std::string body = styled("目的", "H1") + numbered("範囲を定める。", 1) + numbered("点検する。", 2) +
                           numbered("様式を用いる。", 3) + numbered("写しを送る。", 4);
  EXPECT_EQ(layout_of(body, {{"numbering", kOfficialNumbering}, {"styles", kStyles}}),
            "heading 1 「第１」 plan.docx:1 「目的」\n"
            "item 1 「１」 plan.docx:3 「範囲を定める。」\n"
            "item 2 「(1)」 plan.docx:4 「点検する。」\n"
            "item 3 「ア」 plan.docx:5 「様式を用いる。」\n"
            "item 4 「①」 plan.docx:6 「写しを送る。」\n");
}

TEST(Docx, TakesHeadingsFromOutlineAndStyle) {
  const std::string body = styled("点検の手引き", "T") + styled("第一の章", "H1") + styled("その節", "H2a") +
                           paragraph("枝の節", "<w:outlineLvl w:val=\"2\"/>") +
                           paragraph("本文である。", "<w:outlineLvl w:val=\"9\"/>");
  EXPECT_EQ(text_of(body, {{"styles", kStyles}}),
            "# 点検の手引き\n\n## 第一の章\n\n### その節\n\n#### 枝の節\n\n本文である。\n\n");
}

TEST(Docx, RepeatsMergedCells) {
  const std::string body =
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>分野</w:t></w:r></w:p></w:tc>"
      "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>窓口</w:t></w:r></w:p></w:tc></w:tr>"
      "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>鉄道</w:t></w:r></w:p></w:tc>"
      "<w:tc><w:p><w:r><w:t>昼|間</w:t></w:r></w:p><w:p><w:r><w:t>夜間</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></"
      "w:tr>"
      "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>休日</w:t></w:r></w:p></w:tc>"
      "<w:tc><w:p><w:r><w:t>&lt;br&gt;</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
  EXPECT_EQ(text_of(body),
            "| 分野 | 窓口 | 窓口 |\n| --- | --- | --- |\n| 鉄道 | 昼\\|間<br>夜間 | |\n| 鉄道 | 休日 | \\<br> |\n\n");
  EXPECT_EQ(layout_of(body),
            "row header plan.docx:1 | 分野 | 窓口 | 窓口\nfurniture plan.docx:2\n"
            "row plan.docx:3 | 鉄道 | 昼|間 / 夜間 | \nrow plan.docx:4 | 鉄道 | 休日 | <br>\n");
}

TEST(Docx, AcceptsTrackedChanges) {
  const DocxReading read(
      make_docx("<w:p><w:r><w:t>毎年</w:t></w:r><w:del><w:r><w:delText>五</w:delText></w:r></"
                "w:del><w:ins><w:r><w:t>四</w:t></w:r>"
                "</w:ins><w:r><w:t>月に</w:t></w:r></w:p>"
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前の段落と</w:t></w:r></w:p>"
                "<w:p><w:r><w:t>後の段落。</w:t></w:r></w:p><w:moveFrom><w:p/></w:moveFrom>"));
  EXPECT_EQ(read.source.text, "毎年四月に\n\n前の段落と後の段落。\n\n");
  EXPECT_THAT(read.findings(), HasSubstr("plan.docx: note K1021 changes-accepted: read with all tracked changes "
                                         "accepted (1 insertions, 3 deletions)"));
}

TEST(Docx, SetsNotesBehindTheirParagraph) {
  const std::string body =
      "<w:p><w:r><w:t>点検</w:t></w:r><w:r><w:footnoteReference "
      "w:id=\"2\"/></w:r><w:r><w:t>を行う。</w:t></w:r></w:p>" +
      paragraph("次の段落。");
  const std::map<std::string, std::string> notes{
      {"footnotes",
       "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> 目で見るもの。</w:t></w:r></w:p>"
       "</w:footnote>"}};
  EXPECT_EQ(text_of(body, notes), "点検[^2]を行う。\n\n[^2]: 目で見るもの。\n\n次の段落。\n\n");
  EXPECT_EQ(layout_of(body, notes),
            "paragraph plan.docx:1 「点検を行う。」\nnote 「2」 plan.docx:3 「目で見るもの。」\nparagraph plan.docx:5 "
            "「次の段落。」\n");
}

TEST(Docx, LeavesOutWhatIsNotReadAloud) {
  EXPECT_EQ(
      text_of(
          "<w:p><w:r><w:ruby><w:rt><w:r><w:t>きてい</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>規程</w:t></w:r>"
          "</w:rubyBase></w:ruby></w:r><w:r><w:t>を\xc2\xad読む</w:t><w:tab/><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>"
          "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠れた字</w:t></w:r><w:hyperlink><w:r><w:t>三</w:t></w:r>"
          "</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"),
      "規程を読む 一\n二三\n\n");
}

TEST(Docx, SetsTextBoxesBehindTheirParagraph) {
  EXPECT_EQ(
      text_of("<w:p><w:r><w:t>図のとおり。</w:t><w:AlternateContent><w:Choice><w:txbxContent><w:p><w:r><w:t>箱の中"
              "</w:t></w:r></w:p></w:txbxContent></w:Choice><w:Fallback><w:txbxContent><w:p><w:r><w:t>箱の中</w:t>"
              "</w:r></w:p></w:txbxContent></w:Fallback></w:AlternateContent></w:r></w:p>"),
      "図のとおり。\n\n> 箱の中\n\n");
}

// Nothing that a document says may become a mark of Markdown.
TEST(Docx, TextStaysText) {
  for (const char* line : {"# 見出しでない",
                           "- 箇条でない",
                           "1. 番号",
                           "1) 番号",
                           "> 引用でない",
                           "a_b_c *強* **強**",
                           "[名](http://x)",
                           "`符号`",
                           "| 表 | でない |",

                           "===",
                           "+++",
                           "~~~",
                           "[^1] 注でない",
                           "\\ 逆斜線 \\\\",
                           "&amp;amp; &amp;#65;",
                           "&lt;script&gt;alert(1)&lt;/script&gt;",
                           "&lt;!-- 隠す --&gt;",
                           "&lt;sup&gt;1&lt;/sup&gt;上",
                           ":---",
                           "a&amp;b"}) {
    DocxReading read(make_docx(paragraph("見出し", "<w:outlineLvl w:val=\"0\"/>") + paragraph(line) + paragraph("x")));
    std::string expected;
    const std::string xml = line;  // the three entities, undone
    for (std::size_t i = 0; i < xml.size(); ++i) {
      const std::string_view rest = std::string_view(xml).substr(i);
      const std::string_view entity = rest.starts_with("&amp;")  ? "&amp;"
                                      : rest.starts_with("&lt;") ? "&lt;"
                                      : rest.starts_with("&gt;") ? "&gt;"
                                                                 : "";
      expected += entity.empty() ? xml[i] : entity == "&amp;" ? '&' : entity == "&lt;" ? '<' : '>';
      i += entity.empty() ? 0 : entity.size() - 1;
    }
    const Layout layout = scan(read.source, read.diagnostics);
    std::vector<std::string> texts;
    for (const Block& block : layout.blocks) {
      if (block.kind == BlockKind::kBlank) continue;
      EXPECT_TRUE(texts.empty() || block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem ||
                  block.kind == BlockKind::kNote)
          << line << "\n"
          << dump(read.source, layout);
      texts.push_back(block.marker + (block.marker.empty() || block.text.empty() ? "" : " ") + block.text.text);
    }
    ASSERT_EQ(texts.size(), 3u) << line << "\n" << dump(read.source, layout);
    EXPECT_EQ(texts[1], expected);
  }
}

TEST(Docx, ReportsWhatIsMissingAndReadsOn) {
  const DocxReading notes(make_docx(paragraph("本文。"), {{"footnotes", "<w:footnote"}}));
  EXPECT_TRUE(notes.used);
  EXPECT_EQ(notes.source.text, "本文。\n\n");
  EXPECT_THAT(notes.findings(), HasSubstr("warning K1022"));
  EXPECT_THAT(notes.findings(), HasSubstr("word/footnotes.xml"));
}

TEST(Docx, RefusesWhatIsBroken) {
  const std::string good = make_docx(paragraph("本文。"));
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<w:sdt><w:sdtContent>";
  deep += paragraph("深い。");
  for (int i = 0; i < 300; ++i) deep += "</w:sdtContent></w:sdt>";
  const std::map<std::string, std::string> bomb{{"word/document.xml", std::string(8u << 20, ' ')}};
  for (const std::string& bytes : {good.substr(0, good.size() / 2), make_zip({{"a.txt", "x"}}), make_docx(deep),
                                   make_zip(bomb), make_zip({{"word/document.xml", "<w:document"}})}) {
    const DocxReading read(bytes);
    EXPECT_FALSE(read.used);
    EXPECT_THAT(read.findings(), HasSubstr("plan.docx: warning K1020"));
  }
  EXPECT_THAT(DocxReading(make_zip({{"a.txt", "x"}}), "a.zip").findings(), HasSubstr("K1002"));
  EXPECT_THAT(DocxReading(make_docx(paragraph(" "))).findings(), HasSubstr("K1003"));
}

// Cells over many columns must not multiply a long text.
TEST(Docx, BoundsRepeatedCells) {
  const std::string cell =
      "<w:tc><w:tcPr><w:gridSpan w:val=\"90000\"/></w:tcPr>" + paragraph(std::string(5000, 'x')) + "</w:tc>";
  EXPECT_LT(text_of("<w:tbl><w:tr>" + cell + cell + "</w:tr></w:tbl>").size(), 11'000u);
}

TEST(NumberFormat, CountsInTheWaysOfOfficialDocuments) {
  const auto all = [](std::string_view format, std::initializer_list<std::uint32_t> numbers) {
    std::string joined;
    for (const std::uint32_t number : numbers) joined += (joined.empty() ? "" : " ") + number_as(format, number);
    return joined;
  };
  EXPECT_EQ(all("decimalFullWidth", {1, 12}), "１ １２");
  EXPECT_EQ(all("decimalEnclosedCircle", {1, 20, 21, 36, 50, 51}), "① ⑳ ㉑ ㊱ ㊿ 51");
  EXPECT_EQ(all("aiueoFullWidth", {1, 6, 46}), "ア カ ン");
  EXPECT_EQ(all("irohaFullWidth", {1, 2, 3, 48}), "イ ロ ハ ン");
  EXPECT_EQ(all("japaneseCounting", {1, 10, 11, 20, 103, 1000}), "一 十 十一 二十 百三 千");
  EXPECT_EQ(all("japaneseLegal", {10, 25}), "拾 弐拾伍");
  EXPECT_EQ(all("upperRoman", {1, 4, 9, 14}), "I IV IX XIV");
  EXPECT_EQ(all("lowerLetter", {1, 26, 27}), "a z aa");
  EXPECT_EQ(all("decimalZero", {3, 12}), "03 12");
  EXPECT_EQ(all("unheardOf", {7}), "7");
}

}  // namespace
}  // namespace kitei
