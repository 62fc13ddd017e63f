#include "8_main/serve/stop_signal.h"

#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>

#include "0_base/check.h"

namespace kitei {

StopSignal::StopSignal() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int one : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, one);
  KITEI_CHECK(pthread_sigmask(SIG_BLOCK, &signals, nullptr) == 0);
  descriptor_ = ::signalfd(-1, &signals, SFD_CLOEXEC);
  KITEI_CHECK(descriptor_ >= 0);
}

StopSignal::~StopSignal() {
  ::close(descriptor_);
}

void StopSignal::wait() const {
  pollfd waiting{descriptor_, POLLIN, 0};
  while (::poll(&waiting, 1, -1) < 0 && errno == EINTR) continue;
}

}  // namespace kitei
