#include "0_base/id.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <string>

#include "0_base/fold.h"
#include "0_base/text.h"

namespace kitei {

std::uint64_t hash_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string short_hash(std::string_view bytes, int length) {
  return letters_of_hash(hash_of(bytes), length);
}

std::string letters_of_hash(std::uint64_t hash, int length) {
  static constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string out;
  for (int i = 0; i < length; ++i) {
    out += kLetters[hash % 32];
    hash /= 32;
  }
  return out;
}

namespace {

/// A word of labels that has a settled reading. A counter stands behind its number in print, before it in a slug.
struct Reading {
  std::string_view word, reading;
  bool counter = false;
};

/// The longest first.
constexpr std::array<Reading, 17> kReadings{{
    {"参考資料", "sanko"},
    {"別紙", "besshi"},
    {"別添", "betten"},
    {"別表", "beppyo"},
    {"様式", "yoshiki"},
    {"附則", "fusoku"},
    {"付録", "furoku"},
    {"附属", "fuzoku"},
    {"参考", "sanko"},
    {"図表", "zuhyo"},
    {"編", "hen", true},
    {"章", "sho", true},
    {"節", "setsu", true},
    {"条", "jo", true},
    {"項", "ko", true},
    {"部", "bu", true},
    {"号", "go", true},
}};

/// Adds a reading to a slug: a counter before the number that the slug ends with, all else at the end.
void add_reading(std::string& slug, const Reading& word) {
  std::size_t number = slug.size();
  while (word.counter && number > 0 && slug[number - 1] >= '0' && slug[number - 1] <= '9') --number;
  if (number < slug.size()) {
    slug.insert(number, std::string(word.reading) + "-");
    return;
  }
  if (!slug.empty() && slug.back() != '-') slug += '-';
  slug += word.reading;
}

}  // namespace

std::string slug(std::string_view text) {
  const std::string folded = fold(text);
  std::string out;
  auto separate = [&] {
    if (!out.empty() && out.back() != '-') out += '-';
  };
  for (std::size_t at = 0; at < folded.size();) {
    const unsigned char c = static_cast<unsigned char>(folded[at]);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    const bool dot =
        c == '.' && !out.empty() && out.back() != '-' && out.back() != '.';  // never a hidden or parent file
    if (plain || dot) {
      out += folded[at++];
      continue;
    }
    if (c < 0x80) {
      separate();
      ++at;
      continue;
    }
    bool known = false;
    for (const Reading& reading : kReadings) {
      if (std::string_view(folded).substr(at).starts_with(reading.word)) {
        add_reading(out, reading);
        at += reading.word.size();
        if (at < folded.size()) out += '-';
        known = true;
        break;
      }
    }
    if (known) continue;
    std::size_t next = at;
    const char32_t letter = decode(folded, next);
    if (letter != U'第' && letter != U'の') return "t-" + short_hash(folded);
    separate();
    at = next;
  }
  while (!out.empty() && (out.back() == '-' || out.back() == '.')) out.pop_back();
  if (out.empty()) return "t-" + short_hash(folded);
  if (out.size() > 40) out = out.substr(0, 24) + "-" + short_hash(folded);
  return out;
}

}  // namespace kitei
