#include "8_main/serve/build_child.h"

#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "0_base/exit_code.h"

extern char** environ;

namespace kitei {
namespace {

pid_t start(const std::vector<std::string>& arguments) {
  std::vector<char*> words{const_cast<char*>("kitei")};
  for (const std::string& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);  // what we hold back, the child must hear
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t child = -1;
  const int error = ::posix_spawn(&child, "/proc/self/exe", nullptr, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  return error == 0 ? child : -1;
}

int end_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

}  // namespace

BuildEnd run_build_child(const std::vector<std::string>& arguments, const StopSignal& stop) {
  const pid_t child = start(arguments);
  if (child < 0) return BuildEnd::kNotBuilt;
  const int handle = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
  std::array<pollfd, 2> waiting{{{handle, POLLIN, 0}, {stop.descriptor(), POLLIN, 0}}};
  while (handle >= 0 && ::poll(waiting.data(), waiting.size(), -1) < 0 && errno == EINTR) continue;
  const bool stopped = waiting[1].revents != 0;
  if (stopped) ::kill(child, SIGTERM);
  if (handle >= 0) ::close(handle);
  const int status = end_of(child);
  if (stopped) return BuildEnd::kStopped;
  if (!WIFEXITED(status)) return BuildEnd::kNotBuilt;
  switch (WEXITSTATUS(status)) {
    case static_cast<int>(ExitCode::kFine): return BuildEnd::kFine;
    case static_cast<int>(ExitCode::kCorpus): return BuildEnd::kFaults;
    default: return BuildEnd::kNotBuilt;
  }
}

}  // namespace kitei
