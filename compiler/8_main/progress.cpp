#include "8_main/progress.h"

#include <fmt/format.h>

#include <cstdio>

namespace kitei {

namespace {
using Clock = std::chrono::steady_clock;
}

Progress::Progress(bool shown) : shown_(shown), begin_(Clock::now()), last_shown_() {}

Progress::~Progress() {
  done();
}

void Progress::step(std::string_view name, std::size_t total) {
  const std::lock_guard lock(mutex_);
  end_step();
  name_ = name;
  total_ = total;
  count_ = 0;
  begin_ = Clock::now();
  show();
}

void Progress::tick() {
  const std::lock_guard lock(mutex_);
  ++count_;
  if (shown_ && Clock::now() - last_shown_ > std::chrono::milliseconds(80)) show();
}

void Progress::add(std::string_view pass, double seconds) {
  const std::lock_guard lock(mutex_);
  const auto known = passes_.find(pass);
  if (known == passes_.end()) {
    passes_.emplace(pass, seconds);
  } else {
    known->second += seconds;
  }
}

void Progress::done() {
  const std::lock_guard lock(mutex_);
  end_step();
  if (shown_ && last_shown_ != Clock::time_point{}) std::fputs("\r\x1b[K", stderr);
  last_shown_ = {};
}

void Progress::end_step() {
  if (name_.empty()) return;
  timings_.push_back({name_, std::chrono::duration<double>(Clock::now() - begin_).count()});
  name_.clear();
}

void Progress::show() {
  if (!shown_) return;
  last_shown_ = Clock::now();
  const std::string line = total_ > 0 ? fmt::format("{} {}/{}", name_, count_, total_) : name_;
  fmt::print(stderr, "\r\x1b[K{}", line);
  std::fflush(stderr);
}

}  // namespace kitei
