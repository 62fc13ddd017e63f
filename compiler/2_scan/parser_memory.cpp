#include "2_scan/parser_memory.h"

#include <algorithm>
#include <cstring>

#include "0_base/check.h"

namespace kitei {
namespace {

constexpr std::size_t kChunk = 1u << 20, kAlign = alignof(std::max_align_t);

thread_local ParserMemory* t_memory = nullptr;

/// The size of a piece stands before it.
std::size_t& size_of(void* piece) {
  return *reinterpret_cast<std::size_t*>(static_cast<char*>(piece) - kAlign);
}

std::size_t rounded(std::size_t size) {
  return (size + kAlign - 1) / kAlign * kAlign;
}

}  // namespace

ParserMemory::ParserMemory() {
  KITEI_CHECK(t_memory == nullptr);
  t_memory = this;
}

ParserMemory::~ParserMemory() {
  t_memory = nullptr;
}

void ParserMemory::clear() {
  if (chunks_.empty()) return;
  chunks_.resize(1);
  next_ = chunks_[0].get();
  end_ = next_ + first_size_;
}

ParserMemory& ParserMemory::current() {
  KITEI_CHECK(t_memory != nullptr);
  return *t_memory;
}

cmark_mem* ParserMemory::functions() {
  static cmark_mem functions{&zeroed, &resized, &freed};
  return &functions;
}

char* ParserMemory::take(std::size_t size) {
  const std::size_t whole = rounded(size) + kAlign;
  if (static_cast<std::size_t>(end_ - next_) < whole) {
    const std::size_t chunk = std::max(whole, kChunk);
    if (chunks_.empty()) first_size_ = chunk;
    chunks_.emplace_back(new char[chunk]);
    next_ = chunks_.back().get();
    end_ = next_ + chunk;
  }
  char* piece = next_ + kAlign;
  next_ += whole;
  size_of(piece) = size;
  return piece;
}

void* ParserMemory::zeroed(std::size_t count, std::size_t size) {
  const std::size_t all = count * size;
  return std::memset(current().take(all), 0, all);
}

void* ParserMemory::resized(void* piece, std::size_t size) {
  ParserMemory& memory = current();
  if (piece == nullptr) return memory.take(size);
  char* begin = static_cast<char*>(piece);
  std::size_t& had = size_of(piece);
  const bool last = begin + rounded(had) == memory.next_;
  if (size <= had || (last && static_cast<std::size_t>(memory.end_ - begin) >= rounded(size))) {
    if (last) memory.next_ = begin + rounded(size);
    had = size;
    return piece;
  }
  return std::memcpy(memory.take(size), piece, had);
}

void ParserMemory::freed(void* piece) {
  if (piece == nullptr) return;
  ParserMemory& memory = current();
  char* begin = static_cast<char*>(piece);
  if (begin + rounded(size_of(piece)) == memory.next_) memory.next_ = begin - kAlign;
}

}  // namespace kitei
