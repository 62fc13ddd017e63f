#include "1_read/utf8.h"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace kitei {
namespace {

/// Length of the valid sequence at `at`, 0 where there is none.
std::size_t sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
  const unsigned a = byte(at), b = byte(at + 1);
  if (a < 0x80) return 1;
  if (a >= 0xc2 && a <= 0xdf) return tail(at + 1) ? 2 : 0;
  if (a >= 0xe0 && a <= 0xef) {
    const bool second = tail(at + 1) && (a != 0xe0 || b >= 0xa0) && (a != 0xed || b <= 0x9f);
    return second && tail(at + 2) ? 3 : 0;
  }
  if (a >= 0xf0 && a <= 0xf4) {
    const bool second = tail(at + 1) && (a != 0xf0 || b >= 0x90) && (a != 0xf4 || b <= 0x8f);
    return second && tail(at + 2) && tail(at + 3) ? 4 : 0;
  }
  return 0;
}

/// True where the lowest three bytes (of a little-endian machine; elsewhere it may say no) are a letter of three: E1 to
/// EC, EE or EF and two that follow. Nearly all Japanese letters are.
bool is_plain_three(std::uint64_t bytes) {
  const std::uint64_t first = bytes & 0xff;
  return (bytes & 0xc0c0f0) == 0x8080e0 && first != 0xe0 && first != 0xed;
}

/// The first byte that is no UTF-8, or the end.
std::size_t first_fault(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t eight = 0;
    if (at + 8 <= text.size()) std::memcpy(&eight, text.data() + at, 8);
    if (is_plain_three(eight)) {
      at += is_plain_three(eight >> 24) ? 6 : 3;
      continue;
    }
    if (at + 8 <= text.size() && (eight & 0x8080808080808080u) == 0) {
      at += 8;
      continue;
    }
    const std::size_t length = sequence(text, at);
    if (length == 0) return at;
    at += length;
  }
  return at;
}

}  // namespace

Utf8Repair mend_utf8(std::string& text) {
  if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
  Utf8Repair repair;
  std::size_t at = first_fault(text);
  if (at == text.size()) return repair;
  repair.first = at;
  std::string mended = text.substr(0, at);
  while (at < text.size()) {
    const std::size_t length = sequence(text, at);
    if (length == 0) {
      ++repair.broken;
      mended += "\xef\xbf\xbd";
      ++at;
    } else {
      mended.append(text, at, length);
      at += length;
    }
  }
  text = std::move(mended);
  return repair;
}

Utf8Share utf8_share(std::string_view bytes) {
  Utf8Share share;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence(bytes, at);
    share.letters += length > 1;
    share.broken += length == 0;
    at += length == 0 ? 1 : length;
  }
  return share;
}

}  // namespace kitei
