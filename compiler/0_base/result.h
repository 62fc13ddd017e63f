/// Faults of the environment: a value, or the reason why there is none.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "0_base/check.h"

namespace kitei {

/// Why an operation on the outside world did not work, as a sentence for the user.
struct Failure {
  std::string message;
};

/// A value of T, or a Failure. Used where files are read and written (1, 7, 8); passes 2 to 6 cannot fail.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}            // NOLINT(google-explicit-constructor): return value;
  Result(Failure failure) : state_(std::move(failure)) {}  // NOLINT(google-explicit-constructor): return Failure{…};

  /// True where there is a value.
  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  /// The value; only where there is one.
  T& operator*() {
    KITEI_CHECK(bool(*this));
    return *std::get_if<T>(&state_);
  }
  const T& operator*() const {
    KITEI_CHECK(bool(*this));
    return *std::get_if<T>(&state_);
  }
  T* operator->() { return &**this; }
  const T* operator->() const { return &**this; }
  /// The reason; only where there is no value.
  const std::string& message() const {
    KITEI_CHECK(!bool(*this));
    return std::get_if<Failure>(&state_)->message;
  }

 private:
  std::variant<T, Failure> state_;
};

/// For operations that give nothing back.
struct Done {};

}  // namespace kitei
