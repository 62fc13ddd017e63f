#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "7_emit/shared/read_entries.h"
#include "tests/unit/docx_fixture.h"

namespace kitei {
namespace {

using testing::HasSubstr;

std::string field(const std::string& id, const std::string& text, const std::string& more = {}) {
  return "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"欄" + id + "\"/><w:tag w:val=\"" + id + "\"/>" + more +
         "</w:sdtPr><w:sdtContent><w:r><w:t>" + text + "</w:t></w:r></w:sdtContent></w:sdt></w:p>";
}

std::string row_of(const std::vector<std::string>& cells) {
  std::string row = "<row>";
  for (const std::string& cell : cells) row += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
  return row + "</row>";
}

std::string checklist(const std::vector<std::vector<std::string>>& rows) {
  std::string sheet = "<worksheet><sheetData>";
  for (const auto& row : rows) sheet += row_of(row);
  return make_zip({{"xl/workbook.xml", "<workbook><sheets><sheet name=\"点検表\" r:id=\"rId1\"/></sheets></workbook>"},
                   {"xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"o/worksheet\" Target=\"s.xml\"/></Relationships>"},
                   {"xl/s.xml", sheet + "</sheetData></worksheet>"}});
}

class ReadEntriesTest : public testing::Test {
 protected:
  std::string read(const std::string& path, const std::string& bytes) {
    const auto done = read_entries(path, bytes, entries, diagnostics);
    return done ? "" : done.message();
  }
  Entries entries;
  Diagnostics diagnostics;
};

TEST_F(ReadEntriesTest, TakesWhatSomebodyWrote) {
  EXPECT_EQ(
      read("a.docx", tests::make_docx(field("kitei:scope", "県内の事業者") +
                                      field("kitei:general", "〔本章に加える事項があれば記入する。〕") +
                                      field("kitei:contact", "何か", "<w:showingPlcHdr/>") +
                                      field("kitei:date", "令和　　年　　月　　日") + field("other", "他人の欄"))),
      "");
  ASSERT_EQ(entries.fields.size(), 1u);
  EXPECT_EQ(entries.fields[0].id, "scope");
  EXPECT_EQ(entries.fields[0].label, "欄kitei:scope");
  EXPECT_EQ(entries.fields[0].text, "県内の事業者");
}

TEST_F(ReadEntriesTest, ReadsTheBookmarkWhereTheControlHasGone) {
  const auto marked = [](const std::string& name, const std::string& content) {
    return "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"" + name + "\"/>" + content + "<w:bookmarkEnd w:id=\"1\"/></w:p>";
  };
  EXPECT_EQ(read("a.docx", tests::make_docx(marked("kitei_domain_ACC", "<w:r><w:t>毎朝見る</w:t></w:r>") +
                                            marked("kitei_scope", "<w:r><w:t>〔記入〕</w:t></w:r>") +
                                            marked("_Toc0001", "<w:r><w:t>見出し</w:t></w:r>"))),
            "");
  ASSERT_EQ(entries.fields.size(), 1u);
  EXPECT_EQ(entries.fields[0].id, "domain-ACC");
  EXPECT_EQ(entries.fields[0].text, "毎朝見る");
}

TEST_F(ReadEntriesTest, SaysThatTablesAreNotCarriedOver) {
  EXPECT_EQ(
      read("a.docx", tests::make_docx("<w:sdt><w:sdtPr><w:tag w:val=\"kitei:scope\"/></w:sdtPr><w:sdtContent><w:tbl>"
                                      "<w:tr><w:tc>" +
                                      tests::paragraph("県内") + "</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>")),
      "");
  EXPECT_EQ(entries.fields.at(0).text, "県内");
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].code, 7006) << "K7006";
}

TEST_F(ReadEntriesTest, FindsColumnsByTheirHeadings) {
  EXPECT_EQ(read("b.xlsx", checklist({{"点検表"},
                                      {"備考", "番号", "対策", "予算額", "状況"},
                                      {"来年", "CHK-01", "装置", "100", "実施済"},
                                      {"", "CHK-02", "鍵", "", ""},
                                      {"足す", "", "", "200", ""}})),
            "");
  ASSERT_EQ(entries.controls.size(), 1u);
  EXPECT_EQ(entries.controls[0].control, "CHK-01");
  EXPECT_EQ(entries.controls[0].title, "装置");
  EXPECT_EQ(entries.controls[0].words[0], "実施済");
  EXPECT_EQ(entries.controls[0].words[4], "来年");
  ASSERT_EQ(diagnostics.list().size(), 1u) << "once, however many rows";
  EXPECT_EQ(diagnostics.list()[0].code, 7005) << "K7005: 予算額 is not carried over";
}

TEST_F(ReadEntriesTest, RefusesTwoFilesThatDisagree) {
  const std::string one = tests::make_docx(field("kitei:scope", "県内"));
  EXPECT_EQ(read("a.docx", one), "");
  EXPECT_EQ(read("b.docx", one), "") << "the same words";
  EXPECT_THAT(read("c.docx", tests::make_docx(field("kitei:scope", "県外"))), HasSubstr("c.docx"));
  EXPECT_EQ(read("a.xlsx", checklist({{"番号", "状況"}, {"CHK-01", "実施済"}})), "");
  EXPECT_THAT(read("b.xlsx", checklist({{"番号", "状況"}, {"CHK-01", "未実施"}})), HasSubstr("CHK-01"));
}

TEST_F(ReadEntriesTest, RefusesWhatIsNoPack) {
  EXPECT_THAT(read("a.docx", "no zip"), HasSubstr("a.docx"));
  EXPECT_THAT(read("a.docx", tests::make_docx(tests::paragraph("別の文書"))), HasSubstr("none of the fields"));
  EXPECT_THAT(read("a.xlsx", checklist({{"品名", "数"}, {"机", "2"}})), HasSubstr("none of the columns"));
  EXPECT_TRUE(entries.fields.empty() && entries.controls.empty());
}

}  // namespace
}  // namespace kitei
