#include "7_emit/shared/xml_text.h"

#include "0_base/text.h"

namespace kitei {

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t letter = decode(text, at);
    const bool control = (letter < 0x20 && letter != '\t' && letter != '\n') || letter == 0x7f;
    if (control || letter == 0xfffe || letter == 0xffff) continue;
    out += text.substr(begin, at - begin);
  }
  return out;
}

}  // namespace kitei
