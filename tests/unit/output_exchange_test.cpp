/// Builds that are killed: OUT is the old build or the new one, each time.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <thread>

#include "7_emit/output_marker.h"
#include "7_emit/staging.h"

namespace fs = std::filesystem;

namespace kitei {
namespace {

constexpr int kFiles = 30;
using Clock = std::chrono::steady_clock;

/// One build: half of its files say which build it is, half are always the same.
bool build(const std::string& out, int version, OutputOptions options) {
  auto tree = open_output(out, options);
  if (!tree) return false;
  for (int i = 0; i < kFiles; ++i) {
    (*tree)->add("site/" + std::to_string(i % 5) + "/" + std::to_string(i),
                 i % 2 == 0 ? std::to_string(version) : "same");
  }
  (*tree)->add("data/" + std::to_string(version), "the files differ too");
  return bool((*tree)->commit());
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Which build stands in OUT; -1 where it is none or more than one.
int version_in(const std::string& out) {
  const auto list = parse_marker(read_file(out + "/.kitei"));
  if (!list) return -1;
  std::set<std::string> versions;
  std::size_t found = 0;
  for (const auto& entry : fs::recursive_directory_iterator(out)) {
    if (!entry.is_regular_file() || entry.path().filename() == ".kitei") continue;
    ++found;
    if (entry.path().parent_path().filename() == "data") versions.insert(entry.path().filename().string());
    const std::string text = read_file(entry.path());
    if (text != "same" && entry.path().parent_path().filename() != "data") versions.insert(text);
  }
  if (found != kFiles + 1 || list->size() != found || versions.size() != 1) return -1;
  return std::atoi(versions.begin()->c_str());
}

class KilledBuild : public testing::TestWithParam<bool> {};

TEST_P(KilledBuild, LeavesTheOldOutputOrTheNewOne) {
  const OutputOptions options{.plain_file_system = GetParam()};
  std::string folder = testing::TempDir() + "kitei-killed-XXXXXX";
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  const std::string out = folder + "/out";

  // Moments up to three builds after the start, however slow the machine is; each test at most two seconds.
  const auto begin = Clock::now();
  ASSERT_TRUE(build(out, 0, options));
  ASSERT_TRUE(build(out, 1, options));
  const auto one_build = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin) / 2;
  std::mt19937 random(20240308);
  int at_least = 1, kills = 0, restored = 0;
  // For two seconds; on a busy machine until a build has ended between two kills.
  const auto lasts = [&](int seconds) { return Clock::now() - begin < std::chrono::seconds(seconds); };
  while ((lasts(2) && kills < 150) || (at_least == 1 && lasts(60))) {
    const pid_t child = fork();
    if (child == 0) {
      for (int version = at_least + 1;; ++version) {
        if (!build(out, version, options)) _exit(1);
      }
    }
    std::this_thread::sleep_for(one_build * static_cast<int>(random() % (lasts(2) ? 3000 : 12000)) / 1000);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "a build failed after " << kills << " kills";
    ++kills;
    if (options.plain_file_system && !fs::exists(out)) {
      ASSERT_TRUE(open_output(out, options));  // puts the old one back
      ++restored;
    }
    const int version = version_in(out);
    ASSERT_GE(version, at_least) << "OUT is not whole after " << kills << " kills";
    at_least = version;
  }
  EXPECT_GT(at_least, 1) << "no build ended in " << kills << " tries";
  RecordProperty("kills", kills);
  RecordProperty("restored", restored);

  ASSERT_TRUE(build(out, at_least + 1, options));
  EXPECT_EQ(version_in(out), at_least + 1);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1)
      << "something is left beside OUT";
  fs::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(FileSystems, KilledBuild, testing::Bool(),
                         [](const auto& info) { return std::string(info.param ? "Plain" : "WithExchange"); });

TEST(TwoBuilds, DoNotMix) {
  std::string folder = testing::TempDir() + "kitei-two-XXXXXX";
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  const std::string out = folder + "/out";
  std::vector<pid_t> children;
  for (int n = 0; n < 2; ++n) {
    const pid_t child = fork();
    if (child == 0) {
      // Each is refused while the other builds, so it goes on until it had a turn.
      const auto end = Clock::now() + std::chrono::seconds(10);
      int done = 0;
      for (int i = 0; i < 40 || (done == 0 && Clock::now() < end); ++i) done += build(out, 2 * i + n, {});
      _exit(done > 0 ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }
  EXPECT_GE(version_in(out), 0);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace kitei
