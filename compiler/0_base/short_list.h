/// A list of plain values that most often holds one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace kitei {

/// Sixteen bytes with room for eight bytes of values; what is more lies elsewhere, as in a std::vector. Documents have
/// hundreds of thousands of these: a vector of one piece takes 24 bytes, 32 of the heap, and two calls of the
/// allocator.
template <class T>
class ShortList {
  static_assert(std::is_trivially_copyable_v<T> && sizeof(T) <= sizeof(T*));

 public:
  using value_type = T;

  ShortList() = default;
  ShortList(std::initializer_list<T> values) { append(values.begin(), values.size()); }
  ShortList(const ShortList& other) { append(other.data(), other.size_); }
  ShortList(ShortList&& other) noexcept { swap(other); }
  ShortList& operator=(ShortList other) noexcept {
    swap(other);
    return *this;
  }
  ~ShortList() {
    if (room_ > kInside) delete[] outside();
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T* data() { return room_ > kInside ? outside() : reinterpret_cast<T*>(bytes_); }
  const T* data() const { return const_cast<ShortList*>(this)->data(); }
  T* begin() { return data(); }
  T* end() { return data() + size_; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size_; }
  T& operator[](std::size_t i) { return data()[i]; }
  const T& operator[](std::size_t i) const { return data()[i]; }
  T& front() { return data()[0]; }
  const T& front() const { return data()[0]; }
  T& back() { return data()[size_ - 1]; }
  const T& back() const { return data()[size_ - 1]; }

  void push_back(const T& value) {
    const T copy = value;  // may lie inside
    append(&copy, 1);
  }
  void pop_back() { --size_; }
  /// Gives back the room that is not used.
  void shrink_to_fit() {
    if (room_ > kInside && size_ < room_) *this = ShortList(*this);
  }

  friend bool operator==(const ShortList& a, const ShortList& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  static constexpr std::uint32_t kInside = sizeof(T*) / sizeof(T);

  T* outside() const {
    T* values;
    std::memcpy(&values, bytes_, sizeof values);
    return values;
  }

  void append(const T* values, std::size_t count) {
    if (count > room_ - size_) widen(size_ + static_cast<std::uint32_t>(count));
    std::copy(values, values + count, data() + size_);
    size_ += static_cast<std::uint32_t>(count);
  }

  void widen(std::uint32_t least) {
    const std::uint32_t room = size_ == 0 ? least : std::max(least, room_ * 2);
    T* values = new T[room];
    std::copy(begin(), end(), values);
    if (room_ > kInside) delete[] outside();
    std::memcpy(bytes_, &values, sizeof values);
    room_ = room;
  }

  void swap(ShortList& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(size_, other.size_);
    std::swap(room_, other.room_);
  }

  alignas(T*) std::byte bytes_[sizeof(T*)] = {};  ///< the values, or where they are
  std::uint32_t size_ = 0, room_ = kInside;
};

}  // namespace kitei
