#include "4_extract/reference.h"

#include <fmt/format.h>

#include <array>

#include "0_base/text.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

constexpr std::u32string_view kIroha = U"イロハニホヘトチリヌルヲワカヨタレソツネナラム";

char32_t letter_at(std::string_view text, std::size_t at) {
  return at < text.size() ? decode(text, at) : 0;
}

bool starts_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

/// 条件, 項目, 号機 …: another word than the unit of a citation.
bool is_other_word(std::string_view behind, std::string_view unit) {
  if (unit == "条") return starts_with_one_of(behind, {"件", "約", "例", "文", "項目"});
  if (unit == "項") return starts_with_one_of(behind, {"目"});
  return starts_with_one_of(behind, {"機", "室", "館", "線", "車", "炉", "棟", "様式"});
}

/// 第三条の一部, 第二条の三つの: の and a number that is no branch.
bool is_branch_end(std::string_view behind) {
  return !starts_with_one_of(behind, {"部", "分", "つ", "個", "者", "点", "種", "以", "定", "般", "切", "方",
                                      "次", "度", "回", "年", "月", "日", "人", "体", "式", "段", "重", "者"});
}

/// イ, (1): below an item.
void take_below(std::string_view text, std::size_t& at, Reference& into) {
  std::size_t next = at;
  const char32_t kana = next < text.size() ? decode(text, next) : 0;
  if (kIroha.find(kana) == std::u32string_view::npos || kana == 0 || is_katakana(letter_at(text, next))) return;
  into.below = std::string(text.substr(at, next - at));
  at = next;
  if (!take(text, next, "(")) return;
  if (const std::uint32_t number = number_at(text, next); number > 0 && take(text, next, ")")) {
    into.below += fmt::format(":{}", number);
    at = next;
  }
}

}  // namespace

std::string target_of(const Reference& reference) {
  std::string target = (reference.supplementary ? "附則" : "") + reference.article;
  std::string rest = ":" + reference.paragraph + ":" + reference.item + ":" + reference.below;
  while (!rest.empty() && rest.back() == ':') rest.pop_back();
  return target + rest;
}

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  if (!text.substr(at).starts_with(word)) return false;
  at += word.size();
  return true;
}

bool take_count(std::string_view text, std::size_t& at, std::string_view unit, bool bare, std::string& out) {
  std::size_t next = at;
  const bool ordinal = take(text, next, "第");
  if (!ordinal && (!bare || next >= text.size() || text[next] < '0' || text[next] > '9')) return false;
  const std::uint32_t number = number_at(text, next);
  if (number == 0 || !take(text, next, unit) || is_other_word(text.substr(next), unit)) return false;
  out = std::to_string(number);
  for (std::size_t more = next; unit != "項" && take(text, more, "の");) {
    const std::uint32_t branch = number_at(text, more);
    if (branch == 0 || branch > 99 || !is_branch_end(text.substr(more))) break;
    out += fmt::format("-{}", branch);
    next = more;
  }
  at = next;
  return true;
}

bool take_parts(std::string_view text, std::size_t& at, Reference& into) {
  const std::size_t begin = at;
  const bool bare = at < text.size() && text[at] >= '0' && text[at] <= '9';
  std::string part;
  bool article = false;
  if (take_count(text, at, "条", bare, part)) {
    into.article = part;
    into.paragraph = into.item = into.below = {};
    article = true;
  }
  if (bare && !article) return false;
  if (take_count(text, at, "項", bare, part)) {
    into.paragraph = part;
    into.item = into.below = {};
  }
  if (take_count(text, at, "号", bare, part)) {
    into.item = part;
    into.below = {};
    take_below(text, at, into);
  }
  if (at == begin) return false;
  take_tail(text, at);
  return true;
}

std::string chapter_label(std::string_view number, std::string_view unit) {
  const std::size_t branch = number.find('-');
  if (branch == std::string_view::npos) return fmt::format("第{}{}", number, unit);
  return fmt::format("第{}{}の{}", number.substr(0, branch), unit, number.substr(branch + 1));
}

void take_tail(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::string_view, 9> kTails{"ただし書",           "但書", "本文", "前段", "後段", "中段",
                                                          "各号列記以外の部分", "柱書", "各号"};
  for (const std::string_view tail : kTails) {
    if (take(text, at, tail)) return;
  }
}

bool joins_list(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kWords{"、",   ",",      "及び",   "並びに",  "又は", "若しくは",
                                                           "から", "まで",   "・",     "〜",      "-",    "と",
                                                           "や",   "または", "および", "ならびに"};
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '(' && !any) {
      std::size_t depth = 0, close = at;
      for (; close < text.size(); ++close) {
        if (text[close] == '(') ++depth;
        if (text[close] == ')' && --depth == 0) break;
      }
      if (close == text.size()) return false;
      at = close + 1;
      continue;
    }
    const std::size_t before = at;
    for (const std::string_view word : kWords) {
      if (take(text, at, word)) break;
    }
    if (at == before) return false;
    any = true;
  }
  return any;
}

std::string in_arabic_digits(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (const std::uint32_t number = number_at(text, at); at > begin) {
      out += std::to_string(number);
    } else {
      append(out, decode(text, at));
    }
  }
  return out;
}

}  // namespace kitei
