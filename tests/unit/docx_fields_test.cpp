#include "1_read/docx_fields.h"

#include <gtest/gtest.h>

#include "tests/unit/docx_fixture.h"

namespace kitei {
namespace {

std::string control(const std::string& tag, const std::string& content, const std::string& more = {}) {
  return "<w:sdt><w:sdtPr><w:alias w:val=\"題\"/><w:tag w:val=\"" + tag + "\"/>" + more + "</w:sdtPr><w:sdtContent>" +
         content + "</w:sdtContent></w:sdt>";
}

std::vector<DocxField> fields_of(const std::string& body) {
  auto fields = read_docx_fields(tests::make_docx(body), "k_");
  EXPECT_TRUE(bool(fields)) << (fields ? "" : fields.message());
  return fields ? *fields : std::vector<DocxField>{};
}

TEST(DocxFields, StandInParagraphsAndAroundThem) {
  const auto fields =
      fields_of("<w:p>" + control("a", "<w:r><w:t>一行目</w:t><w:br/><w:t>二行目</w:t></w:r>") + "</w:p>" +
                control("b", tests::paragraph("上") + tests::paragraph("下")) + tests::paragraph("欄の外"));
  ASSERT_EQ(fields.size(), 2u);
  EXPECT_EQ(fields[0].tag, "a");
  EXPECT_EQ(fields[0].title, "題");
  EXPECT_EQ(fields[0].text, "一行目\n二行目");
  EXPECT_EQ(fields[1].text, "上\n下");
}

TEST(DocxFields, AreReadAsPeopleSeeThem) {
  const auto fields = fields_of(
      control("a",
              "<w:p><w:r><w:t>残</w:t></w:r><w:del><w:r><w:delText>消</w:delText></w:r></w:del>"
              "<w:ins><w:r><w:t>足</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p>") +
      control("b",
              "<w:p><w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>官</w:t></w:r>"
              "</w:rubyBase></w:ruby></w:r></w:p>") +
      control("c", tests::paragraph("〔記入〕"), "<w:showingPlcHdr/>"));
  ASSERT_EQ(fields.size(), 3u);
  EXPECT_EQ(fields[0].text, "残足");
  EXPECT_EQ(fields[1].text, "官");
  EXPECT_TRUE(fields[2].prompt);
  EXPECT_FALSE(fields[0].prompt);
}

TEST(DocxFields, BookmarksStandForControlsThatLostTheirTags) {
  const auto fields = fields_of(
      "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"k_a\"/><w:bookmarkStart w:id=\"4\" w:name=\"_Toc1\"/>" +
      control("a", "<w:r><w:t>中</w:t></w:r>") +
      "<w:bookmarkEnd w:id=\"4\"/><w:r><w:t>後</w:t></w:r><w:bookmarkEnd w:id=\"3\"/><w:r><w:t>外</w:t></w:r></w:p>");
  ASSERT_EQ(fields.size(), 2u);
  EXPECT_EQ(fields[0].bookmark, "k_a");
  EXPECT_EQ(fields[0].text, "中後");
  EXPECT_EQ(fields[1].tag, "a");
  EXPECT_EQ(fields[1].text, "中");
}

TEST(DocxFields, OneInAnotherIsPartOfIt) {
  const auto fields = fields_of(control("a", control("b", tests::paragraph("内")) + tests::paragraph("外")));
  ASSERT_EQ(fields.size(), 1u);
  EXPECT_EQ(fields[0].text, "内\n外");
}

TEST(DocxFields, AreFoundAtAnyDepthInLinearTime) {
  std::string body;
  for (int i = 0; i < 20000; ++i) body += "<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent>";
  body += tests::paragraph("底");
  for (int i = 0; i < 20000; ++i) body += "</w:sdtContent></w:sdt>";
  const auto fields = fields_of(body);
  ASSERT_EQ(fields.size(), 1u);
  EXPECT_EQ(fields[0].text, "底");
}

TEST(DocxFields, RefuseWhatIsNoWordDocument) {
  EXPECT_FALSE(read_docx_fields("no zip", ""));
  EXPECT_FALSE(read_docx_fields(make_zip({{"a.txt", "a"}}), ""));
  EXPECT_FALSE(read_docx_fields(make_zip({{"word/document.xml", "<w:document"}}), ""));
  EXPECT_FALSE(read_docx_fields(make_zip({{"word/document.xml", std::string(65u << 20, ' ')}}), "")) << "too large";
}

}  // namespace
}  // namespace kitei
