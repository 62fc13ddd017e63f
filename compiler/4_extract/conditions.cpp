// Going back from the cue, a comma is crossed where what stands before it cannot be an act of its own: it ends in a
// particle or in a noun of a list, or what follows joins it (又は, かつ). 「様式を見直し、必要がある場合は」 stops at
// the comma, 「業務を廃止し、又は休止する場合は」 does not.
#include "4_extract/conditions.h"

#include <algorithm>

#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::string_view kComma = "、";

bool joins(std::string_view segment) {
  for (const std::string_view word : {"又は", "または", "若しくは", "もしくは", "かつ", "及び", "並びに", "その他"}) {
    if (segment.starts_with(word)) return true;
  }
  return false;
}

bool is_other_phrase(std::string_view segment) {
  for (const std::string_view end :
       {"ただし", "なお",       "また",         "さらに", "その際",   "この際",      "とともに",
        "に対し", "に対して",   "毎年",         "毎年度", "引き続き", "今後",        "原則",
        "は",     "必要に応じ", "必要に応じて", "ほか",   "ため",     "場合において"}) {
    if (segment.ends_with(end)) return true;
  }
  return false;
}

bool may_continue(std::string_view before) {
  if (before.empty() || is_other_phrase(before)) return false;
  std::size_t at = before.size();
  const char32_t last = decode_before(before, at);
  static constexpr std::u32string_view kParticles = U"がをにでともやらの";
  return is_kanji(last) || is_katakana(last) || kParticles.find(last) != std::u32string_view::npos;
}

std::uint32_t begin_of(std::string_view text, std::uint32_t cue, std::uint32_t after) {
  std::size_t begin = cue;
  while (begin > after) {
    const std::size_t comma = text.rfind(kComma, begin - 1);
    if (comma == std::string_view::npos || comma < after) return after;
    const std::size_t segment = comma + kComma.size();
    const std::size_t earlier = comma == 0 ? std::string_view::npos : text.rfind(kComma, comma - 1);
    const std::size_t first =
        std::max<std::size_t>(earlier == std::string_view::npos ? 0 : earlier + kComma.size(), after);
    const std::string_view before = first < comma ? text.substr(first, comma - first) : std::string_view();
    if (segment < cue && joins(text.substr(segment, cue - segment)) && !before.empty()) {
      begin = comma;
      continue;
    }
    if (!may_continue(before)) return static_cast<std::uint32_t>(segment);
    begin = comma;
  }
  return after;
}

}  // namespace

Range condition_of(std::string_view folded, Range cue, std::uint32_t after) {
  if (cue.begin >= cue.end) return {};
  std::uint32_t end = cue.end;
  if (folded.substr(0, end).ends_with(kComma)) end -= static_cast<std::uint32_t>(kComma.size());
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view tail : {"おいて", "て", "は", "も", "限り", "き", "際して"}) {
      if (!folded.substr(end).starts_with(tail)) continue;
      end += static_cast<std::uint32_t>(tail.size());
      again = true;
      break;
    }
  }
  while (folded.substr(after).starts_with("は") || folded.substr(after).starts_with(kComma)) after += 3;
  const std::string_view words = folded.substr(cue.begin, end - cue.begin);
  const bool whole = words.starts_with("必要に応") || words.starts_with("必要によ");
  return {whole || after > cue.begin ? cue.begin : begin_of(folded, cue.begin, after), end};
}

}  // namespace kitei
