#include "3_parse/contents.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "3_parse/diagnostics.h"

namespace kitei {
namespace {

/// The words of a line of contents: without the page number at its end and the leaders before it.
std::string_view without_page(std::string_view line) {
  while (!line.empty()) {
    std::size_t before = line.size();
    const char32_t c = decode_before(line, before);
    const bool leader = c == U'…' || c == U'‥' || c == U'.' || c == U'．' || c == U'･' || c == U'・' || c == U'─';
    if (!leader && !is_digit(c) && !is_space(c)) break;
    line = line.substr(0, before);
  }
  return line;
}

/// What two printings of a heading share, from its end to its beginning.
std::string backwards(std::string_view label, std::string_view title) {
  std::string key;
  for (const std::string_view part : {label, title}) {
    for (const char c : fold(part)) {
      if (c != ' ' && c != '.' && c != '\t') key += c;
    }
  }
  std::reverse(key.begin(), key.end());
  return key;
}

std::vector<std::string> headings_of(const Outline& outline) {
  std::vector<std::string> keys;
  for (const Clause& clause : outline.clauses) keys.push_back(backwards(clause.printed, clause.title));
  for (const Unit& unit : outline.units) {
    if (unit.kind == UnitKind::kHeading) keys.push_back(backwards(unit.marker, unit.text.text));
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace

void check_contents(const Source& source, const std::vector<Block>& contents, const Outline& outline,
                    Diagnostics& diagnostics) {
  std::vector<std::string> headings;
  for (const Block& block : contents) {
    if (headings.empty()) headings = headings_of(outline);
    const std::string_view words = trim(without_page(block.text.text));
    const std::string key = backwards(words, {});
    const auto found = std::lower_bound(headings.begin(), headings.end(), key);
    if (key.empty() || (found != headings.end() && found->starts_with(key))) continue;
    Place place = source.place(block.begin, block.end);
    place.excerpt = std::string(words);
    diagnostics.report(std::move(place), diag::kContentsWithoutHeading, words);
  }
}

}  // namespace kitei
