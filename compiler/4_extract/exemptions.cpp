#include "4_extract/exemptions.h"

#include <algorithm>
#include <initializer_list>

#include "0_base/text.h"
#include "4_extract/modality.h"

namespace kitei {
namespace {

bool ends(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

bool is_penalty(std::string_view text) {
  return ends(text, {"に処する", "刑を科する", "罰金を科する", "過料を科する", "の例に従う", "刑を免除する",
                     "刑を減軽する", "刑を加重する"});
}

bool is_effective_date(std::string_view text) {
  return ends(text, {"から施行する", "に施行する", "施行するものとする", "から適用する", "効力を失う", "から施行します",
                     "から適用します"});
}

/// 「期間は、二年とする」: a number with its unit, set.
bool sets_number(std::string_view text) {
  if (!text.ends_with("とする")) return false;
  text.remove_suffix(std::string_view("とする").size());
  for (const std::string_view around : {"以内", "以上", "以下", "未満"}) {
    if (text.ends_with(around)) text.remove_suffix(around.size());
  }
  for (const std::string_view unit : {"年", "月", "日", "人", "名", "円", "週間", "時間"}) {
    if (!text.ends_with(unit)) continue;
    std::size_t at = text.size() - unit.size();
    if (at == 0) return false;
    const char32_t before = decode_before(text, at);
    static constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百千万か箇ヶ";
    return is_digit(before) || kNumerals.find(before) != std::u32string_view::npos;
  }
  return false;
}

/// 「…装置のこと。」: a noun explained; 「…すること。」 asks for something.
bool is_definition(std::string_view text) {
  return ends(text, {"のこと", "のことです", "と呼ぶ", "と呼びます", "と称する", "と略す", "と略する",
                     "定義に従うものとする", "意味で用いる", "定義する", "と定義します", "についても同じとする"}) ||
         sets_number(text);
}

bool is_delegation(std::string_view text) {
  return ends(text, {"政令で定める", "省令で定める", "府令で定める", "命令で定める", "法律で定める", "規則で定める",
                     "条例で定める", "告示で定める"});
}

bool is_constitution(std::string_view text) {
  return ends(text, {"を置く", "を置くものとする", "をもつて充てる", "をもって充てる", "をもつて組織する",
                     "をもって組織する", "で組織する"});
}

bool explains(UnitKind kind, std::string_view rule) {
  return kind == UnitKind::kNote &&
         (rule == "ends-with-verb" || rule == "ends-with-to-be" || rule == "ends-with-shall");
}

}  // namespace

std::string_view exemption_of(std::string_view folded, UnitKind kind, std::string_view rule, bool own_subject) {
  const std::string_view text = predicate_of(folded);
  if (is_penalty(text)) return "penalty";
  if (is_effective_date(text)) return "effective-date";
  if (is_definition(text)) return "definition";
  if (own_subject) return {};
  if (ends(text, {"を除く", "を含む", "に限る"})) return "scope";
  if (is_delegation(text)) return "delegation";
  if (is_constitution(text)) return "constitution";
  return explains(kind, rule) ? "note" : std::string_view();
}

}  // namespace kitei
