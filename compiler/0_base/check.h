/// Faults of ours: a broken promise inside kitei stops it at once, with the place.
#pragma once

namespace kitei {

/// Prints the place and the condition to stderr and aborts.
[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace kitei

/// Stops the program where `condition` does not hold. For faults of kitei itself, never for bad input.
#define KITEI_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::kitei::check_failed(#condition, __FILE__, __LINE__))
