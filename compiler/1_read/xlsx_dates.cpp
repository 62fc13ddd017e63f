#include "1_read/xlsx_dates.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <map>
#include <string_view>

#include "1_read/docx_xml.h"

namespace kitei {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

/// Day 0 of the count. Excel takes 1900 for a leap year, so from March 1900 on day 0 is 1899-12-30.
constexpr sys_days kDayZero{std::chrono::year{1899} / 12 / 30};
constexpr int kDaysTo1904 = 1462;
constexpr double kLastDay = 2958465;  // 9999-12-31

/// The numbers of formats that need no definition: dates and times, and the Japanese and Chinese ones.
bool is_known_date(int number) {
  return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 47) ||
         (number >= 50 && number <= 58);
}

/// Whether a code as "yyyy/m/d;@" or "[$-411]ggge"年"m"月"" shows dates: y, d, e or g outside quotes and brackets.
bool shows_date(std::string_view code) {
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"' || c == '[') {
      const std::size_t end = code.find(c == '"' ? '"' : ']', i + 1);
      if (end == std::string_view::npos) return false;
      i = end;
    } else if (c == '\\') {
      ++i;
    } else if (code.substr(i).starts_with("General")) {
      i += 6;
    } else if (c == 'E' && i + 1 < code.size() && (code[i + 1] == '+' || code[i + 1] == '-')) {
      ++i;  // 0.00E+00
    } else if (std::string_view("yYdDeg").find(c) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<bool> date_formats(const pugi::xml_node& styles) {
  std::map<int, bool> own;
  for (const pugi::xml_node& format : child_of(styles, "numFmts").children())
    own[number_or(attribute_of(format, "numFmtId"), -1)] = shows_date(attribute_of(format, "formatCode"));
  std::vector<bool> dates;
  for (const pugi::xml_node& format : child_of(styles, "cellXfs").children()) {
    if (local_name(format) != "xf") continue;
    const int number = number_or(attribute_of(format, "numFmtId"), 0);
    const auto found = own.find(number);
    dates.push_back(found != own.end() ? found->second : is_known_date(number));
  }
  return dates;
}

std::string date_of_serial(double serial, bool from_1904) {
  if (from_1904) serial += kDaysTo1904;
  if (!(serial >= 1 && serial < kLastDay + 1)) return {};
  const auto minutes = static_cast<std::int64_t>(std::llround(serial * 24 * 60));
  auto days = minutes / (24 * 60);
  if (days <= 60) ++days;  // January and February 1900
  const year_month_day date{kDayZero + std::chrono::days{days}};
  std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  if (const auto rest = minutes % (24 * 60); rest != 0) text += fmt::format(" {:02}:{:02}", rest / 60, rest % 60);
  return text;
}

double serial_of_date(const std::string& date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return 0;
  const int year = number_or(date.substr(0, 4), 0), month = number_or(date.substr(5, 2), 0),
            day = number_or(date.substr(8, 2), 0);
  const year_month_day made{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!made.ok() || made < year_month_day{std::chrono::year{1900} / 3 / 1}) return 0;
  return static_cast<double>((sys_days{made} - kDayZero).count());
}

}  // namespace kitei
