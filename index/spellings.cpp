#include "index/spellings.h"

namespace kitei {
namespace {

std::uint64_t key_of(std::uint32_t node, char32_t letter) {
  return std::uint64_t{node} << 21 | letter;
}

}  // namespace

Spellings::Spellings() : rows_(1, kNone), first_(0x10000, kNone) {}

std::uint32_t Spellings::child(std::uint32_t node, char32_t letter) const {
  if (node == 0 && letter < 0x10000) return first_[letter];
  const auto found = children_.find(key_of(node, letter));
  return found == children_.end() ? kNone : found->second;
}

void Spellings::add(std::u32string_view spelling, std::uint32_t row) {
  if (spelling.empty()) return;
  std::uint32_t node = 0;
  for (const char32_t letter : spelling) {
    std::uint32_t next = child(node, letter);
    if (next == kNone) {
      next = static_cast<std::uint32_t>(rows_.size());
      rows_.push_back(kNone);
      if (node == 0 && letter < 0x10000) {
        first_[letter] = next;
      } else {
        children_.emplace(key_of(node, letter), next);
      }
    }
    node = next;
  }
  if (rows_[node] == kNone) rows_[node] = row;
}

Spellings::Match Spellings::longest(std::u32string_view text, std::size_t at) const {
  Match best;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < text.size(); ++i) {
    node = child(node, text[i]);
    if (node == kNone) break;
    if (rows_[node] != kNone) best = {rows_[node], static_cast<std::uint32_t>(i - at + 1)};
  }
  return best;
}

}  // namespace kitei
