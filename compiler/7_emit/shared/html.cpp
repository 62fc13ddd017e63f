#include "7_emit/shared/html.h"

#include <array>

namespace kitei {

namespace {

enum Class : unsigned char { kPlain, kEntity, kDropped };

constexpr std::array<unsigned char, 256> kClasses = [] {
  std::array<unsigned char, 256> classes{};
  for (std::size_t i = 0; i < 0x20; ++i) classes[i] = kDropped;
  classes['\t'] = classes['\n'] = kPlain;
  classes[0x7f] = kDropped;
  for (const unsigned char c : {'&', '<', '>', '"', '\''}) classes[c] = kEntity;
  return classes;
}();

std::string_view entity_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return "&#39;";
  }
}

}  // namespace

void escape_html(std::string_view text, std::string& out) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned char kind = kClasses[static_cast<unsigned char>(text[at])];
    if (kind == kPlain) continue;
    out += text.substr(begin, at - begin);
    if (kind == kEntity) out += entity_of(text[at]);
    begin = at + 1;
  }
  out += text.substr(begin);
}

}  // namespace kitei
