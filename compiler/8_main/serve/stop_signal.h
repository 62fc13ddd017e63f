/// The signals that end a command which would else run for ever, as a file descriptor to wait on.
#pragma once

namespace kitei {

/// Holds back SIGINT, SIGTERM and SIGHUP for this thread and those that it starts. To be made before any thread.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;
  /// Can be read when one of the signals has come.
  int descriptor() const { return descriptor_; }
  /// Waits for one.
  void wait() const;

 private:
  int descriptor_;
};

}  // namespace kitei
