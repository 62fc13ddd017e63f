#include "tests/expect_runner/case_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kitei::tests {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view kCase =
    "見出しが一つ。\n"
    "@@ source plan.txt\n"
    "1. 目的\n"
    "\n"
    "@@ outline\n"
    "clause 1\n";

TEST(CaseFile, IsTakenApart) {
  const CaseFile file = read_case(kCase);
  EXPECT_EQ(file.prose, "見出しが一つ。\n");
  ASSERT_EQ(file.sections.size(), 2u);
  EXPECT_EQ(file.sections[0].kind, "source");
  EXPECT_EQ(file.sections[0].name, "plan.txt");
  EXPECT_EQ(file.sections[0].text, "1. 目的\n\n");
  EXPECT_EQ(file.sections[1].kind, "outline");
  EXPECT_EQ(file.sections[1].name, "");
  EXPECT_EQ(to_text(file), kCase);
  EXPECT_THAT(faults_of(file, {"outline"}), IsEmpty());
}

TEST(CaseFile, FencesAreOnlyAtTheBeginningOfALine) {
  const CaseFile file = read_case("p\n@@ source a.md\n @@ outline\n@@x\n--- @@ y\n");
  ASSERT_EQ(file.sections.size(), 1u);
  EXPECT_EQ(file.sections[0].text, " @@ outline\n@@x\n--- @@ y\n");
}

TEST(CaseFile, SurvivesOddBytes) {
  for (const std::string_view bytes :
       {"", "\n", "@@ ", "@@ \n@@ \n", "@@ source", "a\n@@ s  t  u \n\r\n", "\xff@@ \x80\n"}) {
    const std::string once = to_text(read_case(bytes));
    EXPECT_EQ(to_text(read_case(once)), once);
  }
}

TEST(CaseFile, NamesItsFaults) {
  EXPECT_THAT(faults_of(read_case(""), {}),
              ElementsAre(HasSubstr("what the case shows"), HasSubstr("no source"), HasSubstr("nothing is expected")));
  EXPECT_THAT(faults_of(read_case("p\n@@ source a\nx\n@@ outlines\n"), {"outline"}),
              ElementsAre(HasSubstr("unknown section `outlines` (known: source, outline)")));
  EXPECT_THAT(faults_of(read_case("p\n@@ source a\n@@ source a\n@@ outline\nx"), {"outline"}),
              ElementsAre(HasSubstr("stands twice"), HasSubstr("no end")));
}

TEST(CaseFile, ShowsDifferencesWithOneLineAround) {
  EXPECT_EQ(differences("a\nb\n", "a\nb\n"), "");
  EXPECT_EQ(differences("a\nb\nc\nd\n", "a\nx\ny\nc\nd\n"), "  a\n- b\n+ x\n+ y\n  c\n");
  EXPECT_EQ(differences("", "a"), "+ a\n");
  EXPECT_EQ(differences("a\na\n", "a\n"), "  a\n- a\n");
}

}  // namespace
}  // namespace kitei::tests
