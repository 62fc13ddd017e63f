#include "4_extract/counterparts.h"

#include <algorithm>
#include <initializer_list>

#include "0_base/text.h"
#include "4_extract/ties.h"

namespace kitei {
namespace {

using Words = std::initializer_list<std::string_view>;

bool begins(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

bool contains(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool holds(const std::vector<RoleId>& roles, RoleId role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// Words that make a name part of a description: a capacity, an idiom, an exclusion. Not による and における: whose
/// measures an act surveys or supports is its other side.
bool describes(std::string_view rest) {
  return begins(rest, {"としての", "として", "を挙げ", "以外", "を除"});
}

/// 「事業者が使用する装置」: a short clause in front of a noun; not 「…が受けた場合」, which is a case of its own.
bool subject_of_description(std::string_view rest) {
  if (!rest.starts_with("が")) return false;
  static constexpr std::u32string_view kVerbEnds = U"るたうくすつむぐぶぬ";
  char32_t before = 0;
  int letters = 0;
  for (std::size_t at = std::string_view("が").size(); at < rest.size() && letters < 12; ++letters) {
    const std::size_t here = at;
    const char32_t c = decode(rest, at);
    if (c == U'、' || c == U'。') return false;
    const bool noun = is_kanji(c) || is_katakana(c);
    if (noun && kVerbEnds.find(before) != std::u32string_view::npos)
      return !begins(rest.substr(here), {"場合", "際", "時", "旨", "必要", "限"});
    before = c;
  }
  return false;
}

bool mere_possessive(std::string_view rest, bool helps) {
  if (!rest.starts_with("の") || helps) return false;
  return !begins(rest, {"の協力", "の求め", "の要望", "の意見", "の間", "の同意", "の了承", "の承認", "の窓口",
                        "のリエゾン", "の指揮", "の助言"});
}

void add(std::vector<Counterpart>& others, RoleId role, Tie tie) {
  for (Counterpart& other : others) {
    if (other.role != role) continue;
    if (other.tie == Tie::kNamed) other.tie = tie;
    return;
  }
  others.push_back({role, tie});
}

}  // namespace

std::vector<Counterpart> counterparts_of(std::string_view folded, const std::vector<RoleMatch>& names,
                                         const Subject& subject, const std::vector<RoleId>& actors) {
  std::vector<Counterpart> others;
  const bool helps = contains(folded, {"支援", "調査", "把握", "協力", "促進", "ヒアリング", "見直す", "追加する",
                                       "取り組む", "活動の強化", "周知"});
  std::size_t last = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    last = std::max(last, i);
    if (last == i) last = last_joined(folded, names, i);
    const RoleMatch& name = names[i];
    if (name.begin >= subject.begin && name.end <= subject.end && !subject.roles.empty()) continue;
    const std::string_view own = behind_name(folded, name), rest = behind_name(folded, names[last]);
    // Who acts as a second subject may be the receiver of the first: 「…を大臣に届出（当該大臣は…に通知）」.
    const bool second = holds(actors, name.role) && !subject.roles.empty() && !holds(subject.roles, name.role);
    if (holds(actors, name.role) && !(second && begins(own, {"に", "へ"}))) continue;
    if (mere_possessive(own, helps) || describes(own) || subject_of_description(own)) continue;
    add(others, name.role, tie_of(rest));
  }
  return others;
}

}  // namespace kitei
