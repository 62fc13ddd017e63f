#include "7_emit/staging.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <thread>

namespace fs = std::filesystem;

namespace kitei {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Tree = std::map<std::string, std::string>;

/// A folder of its own for each test, with OUT in it.
class StagingTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "kitei-staging-XXXXXX";
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder = name;
    out = folder + "/out";
  }
  void TearDown() override { fs::remove_all(folder); }

  static void put(const std::string& path, std::string_view bytes) {
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
  static std::string get(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  Result<ExchangeSummary> build(const Tree& files, OutputOptions options = {}) const {
    auto tree = open_output(out, options);
    if (!tree) return Failure{tree.message()};
    for (const auto& [path, bytes] : files) (*tree)->add(path, bytes);
    return (*tree)->commit();
  }
  /// What is in OUT, without the list.
  Tree standing() const {
    Tree files;
    for (const auto& entry : fs::recursive_directory_iterator(out)) {
      const std::string path = entry.path().lexically_relative(out).string();
      if (entry.is_regular_file() && path != ".kitei") files[path] = get(entry.path().string());
    }
    return files;
  }
  /// The names beside OUT.
  std::vector<std::string> beside() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
  static struct stat about(const std::string& path) {
    struct stat about {};
    EXPECT_EQ(lstat(path.c_str(), &about), 0) << path;
    return about;
  }
  static bool same_inode_and_time(const struct stat& a, const struct stat& b) {
    return a.st_ino == b.st_ino && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
  }
  void expect_refusal(std::string_view reason) const {
    const auto tree = open_output(out);
    ASSERT_FALSE(tree);
    EXPECT_THAT(tree.message(), HasSubstr(reason));
    EXPECT_THAT(tree.message(), testing::StartsWith("/"));
  }

  std::string folder, out;
};

const Tree kOne{{"site/index.html", "first"}, {"site/doc/a.html", "page a"}, {"data/x.jsonl", "{}\n"}};
const Tree kTwo{{"site/index.html", "second"}, {"site/doc/a.html", "page a"}, {"data/y.jsonl", "{}\n"}};

TEST_F(StagingTest, FillsANewFolder) {
  const auto summary = build(kOne);
  ASSERT_TRUE(summary) << summary.message();
  EXPECT_EQ(summary->written, 3u);
  EXPECT_EQ(standing(), kOne);
  EXPECT_THAT(beside(), ElementsAre("out"));
}

TEST_F(StagingTest, FillsAnEmptyFolderAndKeepsItsMode) {
  fs::create_directory(out);
  chmod(out.c_str(), 0751);
  ASSERT_TRUE(build(kOne));
  EXPECT_EQ(standing(), kOne);
  EXPECT_EQ(about(out).st_mode & 07777, 0751u);
}

TEST_F(StagingTest, MakesTheFoldersAboveOut) {
  out = folder + "/deep/er/out";
  ASSERT_TRUE(build(kOne));
  EXPECT_EQ(standing(), kOne);
}

TEST_F(StagingTest, WritesOnlyWhatChanged) {
  ASSERT_TRUE(build(kOne));
  const auto kept = about(out + "/site/doc/a.html"), changed = about(out + "/site/index.html");
  const auto summary = build(kTwo);
  ASSERT_TRUE(summary) << summary.message();
  EXPECT_EQ(summary->written, 2u);
  EXPECT_EQ(summary->unchanged, 1u);
  EXPECT_EQ(summary->removed, 1u);
  EXPECT_EQ(standing(), kTwo);
  EXPECT_TRUE(same_inode_and_time(about(out + "/site/doc/a.html"), kept));
  EXPECT_FALSE(same_inode_and_time(about(out + "/site/index.html"), changed));
  EXPECT_EQ(about(out + "/site/doc/a.html").st_nlink, 1u);
  EXPECT_THAT(beside(), ElementsAre("out"));
}

TEST_F(StagingTest, TouchesNothingWhereNothingChanged) {
  ASSERT_TRUE(build(kOne));
  const auto folder_before = about(out), list_before = about(out + "/.kitei"), page = about(out + "/site/index.html");
  const auto summary = build(kOne);
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->written, 0u);
  EXPECT_EQ(summary->unchanged, 3u);
  EXPECT_TRUE(same_inode_and_time(about(out), folder_before));
  EXPECT_TRUE(same_inode_and_time(about(out + "/.kitei"), list_before));
  EXPECT_EQ(about(out + "/site/index.html").st_ctim.tv_nsec, page.st_ctim.tv_nsec);
}

TEST_F(StagingTest, GivesTheSameListForTheSameFiles) {
  ASSERT_TRUE(build(kOne));
  ASSERT_TRUE(build(kTwo));
  const std::string after_change = get(out + "/.kitei");
  fs::remove_all(out);
  ASSERT_TRUE(build(kTwo));
  EXPECT_EQ(get(out + "/.kitei"), after_change);
}

TEST_F(StagingTest, WorksOnAFileSystemWithoutExchangeAndLinks) {
  const OutputOptions plain{.plain_file_system = true};
  ASSERT_TRUE(build(kOne, plain));
  const auto kept = about(out + "/site/doc/a.html");
  ASSERT_TRUE(build(kTwo, plain));
  EXPECT_EQ(standing(), kTwo);
  EXPECT_EQ(about(out + "/site/doc/a.html").st_mtim.tv_nsec, kept.st_mtim.tv_nsec);
  EXPECT_THAT(beside(), ElementsAre("out"));
}

TEST_F(StagingTest, MendsWhatSomeoneChangedOrRemoved) {
  ASSERT_TRUE(build(kOne));
  put(out + "/site/index.html", "FIRST");  // the same size
  fs::remove(out + "/data/x.jsonl");
  const auto summary = build(kOne);
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->written, 2u);
  EXPECT_THAT(summary->edited, ElementsAre("site/index.html"));
  EXPECT_EQ(standing(), kOne);
}

TEST_F(StagingTest, TakesInWhatAnEmitterWroteIntoItsFolder) {
  const auto fill = [&](std::string_view text) {
    auto tree = open_output(out);
    put((*tree)->part("index/xapian").folder("search/shard-0") + "/postlist.glass", text);
    put((*tree)->part("index/xapian").folder("search/shard-1") + "/postlist.glass", "same");
    (*tree)->part("site").add("site/index.html", "page");
    return (*tree)->commit();
  };
  ASSERT_TRUE(fill("one"));
  const auto kept = about(out + "/search/shard-1/postlist.glass");
  EXPECT_EQ(fill("one")->written, 0u);
  const auto summary = fill("two");
  EXPECT_EQ(summary->written, 1u);
  EXPECT_EQ(summary->unchanged, 2u);
  EXPECT_TRUE(same_inode_and_time(about(out + "/search/shard-1/postlist.glass"), kept));
  EXPECT_EQ(get(out + "/search/shard-0/postlist.glass"), "two");
}

TEST_F(StagingTest, KeepsOtherPartsWhereOnlySomeAreBuilt) {
  const auto fill = [&](std::map<std::string, Tree> parts, bool keep) {
    auto tree = open_output(out, {.keep_other_parts = keep});
    for (const auto& [part, files] : parts) {
      for (const auto& [path, bytes] : files) (*tree)->part(part).add(path, bytes);
    }
    return (*tree)->commit();
  };
  ASSERT_TRUE(fill({{"site", {{"site/a", "1"}, {"site/b", "1"}}}, {"data", {{"data/x", "1"}}}}, false));
  const auto kept = about(out + "/data/x");
  const auto summary = fill({{"site", {{"site/a", "2"}}}}, true);
  ASSERT_TRUE(summary) << summary.message();
  EXPECT_EQ(standing(), (Tree{{"site/a", "2"}, {"data/x", "1"}}));
  EXPECT_TRUE(same_inode_and_time(about(out + "/data/x"), kept));
  EXPECT_EQ(summary->removed, 1u);
  ASSERT_TRUE(fill({{"site", {{"site/a", "2"}}}}, false));
  EXPECT_EQ(standing(), (Tree{{"site/a", "2"}}));
}

TEST_F(StagingTest, TakesFilesFromSeveralThreads) {
  auto tree = open_output(out, {.jobs = 3});
  ASSERT_TRUE(tree);
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] {
        for (int i = 0; i < 50; ++i) {
          (*tree)->add("site/" + std::to_string(i % 7) + "/" + std::to_string(t) + "-" + std::to_string(i), "x");
        }
      });
    }
  }
  EXPECT_EQ((*tree)->commit()->written, 200u);
  EXPECT_EQ(standing().size(), 200u);
}

TEST_F(StagingTest, ThrowsAwayWhatIsNotCommitted) {
  ASSERT_TRUE(build(kOne));
  {
    auto tree = open_output(out);
    (*tree)->add("site/index.html", "half a build");
  }
  EXPECT_EQ(standing(), kOne);
  EXPECT_THAT(beside(), ElementsAre("out"));
}

TEST_F(StagingTest, FollowsALinkToAFolderAndSlashesAtTheEnd) {
  const std::string real = folder + "/real";
  fs::create_directory(real);
  fs::create_directory_symlink(real, out);
  ASSERT_TRUE(build(kOne));
  out += "///";
  const auto summary = build(kOne);
  ASSERT_TRUE(summary) << summary.message();
  EXPECT_EQ(summary->written, 0u);
  EXPECT_TRUE(fs::is_symlink(folder + "/out"));
  EXPECT_EQ(get(real + "/site/index.html"), "first");
}

TEST_F(StagingTest, TakesARelativePath) {
  const fs::path here = fs::current_path();
  fs::current_path(folder);
  const std::string whole = std::exchange(out, "out/");
  const auto summary = build(kOne);
  out = "./x/../out";
  const auto again = build(kOne);
  fs::current_path(here);
  out = whole;
  ASSERT_TRUE(summary) << summary.message();
  EXPECT_EQ(again->written, 0u);
  EXPECT_EQ(standing(), kOne);
}

TEST_F(StagingTest, RefusesAFolderThatKiteiDidNotWrite) {
  put(out + "/thesis.docx", "years of work");
  expect_refusal("holds thesis.docx, and kitei did not write it");
  EXPECT_EQ(get(out + "/thesis.docx"), "years of work");
  EXPECT_THAT(beside(), ElementsAre("out"));
}

TEST_F(StagingTest, RefusesToThrowAwayAFileThatSomeonePutIntoIt) {
  ASSERT_TRUE(build(kOne));
  put(out + "/site/notes.txt", "mine");
  expect_refusal("a file that kitei did not write (site/notes.txt)");
  EXPECT_EQ(get(out + "/site/notes.txt"), "mine");
}

TEST_F(StagingTest, RefusesAtTheEndTooWhereSomeonePutAFileIntoItMeanwhile) {
  ASSERT_TRUE(build(kOne));
  auto tree = open_output(out);
  (*tree)->add("site/index.html", "third");
  put(out + "/notes.txt", "mine");
  EXPECT_FALSE((*tree)->commit());
  tree = Failure{""};
  EXPECT_EQ(get(out + "/notes.txt"), "mine");
  EXPECT_EQ(get(out + "/site/index.html"), "first");
}

TEST_F(StagingTest, PassesOverLeavingsOfFileManagers) {
  ASSERT_TRUE(build(kOne));
  put(out + "/site/Thumbs.db", "");
  put(out + "/.DS_Store", "");
  ASSERT_TRUE(build(kTwo));
  EXPECT_EQ(standing(), kTwo);
}

TEST_F(StagingTest, RefusesAFileALinkToNothingAndADamagedList) {
  put(out, "a file");
  expect_refusal("is a file");
  EXPECT_EQ(get(out), "a file");
  fs::remove(out);
  fs::create_symlink(folder + "/nowhere", out);
  expect_refusal("leads nowhere");
  fs::remove(out);
  put(out + "/.kitei", "kitei output 999\n");
  expect_refusal("its list .kitei cannot be used");
}

TEST_F(StagingTest, RefusesMountPointsAndTheFolderThatItRunsIn) {
  out = "/proc";
  expect_refusal("name a folder inside it");
  const fs::path here = fs::current_path();
  out = folder + "/out";
  fs::create_directories(out + "/below");
  fs::current_path(out + "/below");
  expect_refusal("run kitei from another folder");
  fs::current_path(here);
}

TEST_F(StagingTest, DoesNotFollowLinksInsideOut) {
  ASSERT_TRUE(build(kOne));
  put(folder + "/elsewhere", "first");
  fs::remove(out + "/site/index.html");
  fs::create_symlink(folder + "/elsewhere", out + "/site/index.html");
  ASSERT_TRUE(build(kOne));
  EXPECT_FALSE(fs::is_symlink(out + "/site/index.html"));
  EXPECT_EQ(standing(), kOne);
}

TEST_F(StagingTest, LetsOneBuildAtATimeWriteToOneFolder) {
  auto first = open_output(out);
  ASSERT_TRUE(first);
  expect_refusal("another build is writing to it (process " + std::to_string(getpid()) + ")");
  out = folder + "/other";
  EXPECT_TRUE(build(kOne));
  out = folder + "/out";
  ASSERT_TRUE((*first)->commit());
  first = Failure{""};
  EXPECT_TRUE(build(kTwo));
}

TEST_F(StagingTest, LeavesAWorkFolderAloneThatIsNotItsOwn) {
  put(folder + "/.kitei-out/letters.txt", "mine");
  expect_refusal("is not kitei's (letters.txt)");
  fs::remove_all(folder + "/.kitei-out");
  put(folder + "/.kitei-out/new/letters.txt", "mine");
  expect_refusal("no lock");
  EXPECT_EQ(get(folder + "/.kitei-out/new/letters.txt"), "mine");
  put(folder + "/.kitei-out/lock", "a lock of something else");
  expect_refusal("is not kitei's");
  EXPECT_EQ(get(folder + "/.kitei-out/new/letters.txt"), "mine");
  fs::remove_all(folder + "/.kitei-out");
  fs::create_directory_symlink(folder, folder + "/.kitei-out");
  expect_refusal("not a folder");
}

TEST_F(StagingTest, PutsTheOldOutputBackThatAKilledExchangeHadMovedAway) {
  ASSERT_TRUE(build(kOne));
  put(folder + "/.kitei-out/lock", "kitei work folder\nprocess 1");
  fs::rename(out, folder + "/.kitei-out/old");
  put(folder + "/.kitei-out/new/site/index.html", "half a build");
  ASSERT_TRUE(open_output(out));
  EXPECT_EQ(standing(), kOne);
  EXPECT_THAT(beside(), ElementsAre("out"));
}

/// Runs `body` in a child process and gives back whether it said that all is well.
template <class Body>
bool in_child(Body body) {
  const pid_t child = fork();
  if (child == 0) _exit(body() ? 0 : 1);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST_F(StagingTest, SaysThatAFileCannotBeWrittenAndKeepsTheOldOutput) {
  ASSERT_TRUE(build(kOne));
  const bool fine = in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, 1000};  // stands for a full disk: writing fails in the middle of a file
    setrlimit(RLIMIT_FSIZE, &small);
    const auto summary = build({{"site/index.html", std::string(5000, 'x')}, {"site/z", "z"}});
    return !summary && summary.message() == out +
                                                ": site/index.html cannot be written (a file is larger than is allowed "
                                                "here); it is as it was";
  });
  EXPECT_TRUE(fine);
  EXPECT_EQ(standing(), kOne);
  EXPECT_THAT(beside(), ElementsAre("out"));
}

TEST_F(StagingTest, SaysThatTheFolderAboveCannotBeWritten) {
  ASSERT_TRUE(build(kOne));
  chmod(folder.c_str(), 0555);
  const bool fine = in_child([&] {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return false;
    const auto summary = build(kTwo);
    return !summary && summary.message().find("no permission to write there") != std::string::npos;
  });
  EXPECT_TRUE(fine);
  EXPECT_EQ(standing(), kOne);
  chmod(folder.c_str(), 0755);
}

}  // namespace
}  // namespace kitei
