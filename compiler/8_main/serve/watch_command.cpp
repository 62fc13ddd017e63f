#include "8_main/serve/watch_command.h"

#include <fmt/format.h>
#include <poll.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <set>

#include "8_main/assets.h"
#include "8_main/data_folder.h"
#include "8_main/serve/build_child.h"
#include "8_main/serve/folder_watch.h"
#include "8_main/serve/serve_command.h"
#include "8_main/serve/stop_signal.h"

namespace kitei {
namespace {

using Clock = std::chrono::steady_clock;

/// Editors write a file in several steps, and people change several files at once: a build waits until it is quiet, but
/// not for ever.
constexpr std::chrono::milliseconds kQuiet{150}, kLongest{2000}, kLookAgain{1000}, kForEver{-1};

ExitCode fail(const std::string& message) {
  fmt::print(stderr, "kitei: {}\n", message);
  return ExitCode::kEnvironment;
}

/// What a build reads: the sources, and of kitei's own data what people change.
std::vector<std::string> folders_of(const std::string& sources, const std::string& data) {
  std::vector<std::string> folders{sources};
  for (const char* part : {"templates", "site", "corpus/lexicon", "index/client"}) {
    std::error_code error;
    const std::string folder = data + "/" + part;
    if (std::filesystem::is_directory(folder, error)) folders.push_back(folder);
  }
  return folders;
}

/// Waits until something has changed and it is quiet again. Empty: told to stop.
std::set<std::string> next_change(FolderWatch& watch, const StopSignal& stop) {
  std::set<std::string> changed;
  auto last = Clock::time_point::max();
  for (;;) {
    std::array<pollfd, 2> waiting{{{watch.descriptor(), POLLIN, 0}, {stop.descriptor(), POLLIN, 0}}};
    const auto patience = !changed.empty() ? kQuiet : watch.complete() ? kForEver : kLookAgain;
    const int ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(patience.count()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0 || waiting[1].revents != 0) return {};
    if (ready == 0 && !changed.empty()) return changed;
    changed.merge(watch.take());
    if (!changed.empty() && last == Clock::time_point::max()) last = Clock::now() + kLongest;
    if (Clock::now() >= last) return changed;
  }
}

void say(std::string_view words) {
  fmt::print("{}\n", words);
  std::fflush(stdout);
}

void say_change(const std::set<std::string>& changed, bool japanese) {
  const std::string more = changed.size() == 1 ? ""
                           : japanese          ? fmt::format(" ほか{}件", changed.size() - 1)
                                               : fmt::format(" and {} more", changed.size() - 1);
  say(fmt::format("{}{}{}", japanese ? "変更：" : "changed: ", *changed.begin(), more));
}

/// Builds; false where it was told to stop.
bool build(const std::vector<std::string>& arguments, const StopSignal& stop, bool japanese) {
  const BuildEnd end = run_build_child(arguments, stop);
  if (end == BuildEnd::kNotBuilt)
    say(japanese ? "作れなかった。前に作ったものはそのまま" : "not built; what was built before stays as it is");
  return end != BuildEnd::kStopped;
}

}  // namespace

ExitCode run_watch(const WatchOptions& options) {
  const bool japanese = options.server.japanese;
  const auto data = data_folder();
  if (!data) return fail(data.message());
  auto watch = FolderWatch::begin(folders_of(options.folder, *data), options.out);
  if (!watch) return fail(watch.message());
  const StopSignal stop;
  std::unique_ptr<Server> server;
  if (options.serve) {
    server = start_server(options.out, DiskAssets(*data).read("site/reload.js"), options.server);
    if (server == nullptr) return ExitCode::kEnvironment;
  }
  std::vector<std::string> arguments{"--lang", japanese ? "ja" : "en", "build", options.folder, "-o", options.out};
  arguments.insert(arguments.end(), options.build.begin(), options.build.end());
  for (std::set<std::string> changed; build(arguments, stop, japanese);) {
    changed = next_change(**watch, stop);
    if (changed.empty()) break;
    if (!(*watch)->why().empty()) fail((*watch)->why());
    say_change(changed, japanese);
  }
  return ExitCode::kFine;
}

}  // namespace kitei
