#include "4_extract/unknown_subject.h"

#include <algorithm>
#include <array>

#include "0_base/text.h"

namespace kitei {
namespace {

/// Last words of names of those who act.
constexpr std::array<std::string_view, 96> kActors{
    "者",       "者等",     "人",       "人等",     "大臣",     "長官",     "長",     "知事",   "市長",
    "委員",     "委員会",   "審議会",   "協議会",   "本部",     "本部長",   "会議",   "省",     "省庁",
    "府省庁",   "庁",       "局",       "支局",     "当局",     "官庁",     "行政庁", "機関",   "機関等",
    "警察官",   "裁判所",   "検察官",   "裁判官",   "公務員",   "職員",     "役職員", "社員",   "従業員",
    "従業者",   "役員",     "取締役",   "取締役会", "監査役",   "監査役会", "監査人", "経営陣", "経営層",
    "経営者層", "管理職",   "会社",     "企業",     "企業等",   "法人",     "法人等", "団体",   "団体等",
    "協会",     "組合",     "連合会",   "組織",     "銀行",     "金融機関", "病院",   "大学",   "学校",
    "部門",     "部署",     "部局",     "課",       "課室",     "担当課",   "財務局", "研究所", "センター",
    "チーム",   "グループ", "メーカー", "ベンダー", "ユーザー", "ユーザ",   "国",     "国民",   "地方公共団体",
    "自治体",   "都道府県", "市町村",   "何人",     "主体",     "事業所",   "事務局", "業者",   "委託先",
    "供給元",   "pmo",      "pjmo",     "ciso",     "cio",      "当事者",
};

/// Those that end alike and do not act, or whose acts nobody asks for.
constexpr std::array<std::string_view, 20> kOthers{
    "攻撃者", "犯罪者", "侵入者", "前者", "後者", "両者", "個人", "本人", "死者",   "外国",
    "各国",   "諸外国", "全国",   "成長", "延長", "身長", "増長", "対人", "相手国", "我が国",
};

constexpr std::array<std::string_view, 9> kTopics{"は、",     "も、",       "は",   "については",  "にあっては",
                                                  "としては", "においては", "には", "においても、"};

bool ends_with_any(std::string_view text, const auto& words) {
  for (const std::string_view word : words) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

/// The phrase without what may follow its noun: brackets at the end, 等, 自ら.
std::string_view noun_of(std::string_view phrase) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : {"自ら", "自身", "側", "たち"}) {
      if (phrase.ends_with(word)) {
        phrase.remove_suffix(word.size());
        again = true;
      }
    }
    if (!phrase.ends_with(")")) continue;
    const std::size_t open = phrase.rfind('(');
    if (open == std::string_view::npos) break;
    phrase = phrase.substr(0, open);
    again = true;
  }
  return phrase;
}

/// Where the noun phrase that ends at `end` begins: behind the last comma outside brackets.
std::size_t begin_of(std::string_view folded, std::size_t end) {
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < end;) {
    const char32_t c = decode(folded, at);
    depth += c == '(' || c == U'「' ? 1 : c == ')' || c == U'」' ? -1 : 0;
    if (depth == 0 && c == U'、') begin = at;
  }
  return begin;
}

constexpr std::size_t kMostNouns = 6;  // of one phrase

/// Who could be anybody, or is short for a body named elsewhere: 委員会, 事務局長.
constexpr std::array<std::string_view, 36> kAnybody{
    "者",   "人",     "長",     "国",     "何人",   "主体", "国民", "関係者",   "担当者", "責任者",   "団体", "法人",
    "組織", "企業",   "会社",   "機関",   "部門",   "部署", "個人", "グループ", "利用者", "第三者",   "局",   "大臣",
    "委員", "委員会", "委員長", "審議会", "協議会", "会議", "本部", "本部長",   "事務局", "事務局長", "職員", "代理人"};

/// 事業者等, 事業者ら: one name with 事業者.
std::string_view without_plural(std::string_view noun) {
  for (const std::string_view word : {"等", "ら", "各位"}) {
    if (noun.ends_with(word)) noun.remove_suffix(word.size());
  }
  return noun;
}

/// The last word of a phrase: kanji, katakana, Latin letters and what joins them.
std::string_view last_word(std::string_view phrase) {
  std::size_t begin = phrase.size();
  while (begin > 0) {
    std::size_t before = begin;
    const char32_t c = decode_before(phrase, before);
    if (!is_kanji(c) && !is_katakana(c) && !is_latin(c) && !is_digit(c) && c != U'・' && c != U'-') break;
    begin = before;
  }
  return phrase.substr(begin);
}

std::string_view without_pointer(std::string_view noun) {
  for (const std::string_view word : {"当該", "各々", "各", "同", "両", "全", "前記", "上記", "他"}) {
    if (noun.starts_with(word) && count_letters(noun.substr(word.size())) > 1) noun.remove_prefix(word.size());
  }
  return noun;
}

bool names_somebody(std::string_view noun) {
  noun = without_pointer(noun);
  return std::find(kAnybody.begin(), kAnybody.end(), noun) == kAnybody.end() && count_letters(noun) > 1;
}

/// Takes 「又は」 and the like off the end of what stands before a noun.
bool cut_joint(std::string_view& before) {
  for (const std::string_view joint :
       {"又は", "及び", "並びに", "若しくは", "または", "および", "ならびに", "もしくは"}) {
    if (!before.ends_with(joint)) continue;
    before.remove_suffix(joint.size());
    return true;
  }
  return false;
}

}  // namespace

bool is_body(std::string_view noun) {
  static constexpr std::array<std::string_view, 16> kEnds{"会", "庁",   "省",   "局", "課", "機構", "センター", "協会",
                                                          "者", "部門", "部局", "室", "長", "官",   "機関",     "団体"};
  return ends_with_any(noun, kEnds) && !ends_with_any(noun, kOthers) && count_letters(noun) > 1;
}

bool can_act(std::string_view phrase) {
  const std::string_view noun = noun_of(phrase);
  return !noun.empty() && ends_with_any(noun, kActors) && !ends_with_any(noun, kOthers);
}

std::optional<Range> unknown_subject(std::string_view folded) {
  const bool is_asked =
      folded.find("求められる") != std::string_view::npos || folded.find("期待される") != std::string_view::npos ||
      folded.find("いただきたい") != std::string_view::npos || folded.find("求められます") != std::string_view::npos ||
      folded.find("期待されます") != std::string_view::npos;
  int depth = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t here = at;
    const char32_t c = decode(folded, at);
    depth += c == '(' || c == U'「' ? 1 : c == ')' || c == U'」' ? -1 : 0;
    if (depth != 0 || here == 0 || (c != U'は' && c != U'も' && c != U'に' && c != U'と')) continue;
    for (const std::string_view topic : kTopics) {
      if (topic == "には" && !is_asked) continue;
      if (!folded.substr(here).starts_with(topic) || !can_act(folded.substr(0, here))) continue;
      return Range{static_cast<std::uint32_t>(begin_of(folded, here)), static_cast<std::uint32_t>(here)};
    }
  }
  return {};
}

std::string_view unknown_actor_of(std::string_view heading) {
  if (can_act(heading)) return heading;
  for (const std::string_view word :
       {"の役割", "の責務", "の責任", "の義務", "の活動", "の取組", "の業務", "の施策", "の対応", "の実施事項"}) {
    if (!heading.ends_with(word)) continue;
    heading.remove_suffix(word.size());
    return can_act(heading) ? heading : std::string_view();
  }
  return {};
}

std::vector<Range> acting_nouns(std::string_view phrase) {
  std::vector<Range> nouns;
  for (std::string_view rest = phrase; nouns.size() < kMostNouns;) {
    std::string_view noun = last_word(without_plural(noun_of(rest)));
    if (noun.empty()) break;
    const auto begin = static_cast<std::size_t>(noun.data() - phrase.data());
    if (!nouns.empty() && !can_act(noun)) break;
    if (names_somebody(noun)) {
      noun = without_pointer(noun);
      const auto first = static_cast<std::uint32_t>(noun.data() - phrase.data());
      nouns.insert(nouns.begin(), {first, first + static_cast<std::uint32_t>(noun.size())});
    }
    rest = phrase.substr(0, begin);
    if (!cut_joint(rest)) break;
  }
  return nouns;
}

}  // namespace kitei
