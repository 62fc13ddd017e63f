#include "1_read/egov_head.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <pugixml.hpp>
#include <string>

#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::size_t kHead = 1u << 16;  // the title stands within it

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

int number_of(std::string_view digits) {
  int value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? value : 0;
}

/// The name of the first element; empty where the text does not begin as XML does.
std::string_view root_name(std::string_view text) {
  text = text.substr(0, kHead);
  for (;;) {
    const std::size_t open = text.find_first_not_of(" \t\r\n");
    if (open == std::string_view::npos || text[open] != '<') return {};
    text.remove_prefix(open);
    std::string_view end;
    if (text.starts_with("<?")) {
      end = "?>";
    } else if (text.starts_with("<!--")) {
      end = "-->";
    } else if (text.starts_with("<!DOCTYPE")) {
      end = text.substr(0, text.find('>')).find('[') == std::string_view::npos ? ">" : "]>";
    } else {
      break;
    }
    const std::size_t close = text.find(end);
    if (close == std::string_view::npos) return {};
    text.remove_prefix(close + end.size());
  }
  return text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1);
}

/// YYYY-MM-DD where the three are a day of the calendar; YYYY where month or day is missing.
std::string date_of(int year, int month, int day) {
  if (year < 1868 || year > 2200) return {};
  if (month < 1 || month > 12 || day < 1 || day > 31) return fmt::format("{:04}", year);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// "2015/08/01" or "2015-08-01".
std::string date_of(std::string_view text) {
  if (text.size() != 10) return {};
  return date_of(number_of(text.substr(0, 4)), number_of(text.substr(5, 2)), number_of(text.substr(8, 2)));
}

/// The year before the first of an era; 0 for none that e-Gov knows.
int era_begin(std::string_view era) {
  static constexpr std::array<std::pair<std::string_view, int>, 5> kEras{
      {{"Meiji", 1867}, {"Taisho", 1911}, {"Showa", 1925}, {"Heisei", 1988}, {"Reiwa", 2018}}};
  for (const auto& [name, begin] : kEras) {
    if (name == era) return begin;
  }
  return 0;
}

std::string_view kind_of(std::string_view law_type) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kKinds{{
      {"Constitution", "act"},
      {"Act", "act"},
      {"CabinetOrder", "cabinet-order"},
      {"ImperialOrder", "imperial-order"},
      {"MinisterialOrdinance", "ministerial-order"},
      {"Rule", "rule"},
  }};
  for (const auto& [type, kind] : kKinds) {
    if (type == law_type) return kind;
  }
  return {};
}

/// A run of eight digits with nothing alike on either side that is a day: the state's day in e-Gov's file names.
std::string date_in_name(std::string_view stem) {
  const auto part_of_word = [&](std::size_t i) {
    return i < stem.size() && (is_ascii_digit(stem[i]) || (stem[i] >= 'A' && stem[i] <= 'Z'));
  };
  for (std::size_t at = 0; at + 8 <= stem.size(); ++at) {
    const std::string_view run = stem.substr(at, 8);
    if (!std::all_of(run.begin(), run.end(), is_ascii_digit)) continue;
    if ((at > 0 && part_of_word(at - 1)) || part_of_word(at + 8)) continue;
    std::string date = date_of(number_of(run.substr(0, 4)), number_of(run.substr(4, 2)), number_of(run.substr(6, 2)));
    if (date.size() == 10) return date;
  }
  return {};
}

/// "426AC1000000104" at the front of a file name: era and year, a letter, ten or more letters and digits.
std::string law_id_in_name(std::string_view stem) {
  const std::string_view id = stem.substr(0, stem.find('_'));
  const auto plain = [](char c) { return is_ascii_digit(c) || (c >= 'A' && c <= 'Z'); };
  const bool fits = id.size() == 15 && std::all_of(id.begin(), id.begin() + 3, is_ascii_digit) &&
                    !is_ascii_digit(id[3]) && std::all_of(id.begin(), id.end(), plain);
  return fits ? std::string(id) : std::string();
}

/// Letters of an element, without those of a reading (ruby).
std::string text_of(pugi::xml_node node) {
  std::string out;
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "Ruby") {
      for (const pugi::xml_node part : child.children()) out += part.value();
    } else {
      out += child.type() == pugi::node_element ? child.text().get() : child.value();
    }
  }
  return std::string(trim(out));
}

void fill(std::string& value, std::string found) {
  if (value.empty()) value = std::move(found);
}

pugi::xml_node element(const pugi::xml_node& root, std::string_view name) {
  return root.find_node([&](const pugi::xml_node& node) { return name == node.name(); });
}

}  // namespace

bool is_xml(std::string_view text) {
  return !root_name(text).empty() && (text.starts_with("<?xml") || is_statute_xml(text));
}

bool is_statute_xml(std::string_view text) {
  static constexpr std::array<std::string_view, 17> kRoots{
      "Law",  "LawBody",    "DataRoot",  "law_data_response", "law_full_text", "MainProvision", "SupplProvision",
      "Part", "Chapter",    "Section",   "Subsection",        "Division",      "Article",       "Paragraph",
      "Item", "AppdxTable", "AppdxStyle"};
  return std::find(kRoots.begin(), kRoots.end(), root_name(text)) != kRoots.end();
}

void read_statute_head(std::string_view text, std::string_view stem, DocumentInfo& info) {
  pugi::xml_document document;  // of a text cut short it holds what stands before the cut
  const std::string_view head = text.substr(0, kHead);
  document.load_buffer(head.data(), head.size(), pugi::parse_default, pugi::encoding_utf8);
  const pugi::xml_node law = element(document, "Law");
  fill(info.title, text_of(element(document, "LawTitle")));
  if (info.title.empty()) info.title = text_of(element(document, "law_title"));
  fill(info.law_number, text_of(law.child("LawNum")));
  fill(info.law_number, text_of(element(document, "law_num")));
  fill(info.law_number, text_of(element(document, "LawNum")));
  fill(info.law_id, text_of(element(document, "law_id")));
  fill(info.law_id, text_of(element(document, "LawId")));
  fill(info.law_id, law.attribute("LawId").value());
  fill(info.law_id, law_id_in_name(stem));
  fill(info.kind, std::string(kind_of(law.attribute("LawType").value())));
  fill(info.kind, std::string(kind_of(text_of(element(document, "law_type")))));
  const int begin = era_begin(law.attribute("Era").value());
  if (begin > 0) {
    fill(info.promulgated,
         date_of(begin + number_of(law.attribute("Year").value()), number_of(law.attribute("PromulgateMonth").value()),
                 number_of(law.attribute("PromulgateDay").value())));
  }
  fill(info.promulgated, date_of(text_of(element(document, "promulgation_date"))));
  fill(info.in_force, date_of(text_of(element(document, "amendment_enforcement_date"))));
  fill(info.in_force, date_of(law.attribute("EnforcementDate").value()));
  fill(info.in_force, date_in_name(stem));
}

}  // namespace kitei
