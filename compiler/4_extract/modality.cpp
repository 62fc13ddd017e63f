#include "4_extract/modality.h"

#include "0_base/text.h"
#include "4_extract/endings.h"
#include "4_extract/polite.h"

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

bool is_verb_end(char32_t c) {
  static constexpr std::u32string_view kEnds = U"るうくすつむぐぶぬ";
  return kEnds.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string_view predicate_of(std::string_view text) {
  for (bool again = true; again;) {
    again = cut(text, {"。", " ", "　", "等", "．", "?"});
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

/// Ends that the table does not know: a verb, or a noun (体言止め).
static std::optional<Force> by_last_letter(std::string_view text) {
  if (text.empty()) return {};
  std::size_t at = text.size();
  const char32_t last = decode_before(text, at);
  Force force{Modality::kDuty, "ends-with-verb"};
  force.weak = is_verb_end(last);
  if (force.weak) return force;
  // 働きかけ, 取りまとめ, 見直し: verbs that have become nouns
  static constexpr std::u32string_view kNounEnds = U"けめしりいみえげせちびてぎれべ";
  force.rule = "noun-ending";
  force.noun = is_kanji(last) || is_katakana(last) || is_latin(last) ||
               (is_hiragana(last) && kNounEnds.find(last) != std::u32string_view::npos);
  if (!force.noun) return {};
  return force;
}

/// The force of an end that needs no second look.
static std::optional<Force> by_end(End end) {
  Force force{Modality::kDuty, ""};
  switch (end) {
    case End::kProhibition: return Force{Modality::kProhibition, "ends-with-prohibition"};
    case End::kEffort: return Force{Modality::kEffort, "ends-with-effort"};
    case End::kExpected: return Force{Modality::kExpected, "ends-with-expected"};
    case End::kAsked: return Force{Modality::kExpected, "ends-with-asked", true};
    case End::kRecommended: return Force{Modality::kRecommended, "ends-with-recommended"};
    case End::kMay: return Force{Modality::kMay, "ends-with-may"};
    case End::kMust: return Force{Modality::kDuty, "ends-with-must"};
    case End::kNeed: return Force{Modality::kDuty, "ends-with-need", false, true};
    case End::kRequest: return Force{Modality::kDuty, "ends-with-request"};
    case End::kSoThatNot: return Force{Modality::kDuty, "ends-with-so-that-not"};
    case End::kQuestion:
      force.rule = "ends-with-question";
      force.asks = true;
      return force;
    case End::kToBe:
      force.rule = "ends-with-to-be";
      force.weak = true;
      return force;
    case End::kVerb: return Force{Modality::kDuty, "ends-with-verb"};
    case End::kTells:
      force.rule = "ends-with-verb";
      force.weak = force.tells = true;
      return force;
    case End::kHeed: return Force{Modality::kDuty, "ends-with-verb"};
    case End::kTopic:
      force.rule = "noun-ending";
      force.noun = true;
      return force;
    case End::kShall: return Force{Modality::kDuty, "ends-with-shall"};
    case End::kIsToBe: return Force{Modality::kDuty, "ends-with-is-to-be", true};
    case End::kOther:
    case End::kNothing:
    case End::kEffect: return {};
  }
  return {};
}

/// True for ends that keep their force under こととする.
static bool outranks_wrapper(End end) {
  return end == End::kProhibition || end == End::kEffort || end == End::kExpected || end == End::kAsked ||
         end == End::kRecommended || end == End::kMay;
}

static std::optional<Force> decide(std::string_view text) {
  if (defines(text)) return {};
  const Ending ending = ending_of(text);
  if (ending.end == End::kOther) return by_last_letter(text);
  auto force = by_end(ending.end);
  if (ending.end != End::kShall && ending.end != End::kIsToBe) return force;
  const Ending wrapped = ending_of(text.substr(0, text.size() - ending.words.size()));
  if (outranks_wrapper(wrapped.end)) return by_end(wrapped.end);
  force->item = ending.words == "こと";
  return force;
}

/// 「責務規定（…に努める旨）を設ける」: what the bracket says that the rule says.
static std::string_view reported(std::string_view text) {
  const std::size_t end = text.rfind("旨)を");
  const std::size_t begin = text.rfind('(', end);
  return end == std::string_view::npos || begin == std::string_view::npos ? text
                                                                          : text.substr(begin + 1, end - begin - 1);
}

std::optional<Force> force_of(std::string_view folded) {
  return decide(plain_form(reported(predicate_of(folded))));
}

}  // namespace kitei
