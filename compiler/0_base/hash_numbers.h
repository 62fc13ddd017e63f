/// Hashes numbered in the order in which they were first met.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kitei {

/// Gives each of many hashes a number: 0, 1, 2 … The lowest bits of a hash should be as good as drawn by lot. A table
/// in one piece: a good deal faster and smaller than std::unordered_map where most hashes are met once.
class HashNumbers {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;

  /// Makes room for so many hashes.
  void reserve(std::size_t count);
  /// The number of a hash; size() before the call where it is new.
  std::uint32_t number_of(std::uint64_t hash);
  /// The number of a hash, kNone where it was not met.
  std::uint32_t find(std::uint64_t hash) const;
  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = kNone;
  };
  /// The slot of a hash, or the empty one where it would go.
  template <class Slots>
  static auto& slot_of(Slots& slots, std::uint64_t hash);
  void widen(std::size_t slots);

  std::vector<Slot> slots_;  ///< a power of two, at most half of them filled
  std::uint32_t size_ = 0;
};

}  // namespace kitei
