#include "0_base/text.h"

#include <cstring>

namespace kitei {

char32_t decode_rare(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) {
    ++at;
    return first;
  }
  const int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
  if (length == 1 || at + static_cast<std::size_t>(length) > text.size()) {
    ++at;
    return 0xfffd;
  }
  char32_t letter = first & (0xff >> (length + 1));
  for (int i = 1; i < length; ++i) letter = letter << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3f);
  at += static_cast<std::size_t>(length);
  return letter;
}

char32_t decode_before(std::string_view text, std::size_t& at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xc0) == 0x80) --begin;
  std::size_t end = begin;
  const char32_t letter = decode(text, end);
  at = begin;
  return letter;
}

void append(std::string& out, char32_t letter) {
  if (letter < 0x80) {
    out += static_cast<char>(letter);
  } else if (letter < 0x800) {
    out += static_cast<char>(0xc0 | letter >> 6);
    out += static_cast<char>(0x80 | (letter & 0x3f));
  } else if (letter < 0x10000) {
    out += static_cast<char>(0xe0 | letter >> 12);
    out += static_cast<char>(0x80 | (letter >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (letter & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | letter >> 18);
    out += static_cast<char>(0x80 | (letter >> 12 & 0x3f));
    out += static_cast<char>(0x80 | (letter >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (letter & 0x3f));
  }
}

int width_of(char32_t c) {
  if (c < 0x300) return 1;
  if ((c >= 0x300 && c <= 0x36f) || c == 0x3099 || c == 0x309a || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x200b) return 0;
  if ((c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
      (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
      (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd)) {
    return 2;
  }
  return 1;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!is_space(decode(text, next))) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t before = end;
    if (!is_space(decode_before(text, before))) break;
    end = before;
  }
  return text.substr(begin, end - begin);
}

bool is_blank(std::string_view text) {
  return trim(text).empty();
}

std::size_t count_letters(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  std::size_t tails = 0, at = 0;  // tails are the bytes 10xxxxxx
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, text.data() + at, 8);
    tails += ((eight >> 7 & ~eight >> 6 & kOnes) * kOnes) >> 56;
  }
  for (; at < text.size(); ++at) tails += (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
  return text.size() - tails;
}

std::string_view first_letters(std::string_view text, std::size_t letters) {
  std::size_t at = 0;
  while (at < text.size() && letters-- > 0) decode(text, at);
  return text.substr(0, at);
}

}  // namespace kitei
