#include "4_extract/exemptions.h"

#include <array>

#include "0_base/text.h"
#include "4_extract/words.h"

namespace kitei {
namespace {

/// Whom a sentence must not name for a reason to hold.
enum class Named : std::uint8_t {
  kAnybody,    ///< it holds whoever is named
  kNoRole,     ///< no role of the lexicon is its subject
  kNoSubject,  ///< it has no subject that acts
};

/// A claim with its text, and the text up to its predicate.
struct Sentence {
  const Claim& claim;
  std::string_view text, end;
};

bool is_example(const Sentence& sentence) {
  return sentence.text.starts_with("例えば");
}

/// 「この法律は、…」, 「本指針は、…」
bool speaks_of_itself(std::string_view text) {
  return (text.starts_with("この") || text.starts_with("本")) &&
         holds(text.substr(0, 30), {"法律は", "条例は", "規則は", "規程は", "要綱は", "要領は", "指針は", "基準は"});
}

bool lays_down_itself(const Sentence& sentence) {
  return speaks_of_itself(sentence.text) && holds(sentence.text, {"定めるものとする。", "定める。"});
}

bool shows(const Sentence& sentence) {
  return sentence.claim.force.tells && !speaks_of_itself(sentence.text) &&
         holds(sentence.text, {"以下", "次の", "次に", "本書", "本章", "本節", "ここでは", "例を", "図", "表"});
}

bool is_open_to_all(const Sentence& sentence) {
  return sentence.claim.force.modality == Modality::kMay && !speaks_of_itself(sentence.text) &&
         holds(sentence.text, {"ことで、", "誰でも", "だれでも"});
}

bool is_penalty(const Sentence& sentence) {
  return ends_in(sentence.end, {"に処する", "刑を科する", "罰金を科する", "過料を科する", "の例に従う", "刑を免除する",
                                "刑を減軽する", "刑を加重する"});
}

bool is_effective_date(const Sentence& sentence) {
  return ends_in(sentence.end, {"から施行する", "に施行する", "施行するものとする", "から適用する", "効力を失う",
                                "から施行します", "から適用します"});
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

bool is_definition(const Sentence& sentence) {
  return ends_in(sentence.end,
                 {"のこと", "のことです", "と呼ぶ", "と呼びます", "と称する", "と略す", "と略する",
                  "定義に従うものとする", "意味で用いる", "定義する", "と定義します", "についても同じとする"}) ||
         (sentence.end.ends_with("こととする") && holds(sentence.text, {"」とは、"})) || sets_number(sentence.end);
}

bool is_scope(const Sentence& sentence) {
  return ends_in(sentence.end, {"を除く", "を含む", "に限る"});
}

bool is_delegation(const Sentence& sentence) {
  return ends_in(sentence.end, {"政令で定める", "省令で定める", "府令で定める", "命令で定める", "法律で定める",
                                "規則で定める", "条例で定める", "告示で定める"});
}

bool is_constitution(const Sentence& sentence) {
  return ends_in(sentence.end, {"を置く", "を置くものとする", "をもつて充てる", "をもって充てる", "をもつて組織する",
                                "をもって組織する", "で組織する"});
}

/// 「…こととする」 decides something in a note too; 「…を含むものとする」 explains.
bool is_note(const Sentence& sentence) {
  const std::string_view rule = sentence.claim.force.rule;
  const bool decides = rule == "ends-with-shall" && sentence.end.ends_with("こととする");
  return sentence.claim.kind == UnitKind::kNote && !decides &&
         (rule == "ends-with-verb" || rule == "ends-with-to-be" || rule == "ends-with-shall");
}

bool is_effect(const Sentence& sentence) {
  if (sentence.claim.force.modality != Modality::kExpected) return false;
  const std::string_view text = sentence.text;
  for (const RoleMatch& name : sentence.claim.spoken.names) {
    if (text.substr(name.end).starts_with("が")) return false;
  }
  const std::size_t hope = text.rfind("が期待される");
  if (hope == std::string_view::npos) return false;
  const std::string_view before = text.substr(0, hope);
  if (!before.ends_with("こと")) return true;
  const std::size_t comma = before.rfind("、");
  return before.substr(comma == std::string_view::npos ? 0 : comma).find("が") != std::string_view::npos;
}

struct Exemption {
  std::string_view reason;
  Named named;
  bool (*holds)(const Sentence&);
};

/// The reasons, in the order in which they are asked.
constexpr std::array kExemptions{
    Exemption{"example", Named::kAnybody, is_example},                // 例えば、…
    Exemption{"of-itself", Named::kNoSubject, lays_down_itself},      // この規程は、…を定める
    Exemption{"shows", Named::kNoSubject, shows},                     // 以下に…を示す
    Exemption{"open-to-all", Named::kNoSubject, is_open_to_all},      // 誰でも…できる
    Exemption{"penalty", Named::kAnybody, is_penalty},                // 罰金に処する, 刑法…の例に従う
    Exemption{"effective-date", Named::kAnybody, is_effective_date},  // 公布の日から施行する
    Exemption{"definition", Named::kAnybody, is_definition},  // …装置のこと。 「検証」とは、…こととする
    Exemption{"scope", Named::kNoRole, is_scope},             // ただし、…を除く
    Exemption{"delegation", Named::kNoRole, is_delegation},      // 必要な事項は、政令で定める
    Exemption{"constitution", Named::kNoRole, is_constitution},  // 事務局を置く
    Exemption{"note", Named::kNoRole, is_note},                  // a note that explains; one that obliges says who
    Exemption{"effect", Named::kNoSubject, is_effect},           // …の向上が期待される
};

bool is_met(Named named, const Subject& subject) {
  switch (named) {
    case Named::kAnybody: return true;
    case Named::kNoRole: return subject.roles.empty();
    case Named::kNoSubject: return subject.rule.empty();
  }
  return false;
}

}  // namespace

std::string_view exemption_of(const Claim& claim) {
  const std::string_view text = claim.spoken.text;
  const Sentence sentence{claim, text, predicate_of(text)};
  for (const Exemption& exemption : kExemptions) {
    if (is_met(exemption.named, claim.subject) && exemption.holds(sentence)) return exemption.reason;
  }
  return {};
}

}  // namespace kitei
