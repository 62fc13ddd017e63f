#include "8_main/serve/byte_range.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace kitei {
namespace {

std::optional<std::uint64_t> number_of(std::string_view digits) {
  std::uint64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (digits.empty() || stop != end || error != std::errc{}) return std::nullopt;
  return number;
}

ByteRange part(std::uint64_t first, std::uint64_t last, std::uint64_t size) {
  if (first >= size) return {ByteRange::Kind::kOutside, 0, 0};
  return {ByteRange::Kind::kPart, first, std::min(last, size - 1) - first + 1};
}

}  // namespace

ByteRange parse_range(std::string_view field, std::uint64_t size) {
  constexpr std::string_view kUnit = "bytes=";
  if (!field.starts_with(kUnit)) return {};
  field.remove_prefix(kUnit.size());
  const std::size_t dash = field.find('-');
  if (dash == std::string_view::npos) return {};
  const auto first = number_of(field.substr(0, dash)), last = number_of(field.substr(dash + 1));
  if (dash == 0) {
    if (!last) return {};
    return *last == 0 ? ByteRange{ByteRange::Kind::kOutside, 0, 0} : part(size - std::min(*last, size), size, size);
  }
  if (!first) return {};
  if (dash + 1 == field.size()) return part(*first, size, size);
  return last && *first <= *last ? part(*first, *last, size) : ByteRange{};
}

}  // namespace kitei
