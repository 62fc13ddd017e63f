#include "index/client/slim_script.h"

#include <gtest/gtest.h>

namespace kitei {
namespace {

TEST(SlimScript, CommentsAndBlanksBesidePunctuationGo) {
  EXPECT_EQ(slim_script("// a comment\n\n  const a = { b: 1, c: [2] }; // another\n"), "const a={b:1,c:[2]};\n");
  EXPECT_EQ(slim_script("if (a && b) return c in d;\n"), "if(a&&b)return c in d;\n");
  EXPECT_EQ(slim_script("a = b + +c - -d;"), "a=b+ +c- -d;\n");
}

TEST(SlimScript, LiteralsStay) {
  EXPECT_EQ(slim_script("f('a // b', \"c , d\", ' \\' ( ', `e { f`);"), "f('a // b',\"c , d\",' \\' ( ',`e { f`);\n");
  EXPECT_EQ(slim_script("a = b.split(/[ /] , /);"), "a=b.split(/[ /] , /);\n");
  EXPECT_EQ(slim_script("a = b / c / d;"), "a=b/c/d;\n");
}

}  // namespace
}  // namespace kitei
