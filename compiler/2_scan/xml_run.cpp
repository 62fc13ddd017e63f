#include "2_scan/xml_run.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <tuple>
#include <utility>

#include "0_base/text.h"
#include "2_scan/builder.h"

namespace kitei {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// The letter that "#x3042" or "#12354" stands for; U+FFFD for what no text holds.
std::string letter_of_number(std::string_view number) {
  number.remove_prefix(1);
  const bool hex = number.starts_with('x');
  if (hex) number.remove_prefix(1);
  std::uint32_t value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value, hex ? 16 : 10);
  const bool whole = read.ec == std::errc() && read.ptr == number.data() + number.size();
  const bool letter = whole && (value >= 0x20 || value == '\t' || value == '\n') && value <= 0x10ffff &&
                      (value < 0xd800 || value > 0xdfff) && value != 0xfffe && value != 0xffff;
  std::string out;
  append(out, letter ? static_cast<char32_t>(value) : U'\xfffd');
  return out;
}

/// What an entity stands for, and its length; length 0 where it is none that XML knows by itself.
std::pair<std::string, std::size_t> entity_at(std::string_view run) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamed{
      {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}}};
  for (const auto& [entity, letter] : kNamed) {
    if (run.starts_with(entity)) return {std::string(letter), entity.size()};
  }
  const std::size_t end = run.substr(0, 12).find(';');
  if (!run.starts_with("&#") || end == std::string_view::npos) return {};
  return {letter_of_number(run.substr(1, end - 1)), end + 1};
}

void append_line(Flow& flow, std::string_view line, std::uint32_t source, bool wrapped) {
  while (!line.empty()) {
    std::string words(line.substr(0, line.find('&')));
    std::size_t used = words.size();
    if (used == 0) {
      std::tie(words, used) = entity_at(line);
      if (used == 0) std::tie(words, used) = std::pair("&", 1);
    }
    if (wrapped) {
      LayoutBuilder::append_words(flow, words, source);
    } else {
      flow.append(words, source);
    }
    wrapped = false;
    line.remove_prefix(used);
    source += static_cast<std::uint32_t>(used);
  }
}

}  // namespace

void append_xml_run(Flow& flow, std::string_view run, std::uint32_t source) {
  bool wrapped = false;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t end = std::min(run.find('\n', at), run.size());
    std::size_t begin = at, stop = end;
    if (wrapped) begin = std::min(run.find_first_not_of(kBlanks, at), end);
    if (end < run.size()) {
      while (stop > begin && kBlanks.find(run[stop - 1]) != std::string_view::npos) --stop;
    }
    if (begin < stop) {
      append_line(flow, run.substr(begin, stop - begin), source + static_cast<std::uint32_t>(begin), wrapped);
    }
    wrapped = true;
    at = end + 1;
  }
}

Flow behind(const Flow& flow, std::size_t length) {
  Flow rest;
  for (std::size_t i = 0; i < flow.pieces.size(); ++i) {
    const std::size_t begin = std::max<std::size_t>(flow.pieces[i].at, length);
    const std::size_t end = i + 1 < flow.pieces.size() ? flow.pieces[i + 1].at : flow.text.size();
    if (begin >= end) continue;
    rest.append(std::string_view(flow.text).substr(begin, end - begin),
                flow.pieces[i].source + static_cast<std::uint32_t>(begin - flow.pieces[i].at));
  }
  return rest;
}

}  // namespace kitei
