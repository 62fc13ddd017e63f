#include "3_parse/statute.h"

#include "0_base/fold.h"
#include "0_base/text.h"
#include "2_scan/marker.h"

namespace kitei {

std::string statute_label(std::string_view printed) {
  std::string label;
  for (std::size_t at = 0; at < printed.size();) {
    const char32_t c = decode(printed, at);
    if (!is_space(c)) append(label, c);
  }
  return nfkc(label);
}

std::string statute_slug(std::string_view label) {
  std::string digits;
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t begin = at;
    if (const std::uint32_t number = number_at(label, at); at > begin) {
      digits += std::to_string(number);
      continue;
    }
    append(digits, decode(label, at));
  }
  return slug(digits);
}

UnitId OpenUnits::above(std::uint8_t depth) {
  while (!open_.empty() && open_.back().depth >= depth) open_.pop_back();
  return open_.empty() ? UnitId{} : open_.back().id;
}

}  // namespace kitei
