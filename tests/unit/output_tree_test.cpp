#include "7_emit/output_tree.h"

#include <gtest/gtest.h>

#include <string>

#include "7_emit/memory_tree.h"

namespace kitei {
namespace {

TEST(PathFault, TakesPathsThatFitAShareOnWindows) {
  for (const char* path :
       {"site/index.html", "data/clauses.jsonl", "site/packs/meti/electricity/level-1/guideline.docx", "a",
        "site/.nojekyll", "console/common.js", "site/com0.html"}) {
    EXPECT_EQ(path_fault(path), "") << path;
  }
}

TEST(PathFault, RefusesWhatDoesNot) {
  for (const char* path : {"", "/etc/passwd", "site//x", "site/", "../x", "site/../x", "site/.", "site/x.",
                           "site/条.html", "site/a b", "site\\x", "site/CON", "site/nul.txt", "aux/x", "site/Com1.html",
                           "site/lpt9", ".kitei", ".KITEI/x", "site/a:b"}) {
    EXPECT_NE(path_fault(path), "") << path;
  }
  EXPECT_EQ(path_fault(std::string(180, 'a')), "");
  EXPECT_NE(path_fault(std::string(181, 'a')), "");
}

TEST(PathBook, TakesEachPathOnceWhateverItsCase) {
  PathBook book;
  EXPECT_EQ(book.note("site/Index.html"), "");
  EXPECT_EQ(book.note("site/other.html"), "");
  EXPECT_EQ(book.note("site/Index.html"), "it is there already");
  EXPECT_EQ(book.note("site/index.html"), "it is there already in another case");
  EXPECT_EQ(book.note("Site/x.html"), "one of its folders is there in another case");
}

TEST(PathBook, TellsFilesFromFolders) {
  PathBook book;
  EXPECT_EQ(book.note("a/b"), "");
  EXPECT_EQ(book.note("a"), "there is a folder of that name");
  EXPECT_EQ(book.note("a/b/c"), "one of its folders is a file");
  EXPECT_EQ(book.note("a/bc"), "");
}

TEST(MemoryTree, HoldsWhatIsAdded) {
  MemoryTree tree;
  tree.add("site/index.html", "one");
  tree.add("data/x.jsonl", "two");
  EXPECT_EQ(tree.files.size(), 2u);
  EXPECT_EQ(tree.files["site/index.html"], "one");
}

TEST(MemoryTreeDeathTest, StopsAtAPathThatIsThereAlready) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  MemoryTree tree;
  tree.add("site/index.html", "one");
  EXPECT_DEATH(tree.add("site/INDEX.html", "two"), "site/INDEX.html.*another case");
  EXPECT_DEATH(tree.folder("search"), "folder");
}

}  // namespace
}  // namespace kitei
