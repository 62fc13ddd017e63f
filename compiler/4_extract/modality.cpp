#include "4_extract/modality.h"

#include <array>

#include "0_base/text.h"

namespace kitei {
namespace {

using Words = std::initializer_list<std::string_view>;

bool ends(std::string_view text, Words words) {
  for (const std::string_view word : words) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

bool cut(std::string_view& text, Words words) {
  for (const std::string_view word : words) {
    if (text.ends_with(word)) {
      text.remove_suffix(word.size());
      return true;
    }
  }
  return false;
}

/// Polite and progressive forms to plain ones, where only the end matters.
std::string plain(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kForms{{
      {"必要があります", "必要がある"},
      {"ことができます", "ことができる"},
      {"できます", "できる"},
      {"望ましいです", "望ましい"},
      {"求められます", "求められる"},
      {"期待されます", "期待される"},
      {"ください", "こと"},
      {"ましょう", "べきである"},
      {"なりません", "ならない"},
      {"ありません", "ない"},
      {"されます", "される"},
      {"ています", "ている"},
      {"行います", "行う"},
      {"します", "する"},
      {"れます", "れる"},
      {"です", "である"},
  }};
  std::string out(text);
  for (const auto& [from, to] : kForms) {
    if (text.ends_with(from)) {
      out.resize(out.size() - from.size());
      out += to;
      return out;
    }
  }
  return out;
}

std::optional<Force> special(std::string_view text) {
  if (ends(text, {"てはならない", "ではならない", "てはいけない", "禁止する", "禁止", "しないこと", "不適当である",
                  "ことができない", "しないものとする", "認めない", "禁じる"})) {
    return Force{Modality::kProhibition, "ends-with-prohibition"};
  }
  if (ends(text, {"努める", "努めること", "努めなければならない", "努めねばならない", "努めるべきである", "努力する",
                  "努めるもの", "努め"})) {
    return Force{Modality::kEffort, "ends-with-effort"};
  }
  // Hoped-for effects ask nothing of anybody.
  if (ends(text,
           {"つながることが期待される", "資することが期待される", "効果が期待される", "つながるものと期待される"})) {
    return Force{Modality::kExpected, "hoped-for-effect", false, false, false, true};
  }
  if (ends(text, {"期待される", "期待する", "望まれる", "期待されている", "いただきたい", "期待したい"})) {
    return Force{Modality::kExpected, "ends-with-expected"};
  }
  if (ends(text, {"求められる", "求められている", "求められることになる", "求められることとなった",
                  "求められることとなる"})) {
    return Force{Modality::kExpected, "ends-with-asked", true};
  }
  if (ends(text, {"望ましい", "適当である", "推奨する", "推奨される", "推奨", "べきである", "すべき", "べきもの",
                  "好ましい", "望ましいこと"})) {
    return Force{Modality::kRecommended, "ends-with-recommended"};
  }
  if (ends(text, {"ことができる", "可能とする", "が可能", "差し支えない", "差し支えないもの", "妨げない", "てもよい",
                  "この限りでない", "その限りとしない", "この限りではない", "要しない", "なくてもよい", "必要はない",
                  "限りでない", "しないことができる", "が可能である"})) {
    return Force{Modality::kMay, "ends-with-may"};
  }
  return {};
}

bool has_no_force(std::string_view text) {
  return ends(text, {"をいう",     "である",   "ている",   "された",     "した",       "できた",       "きた",
                     "いた",       "なった",   "あった",   "れた",       "考えられる", "ところ",       "という",
                     "ことがある", "含まれる", "異なる",   "とおり",     "通り",       "とおりとする", "通りとする",
                     "次のとおり", "みなす",   "指す",     "を指す",     "ある",       "いる",         "ない",
                     "なる",       "れる",     "おそれ",   "場合",       "場合等",     "とき",         "ため",
                     "ものがある", "もの",     "想定する", "という状況", "意味する",   "付言する",     "できる",
                     "でいく",     "えた",     "った",     "だ",         "か",         "き",           "?"});
}

bool is_verb_end(char32_t c) {
  static constexpr std::u32string_view kEnds = U"るうくすつむぐぶぬ";
  return kEnds.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string_view predicate_of(std::string_view text) {
  for (bool again = true; again;) {
    again = cut(text, {"。", " ", "　", "等", "．"});
    if (!text.ends_with(")")) continue;
    int depth = 0;
    std::size_t at = text.size();
    while (at > 0) {
      std::size_t before = at;
      const char32_t c = decode_before(text, before);
      at = before;
      if (c == ')') ++depth;
      if (c == '(' && --depth == 0) break;
    }
    if (depth != 0 || at == 0) break;
    text = text.substr(0, at);
    again = true;
  }
  return text;
}

/// 「…の範囲は、…とする」, 「期間は、一年とする」: a noun defined by a noun.
static bool defines(std::string_view text) {
  if (!text.ends_with("とする")) return false;
  if (ends(text, {"こととする", "ものとする", "原則とする", "基本とする", "条件とする"})) return false;
  const std::size_t topic = text.find("は、");
  return topic != std::string_view::npos && ends(text.substr(0, topic), {"範囲", "対象", "期間", "定義", "単位", "水準",
                                                                         "要件", "種類", "区分", "様式", "名称"});
}

static std::optional<Force> decide(std::string_view text) {
  if (ends(text, {"とおりとする", "通りとする", "とおり", "通り"}) || defines(text)) return {};
  if (ends(text, {"ことのないようにする", "ことがないようにする"}))
    return Force{Modality::kDuty, "ends-with-so-that-not"};
  if (const auto force = special(text)) return force;
  // Wrappers: what they wrap may have a force of its own.
  bool passive = false, wrapped = false;
  if (cut(text, {"こととされている", "こととされた", "ものとされている", "ものとされる", "こととされる"})) {
    passive = wrapped = true;
  } else if (cut(text, {"こととしている", "こととする", "ものとする", "こととします", "旨を規定", "旨を規定する",
                        "旨を定める", "ことになる", "こととなる", "こと"})) {
    wrapped = true;
  }
  if (wrapped) {
    if (auto force = special(text)) return force;
    return Force{Modality::kDuty, passive ? "ends-with-is-to-be" : "ends-with-shall", passive};
  }
  if (ends(text, {"なければならない", "ねばならない", "義務を負う", "責務を有する", "を要する", "義務付けられている",
                  "義務がある"})) {
    return Force{Modality::kDuty, "ends-with-must"};
  }
  if (ends(text, {"必要がある", "必要である", "重要である", "不可欠である"})) {
    if (ends(text, {"必要がある"})) return Force{Modality::kDuty, "ends-with-need", false, true};
    return {};
  }
  if (ends(text, {"とされている", "とする"}) && !ends(text, {"課題とする"}))
    return Force{Modality::kDuty, "ends-with-to-be"};
  if (ends(text, {"していく", "ていく"})) return Force{Modality::kDuty, "ends-with-verb"};
  if (has_no_force(text)) return {};
  if (text.empty()) return {};
  std::size_t at = text.size();
  const char32_t last = decode_before(text, at);
  if (is_verb_end(last)) return Force{Modality::kDuty, "ends-with-verb"};
  if (is_kanji(last) || is_katakana(last) || is_latin(last))
    return Force{Modality::kDuty, "noun-ending", false, false, true};
  if (is_hiragana(last)) {  // 働きかけ, 取りまとめ, 見直し: verbs that have become nouns
    static constexpr std::u32string_view kNounEnds = U"けめしりいみえげせちびて";
    if (kNounEnds.find(last) != std::u32string_view::npos)
      return Force{Modality::kDuty, "noun-ending", false, false, true};
  }
  return {};
}

/// 「責務規定（…に努める旨）を設ける」: what the bracket says that the rule says.
static std::string_view reported(std::string_view text) {
  const std::size_t end = text.rfind("旨)を");
  const std::size_t begin = text.rfind('(', end);
  return end == std::string_view::npos || begin == std::string_view::npos ? text
                                                                          : text.substr(begin + 1, end - begin - 1);
}

std::optional<Force> force_of(std::string_view folded) {
  auto force = decide(plain(reported(predicate_of(folded))));
  if (force && force->effect) return {};
  return force;
}

}  // namespace kitei
