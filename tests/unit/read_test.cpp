// What expect files cannot hold: broken bytes, very long lines, binary data.
#include "1_read/read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "0_base/files.h"

namespace kitei {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> lines_of(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& found : diagnostics.list()) lines.push_back(to_line(found, false));
  return lines;
}

/// Reads one file and gives the findings.
struct Reading {
  Source source;
  Diagnostics diagnostics;
  bool used;

  Reading(const std::string& path, std::string bytes)
      : used(read_source({"id", path, path}, std::move(bytes), {}, source, diagnostics)) {}
};

TEST(ReadSource, PutsAMarkInPlaceOfBrokenBytes) {
  const Reading read("plan.txt", "対策を\xff実施\xe8\xa6する。\nさらに\x80続ける。\n");
  EXPECT_TRUE(read.used);
  EXPECT_EQ(read.source.text.find('\xff'), std::string::npos);
  EXPECT_THAT(read.source.text, HasSubstr("対策を\uFFFD実施"));
  EXPECT_THAT(lines_of(read.diagnostics), ElementsAre(HasSubstr("plan.txt:1:4: warning K1004")));
}

TEST(ReadSource, KeepsLinesWhereTheyWere) {
  const Reading read("plan.txt", "\xef\xbb\xbf一\r\n二\n\n四");
  EXPECT_TRUE(read.used);
  ASSERT_EQ(read.source.line_starts.size(), 4u);
  EXPECT_EQ(read.source.line(2), "二");
  EXPECT_EQ(read.source.line(4), "四");
  EXPECT_EQ(read.source.line(5), "");
}

TEST(ReadSource, RefusesWhatIsNoText) {
  for (const std::string& bytes :
       {std::string("\x89PNG\r\n"), std::string("GIF89a\n"), std::string("PK\x03\x04"), std::string("a\0b", 3)}) {
    const Reading read("a.txt", bytes);
    EXPECT_FALSE(read.used);
    EXPECT_THAT(lines_of(read.diagnostics), ElementsAre(HasSubstr("a.txt: warning K1002")));
  }
}

TEST(ReadSource, ReportsWhatIsEmpty) {
  for (const char* bytes : {"", "\n", "　 \r\n\t", "\xef\xbb\xbf"}) {
    const Reading read("a.txt", bytes);
    EXPECT_FALSE(read.used);
    EXPECT_THAT(lines_of(read.diagnostics), ElementsAre(HasSubstr("a.txt: warning K1003")));
  }
}

TEST(FrontMatter, EndsWithALineOfItsOwn) {
  const Reading read("plan.md", "+++\ntitle = \"\"\"\n++++ a\n\"\"\"\n+++ \r\n# 1. 目的\n");
  EXPECT_EQ(read.source.info.title, "++++ a\n");
  EXPECT_EQ(read.source.text.substr(read.source.body), "# 1. 目的\n");
  EXPECT_EQ(Reading("plan.md", "+++\nkind = \"act\"\n+++").source.body, 20u);
  EXPECT_EQ(Reading("plan.md", "+++\nkind = \"act\"\n+++ x").source.body, 0u);
}

TEST(FindSources, GivesEachFileAnIdOfItsOwn) {
  MemoryFiles files;
  for (const char* path : {"in/000-plan.txt", "in/000-plan.md", "in/sub/000-plan.txt", "in/計画.txt", "in/規程.txt",
                           "in/a b.txt", "in/a-b.txt", "in/act.egov.xml", "in/..txt", "in/sub/README.md"}) {
    files.files[path] = "x";
  }
  const auto folder = find_sources(files, "in", "", {});
  ASSERT_TRUE(folder);
  std::vector<std::string> ids;
  for (const SourceFile& file : folder->files) {
    EXPECT_FALSE(file.id.empty());
    EXPECT_EQ(file.id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"),
              std::string::npos)
        << file.id;
    ids.push_back(file.id);
  }
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::unique(ids.begin(), ids.end()), ids.end());
  EXPECT_TRUE(std::binary_search(ids.begin(), ids.end(), "act"));
  EXPECT_TRUE(std::binary_search(ids.begin(), ids.end(), "sub-000-plan"));
}

// Ids become folders, and a share of Windows does not tell A from a.
TEST(FindSources, TellsIdsApartWithoutTheirCase) {
  MemoryFiles files;
  for (const char* path : {"in/Plan.txt", "in/plan.txt", "in/plan.md", "in/a/b.txt", "in/a-b.txt"})
    files.files[path] = "x";
  const auto folder = find_sources(files, "in", "", {});
  std::vector<std::string> ids;
  for (const SourceFile& file : folder->files) {
    ids.push_back(file.id);
    std::transform(ids.back().begin(), ids.back().end(), ids.back().begin(),
                   [](char c) { return static_cast<char>(std::tolower(c)); });
  }
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::unique(ids.begin(), ids.end()), ids.end());
}

// One file's id may not depend on what lies beside it, unless the names are alike.
TEST(FindSources, KeepsIdsWhenFilesAreAdded) {
  MemoryFiles files;
  files.files = {{"in/b.txt", "x"}};
  EXPECT_EQ(find_sources(files, "in", "", {})->files.at(0).id, "b");
  files.files["in/a.txt"] = "x";
  files.files["in/sub/b.txt"] = "x";
  EXPECT_EQ(find_sources(files, "in", "", {})->files.at(1).id, "b");
}

}  // namespace
}  // namespace kitei
