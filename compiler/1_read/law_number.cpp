#include "1_read/law_number.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace kitei {
namespace {

constexpr std::array<std::string_view, 6> kEras{"", "明治", "大正", "昭和", "平成", "令和"};

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

bool take_number(std::string_view& text, int& value) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || value <= 0) return false;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return true;
}

}  // namespace

LawNumber law_number_of(std::string_view text) {
  LawNumber number;
  for (int era = 1; era < static_cast<int>(kEras.size()); ++era) {
    if (take(text, kEras[static_cast<std::size_t>(era)])) number.era = era;
  }
  if (number.era == 0) return {};
  if (take(text, "元")) {
    number.year = 1;
  } else if (!take_number(text, number.year)) {
    return {};
  }
  if (!take(text, "年")) return {};
  if (int part = 0; take_number(text, part)) {
    if (!take(text, "月") || !take_number(text, part) || !take(text, "日")) return {};
  }
  const std::size_t ordinal = text.find("第");
  if (ordinal == std::string_view::npos || ordinal == 0 || ordinal > 60) return {};
  number.kind = std::string(text.substr(0, ordinal));
  text.remove_prefix(ordinal + std::string_view("第").size());
  if (!take_number(text, number.number) || text != "号") return {};
  return number;
}

std::string text_of(const LawNumber& number) {
  return fmt::format("{}{}年{}第{}号", kEras[static_cast<std::size_t>(number.era)], number.year, number.kind,
                     number.number);
}

bool fits(std::string_view law_id, const LawNumber& number) {
  if (!number || law_id.size() != 15) return false;
  const std::string_view kind = number.kind == "法律" ? "AC" : number.kind == "政令" ? "CO" : "";
  return law_id.substr(0, 3) == fmt::format("{}{:02}", number.era, number.year) && law_id.substr(3, 2) == kind &&
         law_id.substr(9) == fmt::format("{:06}", number.number);
}

std::string law_id_of(const LawNumber& number) {
  if (number.kind != "政令") return {};
  return fmt::format("{}{:02}CO{:010}", number.era, number.year, number.number);
}

}  // namespace kitei
