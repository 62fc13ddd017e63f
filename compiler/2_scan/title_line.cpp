#include "2_scan/title_line.h"

#include <algorithm>
#include <array>

#include "0_base/text.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

constexpr std::size_t kFewestLetters = 3, kMostLetters = 48, kMostOfLabel = 12;

constexpr bool is_circled(char32_t c) {
  return c >= 0x2460 && c <= 0x2473;
}

template <std::size_t N>
bool ends_in(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

template <std::size_t N>
bool holds(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// What no title holds: an end of a sentence, an arrow, where a slide was taken from, an address.
constexpr std::array<std::string_view, 6> kForeign{"。", "→", "抜粋", "一部編集", "一部修正", "http"};
constexpr std::array<std::string_view, 5> kNotAtEnd{"、", "月", "日", "関係）", "時点）"};
constexpr std::array<std::string_view, 8> kNotAtFront{"※", "☆", "*", "出典", "参照", "（第", "(第", "資料"};
constexpr std::array<std::string_view, 7> kIssuers{"省", "庁", "局", "課", "室", "部", "付"};
constexpr std::array<std::string_view, 8> kTitleEnds{"について", "の概要", "（概要）", "イメージ",
                                                     "全体像",   "の流れ", "とは",     "のポイント"};

bool has_open_bracket(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size() && depth >= 0;) {
    const char32_t c = decode(text, at);
    depth += c == U'（' || c == U'「' || c == U'(' ? 1 : c == U'）' || c == U'」' || c == U')' ? -1 : 0;
  }
  return depth != 0;
}

/// Nothing but brackets and what stands in them.
bool stands_in_brackets(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c == U'（') ++depth;
    if (depth == 0 && !is_space(c)) return false;
    if (c == U'）') --depth;
  }
  return depth == 0;
}

bool is_japanese_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_japanese(decode(text, at))) return true;
  }
  return false;
}

bool is_no_title(std::string_view text) {
  const std::size_t letters = count_letters(text);
  if (letters < kFewestLetters || letters > kMostLetters || !is_japanese_text(text)) return true;
  if (holds(text, kForeign) || ends_in(text, kNotAtEnd)) return true;
  for (const std::string_view front : kNotAtFront) {
    if (text.starts_with(front)) return true;
  }
  const MarkKind mark = mark_of(text).kind;
  if (mark == MarkKind::kBullet || mark == MarkKind::kCircled || mark == MarkKind::kNote) return true;
  return is_label_with_value(text) || is_bracketed(text) || is_title_tag(text) || has_open_bracket(text);
}

/// 「（１）② 題」: numbered on two levels.
bool is_numbered_twice(std::string_view text) {
  const Mark mark = mark_of(text);
  if (mark.kind != MarkKind::kBracket || mark.length >= text.size()) return false;
  std::size_t at = mark.length;
  return is_circled(decode(text, at));
}

}  // namespace

std::size_t leading_digits(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

bool is_title_tag(std::string_view text) {
  if (!text.starts_with("【")) return false;
  const std::size_t close = text.substr(0, 3 * kMostLetters).find("】");  // not through a box of a megabyte
  if (close == text.npos) return false;
  std::size_t at = close + 3;
  return at == text.size() || (is_circled(decode(text, at)) && at == text.size());
}

bool is_bracketed(std::string_view text) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (text.starts_with(open) && text.ends_with(close)) return text.find(close) + close.size() == text.size();
  }
  return false;
}

bool is_label_with_value(std::string_view text) {
  const std::size_t colon = text.find("：");
  return colon != text.npos && count_letters(text.substr(0, colon)) <= kMostOfLabel;
}

bool is_article_mark(std::string_view text) {
  if (!text.starts_with("（") || count_letters(text) > kMostLetters || !stands_in_brackets(text)) return false;
  for (std::size_t ordinal = text.find("第"); ordinal != text.npos; ordinal = text.find("第", ordinal + 3)) {
    std::size_t at = ordinal + 3;
    if (number_at(text, at) == 0) continue;
    const std::string_view unit = text.substr(at);
    if (unit.starts_with("条") || unit.starts_with("章") || unit.starts_with("項")) return true;
  }
  return false;
}

bool is_entry(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = text.empty() ? 0 : decode(text, at);
  if (std::u32string_view(U"→⇒➡㊤㊥㊦㊧㊨").find(first) != std::u32string_view::npos) return true;
  for (const std::string_view era : {"令和", "平成", "昭和"}) {
    if (text.starts_with(era)) text.remove_prefix(era.size());
  }
  at = 0;
  if (number_at(text, at) == 0) return false;
  const std::string_view rest = text.substr(at);
  return (rest.starts_with("年") && !rest.starts_with("年度")) || (rest.starts_with("月") && !rest.starts_with("月間"));
}

std::string_view series_stem(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!is_circled(decode(text, at))) continue;
    const std::string_view rest = text.substr(at);
    const bool counts = rest.empty() || rest.starts_with("（") || rest.starts_with("【");
    return counts && count_letters(text.substr(0, here)) >= kFewestLetters ? text.substr(0, here) : "";
  }
  return {};
}

int title_likeness(std::string_view text) {
  if (is_no_title(text)) return -1;
  int score = ends_in(text, kIssuers) ? 0 : 1;
  const std::size_t digits = leading_digits(text);
  if (digits > 0 && digits <= 3 && digits < text.size() && static_cast<unsigned char>(text[digits]) >= 0x80) score += 3;
  if (text.starts_with("（詳細）") || text.starts_with("（参考）") || text.starts_with("参考")) score += 2;
  if (is_numbered_twice(text)) score += 2;
  return score + ends_in(text, kTitleEnds);
}

}  // namespace kitei
