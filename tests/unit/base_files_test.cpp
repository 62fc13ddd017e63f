#include "0_base/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace kitei {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// An empty folder of the test's own, gone afterwards.
class DiskFilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = ::testing::TempDir() + "kitei-files-XXXXXX";
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }
  void write(const std::string& path, std::string_view bytes) const {
    fs::create_directories(fs::path(folder_ + "/" + path).parent_path());
    std::ofstream(folder_ + "/" + path, std::ios::binary) << bytes;
  }

  std::string folder_;
  DiskFiles disk_;
};

TEST_F(DiskFilesTest, ListsInTheOrderOfBytes) {
  write("b.txt", "b");
  write("a/z.txt", "z");
  write("B.txt", "B");
  write("計画.txt", "k");
  const auto list = disk_.list(folder_);
  ASSERT_TRUE(list);
  EXPECT_THAT(*list, ElementsAre("B.txt", "a/z.txt", "b.txt", "計画.txt"));
}

TEST_F(DiskFilesTest, DoesNotFollowLinksToFolders) {
  write("a/x.txt", "x");
  fs::create_directory_symlink(folder_, folder_ + "/a/loop");
  const auto list = disk_.list(folder_);
  ASSERT_TRUE(list);
  EXPECT_THAT(*list, ElementsAre("a/x.txt"));
}

TEST_F(DiskFilesTest, ReadsUpToALimit) {
  write("a.txt", std::string(100, 'a'));
  EXPECT_EQ(disk_.read(folder_ + "/a.txt", 100).operator*(), std::string(100, 'a'));
  const auto more = disk_.read(folder_ + "/a.txt", 99);
  ASSERT_FALSE(more);
  EXPECT_THAT(more.message(), HasSubstr("a.txt"));
  EXPECT_TRUE(disk_.exists(folder_ + "/a.txt"));
  EXPECT_FALSE(disk_.exists(folder_ + "/b.txt"));
}

TEST_F(DiskFilesTest, SaysWhatCannotBeRead) {
  const auto missing = disk_.read(folder_ + "/none.txt", 10);
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.message(), HasSubstr("none.txt"));
  EXPECT_FALSE(disk_.list(folder_ + "/none"));
  write("file", "x");
  EXPECT_FALSE(disk_.list(folder_ + "/file"));
}

// A broken link, a folder and a pipe: listed or not, reading them fails and does not wait.
TEST_F(DiskFilesTest, DoesNotWaitForWhatIsNoFile) {
  fs::create_symlink("nowhere", folder_ + "/link.txt");
  ASSERT_EQ(::mkfifo((folder_ + "/pipe.txt").c_str(), 0600), 0);
  fs::create_directory(folder_ + "/folder.txt");
  const auto list = disk_.list(folder_);
  ASSERT_TRUE(list);
  EXPECT_THAT(*list, ElementsAre("link.txt", "pipe.txt"));
  for (const char* name : {"link.txt", "pipe.txt", "folder.txt"})
    EXPECT_FALSE(disk_.read(folder_ + "/" + name, 10)) << name;
}

TEST(MemoryFiles, AreATwinOfTheDisk) {
  MemoryFiles files;
  files.files = {{"in/b.txt", "bb"}, {"in/a/z.txt", "z"}, {"inner.txt", "i"}};
  EXPECT_THAT(*files.list("in"), ElementsAre("a/z.txt", "b.txt"));
  EXPECT_THAT(*files.list("in/"), ElementsAre("a/z.txt", "b.txt"));
  EXPECT_EQ(*files.read("in/b.txt", 2), "bb");
  EXPECT_FALSE(files.read("in/b.txt", 1));
  EXPECT_FALSE(files.read("in/c.txt", 1));
  EXPECT_TRUE(files.exists("inner.txt"));
}

}  // namespace
}  // namespace kitei
