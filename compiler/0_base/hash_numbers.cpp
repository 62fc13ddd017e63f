#include "0_base/hash_numbers.h"

#include <algorithm>
#include <bit>

namespace kitei {

template <class Slots>
auto& HashNumbers::slot_of(Slots& slots, std::uint64_t hash) {
  std::size_t at = hash & (slots.size() - 1);
  while (slots[at].number != kNone && slots[at].hash != hash) at = (at + 1) & (slots.size() - 1);
  return slots[at];
}

std::uint32_t HashNumbers::number_of(std::uint64_t hash) {
  if (std::size_t{size_} * 2 >= slots_.size()) widen(std::max<std::size_t>(64, slots_.size() * 2));
  Slot& slot = slot_of(slots_, hash);
  if (slot.number == kNone) slot = {hash, size_++};
  return slot.number;
}

std::uint32_t HashNumbers::find(std::uint64_t hash) const {
  return slots_.empty() ? kNone : slot_of(slots_, hash).number;
}

void HashNumbers::reserve(std::size_t count) {
  if (count * 2 > slots_.size()) widen(std::bit_ceil(count * 2));
}

void HashNumbers::widen(std::size_t slots) {
  std::vector<Slot> wider(slots);
  for (const Slot& slot : slots_) {
    if (slot.number != kNone) slot_of(wider, slot.hash) = slot;
  }
  slots_ = std::move(wider);
}

}  // namespace kitei
