/// What a person at a terminal sees while kitei works. In a pipe: nothing.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// Shows one line that is rewritten, and keeps the time of each step for --timings. Safe to use from several threads.
class Progress {
 public:
  /// `shown`: whether standard error is a terminal and the user has not asked for quiet.
  explicit Progress(bool shown);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Begins a step ("読み取り") of `total` parts; ends the one before.
  void step(std::string_view name, std::size_t total = 0);
  /// One part of the step is done.
  void tick();
  /// Adds to the time of a pass that runs on many sources at once: the sum over all threads.
  void add(std::string_view pass, double seconds);
  /// Ends the last step and takes the line away.
  void done();

  struct Timing {
    std::string name;
    double seconds;
  };
  /// Steps with their times, in order; after done().
  const std::vector<Timing>& timings() const { return timings_; }
  /// Passes with their times, summed over all threads, in the order of their names.
  const std::map<std::string, double, std::less<>>& passes() const { return passes_; }

 private:
  void end_step();
  void show();

  const bool shown_;
  std::mutex mutex_;
  std::string name_;
  std::size_t total_ = 0, count_ = 0;
  std::chrono::steady_clock::time_point begin_, last_shown_;
  std::vector<Timing> timings_;
  std::map<std::string, double, std::less<>> passes_;
};

}  // namespace kitei
