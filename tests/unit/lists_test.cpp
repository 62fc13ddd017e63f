/// Tables as files to take away.
#include "7_emit/lists/lists.h"

#include <gmock/gmock.h>

#include "7_emit/lists/statement_list.h"
#include "7_emit/shared/table_file.h"
#include "site_graph.h"

namespace kitei {
namespace {

using ::testing::StartsWith;

TableFile small_table() {
  return {"表", {{"一", 8}, {"二", 8}}, {{"a,b", "言う「\"」"}, {"=1+1", "+81"}, {"行\n行", ""}}};
}

TEST(Lists, ACsvOpensInASpreadsheetAndHoldsNoFormula) {
  EXPECT_EQ(csv_of(small_table()), "\xef\xbb\xbf一,二\r\n\"a,b\",\"言う「\"\"」\"\r\n'=1+1,'+81\r\n\"行\n行\",\r\n");
}

TEST(Lists, AWorkbookIsTheSameBytesEachTime) {
  const std::string bytes = xlsx_of(small_table());
  EXPECT_THAT(bytes, StartsWith("PK"));
  EXPECT_EQ(bytes, xlsx_of(small_table()));
}

TEST(Lists, ARoleTakesItsObligationsAlong) {
  const test::SmallGraph small;
  const TableFile table = statement_list(small.graph, RoleId{0});
  ASSERT_EQ(table.rows.size(), small.graph.by_actor[0].size());
  const std::vector<std::string>& yearly = table.rows[1];
  EXPECT_EQ(yearly.size(), table.columns.size());
  EXPECT_THAT(yearly,
              ::testing::IsSupersetOf({std::string("義務"), std::string("毎年、連絡先の一覧を連絡室に送ること。"),
                                       std::string("毎年"), std::string("連絡室")}));
}

}  // namespace
}  // namespace kitei
