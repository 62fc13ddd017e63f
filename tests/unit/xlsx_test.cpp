#include "1_read/xlsx.h"

#include <gtest/gtest.h>

#include <map>

#include "1_read/xlsx_dates.h"
#include "7_emit/shared/zip.h"

namespace kitei {
namespace {

using Parts = std::map<std::string, std::string>;

const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of one sheet with these rows; `more` adds parts or takes the place of some.
std::string make_xlsx(const std::string& rows, const Parts& more = {}, const std::string& properties = {}) {
  Parts parts{
      {"xl/workbook.xml", "<workbook xmlns:r=\"r\">" + properties +
                              "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId9\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId9\" Type=\"" + kOffice +
           "/worksheet\" Target=\"worksheets/one.xml\"/><Relationship Id=\"rId1\" Type=\"" + kOffice +
           "/sharedStrings\" Target=\"/xl/strings.xml\"/><Relationship Id=\"rId2\" Type=\"" + kOffice +
           "/styles\" Target=\"styles.xml\"/></Relationships>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;\"/><numFmt "
       "numFmtId=\"171\" formatCode=\"0.0E+00&quot;day&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
       "numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>"},
      {"xl/strings.xml",
       "<sst><si><t>共有</t></si><si><r><t>太</t></r><r><t>字</t></r><rPh><t>ふと</t></rPh></si></sst>"},
      {"xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
  for (const auto& [name, bytes] : more) parts[name] = bytes;
  return make_zip(parts);
}

/// "A=… B=…" a row.
std::string read(const std::string& bytes) {
  const auto sheets = read_xlsx(bytes);
  if (!sheets) return "failed";
  std::string text;
  for (const XlsxSheet& sheet : *sheets) {
    text += sheet.name + ":";
    for (const XlsxRow& row : sheet.rows) {
      for (const XlsxCell& cell : row)
        text += " " + std::string(1, static_cast<char>('A' + cell.column)) + "=" + cell.text;
      text += ";";
    }
  }
  return text;
}

TEST(Xlsx, ReadsStringsWhereverTheyStand) {
  EXPECT_EQ(
      read(make_xlsx("<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                     "<c r=\"D1\" t=\"inlineStr\"><is><t>中</t></is></c><c t=\"str\"><f>A1</f><v>式</v></c></row>")),
      "表: A=共有 B=太字 D=中 E=式;");
  EXPECT_EQ(read(make_xlsx("<row><c t=\"s\"><v>7</v></c><c t=\"s\"><v>0</v></c></row>")), "表: B=共有;");
  EXPECT_EQ(read(make_xlsx("<row><c t=\"str\"><v>一_x000D_\n二_x0041__xD800_</v></c></row>")), "表: A=一\n二A;");
}

TEST(Xlsx, KnowsDatesByTheirFormat) {
  EXPECT_EQ(read(make_xlsx("<row><c s=\"1\"><v>46477</v></c><c s=\"2\"><v>46477.5</v></c><c s=\"3\"><v>46477</v></c>"
                           "<c><v>0.1</v></c><c t=\"d\"><v>2027-03-31T00:00:00</v></c></row>")),
            "表: A=2027-03-31 B=2027-03-31 12:00 C=46477 D=0.1 E=2027-03-31;");
  EXPECT_EQ(read(make_xlsx("<row><c s=\"1\"><v>45015</v></c></row>", {}, "<workbookPr date1904=\"1\"/>")),
            "表: A=2027-03-31;");
  EXPECT_EQ(read(make_xlsx("<row><c s=\"1\"><v>-1</v></c><c s=\"1\"><v>1e300</v></c></row>")), "表: A=-1 B=1e+300;");
}

TEST(Xlsx, DatesLeadBack) {
  for (const char* date : {"1900-03-01", "2000-02-29", "2027-03-31", "9999-12-31"})
    EXPECT_EQ(date_of_serial(serial_of_date(date), false), date);
  for (const char* text : {"", "2027-02-29", "2027-3-31", "令和9年3月", "2027-03-31 12:00"})
    EXPECT_EQ(serial_of_date(text), 0);
}

TEST(Xlsx, RefusesWhatIsNoWorkbook) {
  EXPECT_EQ(read("no zip"), "failed");
  EXPECT_EQ(read(make_zip({{"word/document.xml", "<w:document/>"}})), "failed");
  EXPECT_EQ(read(make_xlsx("", {{"xl/worksheets/one.xml", "<worksheet><sheetData>"}})), "failed");
}

TEST(Xlsx, IsBound) {
  EXPECT_EQ(read(make_xlsx("", {{"xl/worksheets/one.xml", std::string(65u << 20, ' ')}})), "failed");
  const std::string shared = "<sst><si><t>" + std::string(1u << 20, 'a') + "</t></si></sst>";
  std::string rows;
  for (int i = 0; i < 100; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  EXPECT_EQ(read(make_xlsx(rows, {{"xl/strings.xml", shared}})), "failed") << "a string that many cells repeat";
}

}  // namespace
}  // namespace kitei
