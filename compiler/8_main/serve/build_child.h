/// A build in a process of its own: it may run out of memory or be broken off, and the one that waits goes on.
#pragma once

#include <string>
#include <vector>

#include "8_main/serve/stop_signal.h"

namespace kitei {

enum class BuildEnd {
  kFine,      ///< built
  kFaults,    ///< built; the documents have faults
  kNotBuilt,  ///< OUT is what it was
  kStopped    ///< a stop signal came; OUT is what it was
};

/// Runs `kitei ARGUMENTS…` and waits for its end, or for a stop signal, with which the build ends too.
BuildEnd run_build_child(const std::vector<std::string>& arguments, const StopSignal& stop);

}  // namespace kitei
