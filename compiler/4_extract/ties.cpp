// The particle says who gives and who takes; the verb says what. Verbs are looked for as far as the particle may reach:
// a receiver (に対し, へ) may wait for the end of the sentence, と and から only for the end of their clause.
#include "4_extract/ties.h"

#include <algorithm>
#include <initializer_list>

namespace kitei {
namespace {

using Words = std::initializer_list<std::string_view>;

bool begins(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

/// Where the first of the words stands; npos where none does.
std::size_t first_of(std::string_view text, Words words) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word : words) first = std::min(first, text.find(word));
  return first;
}

bool has(std::string_view text, Words words) {
  return first_of(text, words) != std::string_view::npos;
}

/// Asking as an act; not 「求めに応じ」, 「求められる」.
bool asks(std::string_view text) {
  for (std::size_t at = text.find("求め"); at != std::string_view::npos; at = text.find("求め", at + 6)) {
    if (!begins(text.substr(at), {"求めに", "求めが", "求められ"})) return true;
  }
  return has(text, {"要請", "依頼", "要求", "命ず", "命じ", "促", "働きかけ", "指示", "勧告", "委託"});
}

Tie of_receiver(std::string_view rest) {
  if (asks(rest)) return Tie::kAsks;
  const std::size_t informs =
      first_of(rest, {"提供", "連絡", "報告", "通知", "通報", "周知", "共有", "届け", "届出", "示し", "示す", "提示",
                      "提出", "説明", "公表", "伝達", "送付", "発信", "展開", "開示", "申請", "同報", "紹介"});
  const std::size_t helps = first_of(rest, {"支援", "助言", "協力", "援助", "交付", "補助"});
  const std::size_t consults = first_of(rest, {"協議", "相談", "諮", "照会", "意見を聴", "付議"});
  const std::size_t observes = first_of(rest, {"調査", "監督", "立入検査", "ヒアリング"});
  const std::size_t first = std::min({informs, helps, consults, observes});
  if (first == std::string_view::npos) return Tie::kNamed;
  if (first == observes) return Tie::kObserves;
  return first == informs ? Tie::kInforms : first == helps ? Tie::kHelps : Tie::kConsults;
}

Tie of_giver(std::string_view clause) {
  if (has(clause, {"求め", "要請", "要望", "依頼", "照会", "相談"})) return Tie::kIsAsked;
  if (has(clause, {"意見"})) return Tie::kConsults;
  if (has(clause, {"支援", "助言", "協力"})) return Tie::kIsHelped;
  const bool informed =
      has(clause, {"提供", "連絡", "報告", "通報", "通知", "収集", "受け", "情報", "届出", "入手", "聴取", "同報"});
  return informed ? Tie::kIsInformed : Tie::kNamed;
}

Tie of_partner(std::string_view clause) {
  if (has(clause, {"協議", "相談"})) return Tie::kConsults;
  const bool together = begins(clause, {"ともに、", "共に", "一体"}) ||
                        has(clause, {"連携", "協力", "協働", "共同", "共有", "調整", "締結", "合意", "交換", "間"});
  return together ? Tie::kCooperates : Tie::kNamed;
}

/// What is done about somebody's measures: 「Aによる対策を調査する」.
Tie of_measures(std::string_view rest) {
  if (has(rest, {"支援", "協力", "促進", "活動の強化"})) return Tie::kHelps;
  if (has(rest, {"調査", "把握", "点検", "評価", "ヒアリング", "監督", "検証"})) return Tie::kObserves;
  return Tie::kNamed;
}

Tie of_possessor(std::string_view rest) {
  if (begins(rest, {"の意見", "の同意", "の了承", "の承認", "の許可", "の認可"})) return Tie::kConsults;
  if (begins(rest, {"の求め", "の要望", "の要請", "の依頼", "の指揮", "の命"})) return Tie::kIsAsked;
  if (begins(rest, {"の協力", "の支援を受", "の支援を得", "の助言"})) return Tie::kIsHelped;
  if (begins(rest, {"の間"})) return Tie::kCooperates;
  if (begins(rest, {"の窓口に", "のリエゾンに"})) return of_receiver(rest);
  return of_measures(rest);
}

}  // namespace

Tie tie_of(std::string_view rest) {
  const std::string_view clause = rest.substr(0, rest.find("、"));
  if (begins(rest, {"を通じ", "を通して", "を経由", "を介し"})) return Tie::kThrough;
  if (begins(rest, {"から"})) {
    // 「Aから、…の提供を受け」: a comma right behind the particle does not end its clause.
    const bool comma = rest.starts_with("から、");
    return of_giver(comma ? rest.substr(0, rest.find("、", std::string_view("から、").size())) : clause);
  }
  if (begins(rest, {"において", "における", "によ"})) return of_measures(rest);
  if (begins(rest, {"に", "へ", "宛", "あて"})) return of_receiver(rest);
  if (begins(rest, {"と"})) return of_partner(clause.substr(std::string_view("と").size()));
  if (begins(rest, {"の"})) return of_possessor(rest);
  if (begins(rest, {"間"})) return Tie::kCooperates;
  if (begins(rest, {"を"})) {
    if (has(clause, {"支援", "助言", "援助"})) return Tie::kHelps;
    if (has(clause, {"調査", "把握", "点検", "評価", "監督", "監視"})) return Tie::kObserves;
  }
  return Tie::kNamed;
}

}  // namespace kitei
