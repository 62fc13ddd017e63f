// All cues are found in one pass over the sentence (automaton.h); what they mean together is decided afterwards.
#include "4_extract/times.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "0_base/automaton.h"
#include "0_base/text.h"

namespace kitei {
namespace {

enum class Cue : std::uint8_t {
  kRecurrence,  ///< 毎年, 定期的: with its Frequency
  kAsNeeded,    ///< 必要に応じ: also a condition
  kAtLeisure,   ///< 適宜, 随時: no condition
  kCondition,   ///< 場合は, に際して
  kEvent,       ///< 発生, 攻撃: with a case behind it an incident
  kCase,        ///< 場合は, ときに, 時は: what may stand behind an event
  kYear,        ///< 年度に: once, behind a number
  kPurpose,     ///< できるよう
  kReport,      ///< インシデント報告を行う
};

struct Phrase {
  std::string_view words;
  Cue cue;
  Frequency frequency = Frequency::kNone;
};

constexpr std::array kPhrases{
    Phrase{"毎年", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年度ごと", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年度毎", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年に1回", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年1回", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年一回", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年に1度", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年に一度", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年1度", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"年次で", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"1年ごと", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"各年度", Cue::kRecurrence, Frequency::kYearly},
    Phrase{"3年に1度", Cue::kRecurrence, Frequency::kEvery3Years},
    Phrase{"3年に1回", Cue::kRecurrence, Frequency::kEvery3Years},
    Phrase{"3年ごと", Cue::kRecurrence, Frequency::kEvery3Years},
    Phrase{"三年ごと", Cue::kRecurrence, Frequency::kEvery3Years},
    Phrase{"三年に一度", Cue::kRecurrence, Frequency::kEvery3Years},
    Phrase{"3年毎", Cue::kRecurrence, Frequency::kEvery3Years},
    Phrase{"定期的", Cue::kRecurrence, Frequency::kPeriodic},
    Phrase{"定期に", Cue::kRecurrence, Frequency::kPeriodic},
    Phrase{"四半期", Cue::kRecurrence, Frequency::kPeriodic},
    Phrase{"毎月", Cue::kRecurrence, Frequency::kPeriodic},
    Phrase{"継続的に", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"継続して", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"引き続き", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"継続的な確保", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"継続的調査", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"継続的な調査", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"継続的な提供", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"継続的な実施", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"継続的改善に取り組", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"常時", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"不断の", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"絶えず", Cue::kRecurrence, Frequency::kContinuous},
    Phrase{"必要に応じ", Cue::kAsNeeded},
    Phrase{"必要により", Cue::kAsNeeded},
    Phrase{"求めに応じ", Cue::kAsNeeded},
    Phrase{"適宜", Cue::kAtLeisure},
    Phrase{"随時", Cue::kAtLeisure},
    Phrase{"適時", Cue::kAtLeisure},
    Phrase{"必要が生じた", Cue::kAtLeisure},
    Phrase{"必要を認め", Cue::kAtLeisure},
    Phrase{"必要があると認め", Cue::kAtLeisure},
    Phrase{"能力に応じ", Cue::kCondition},
    Phrase{"要望に応じ", Cue::kCondition},
    Phrase{"状況に応じ", Cue::kCondition},
    Phrase{"規模に応じ", Cue::kCondition},
    Phrase{"機能に応じ", Cue::kCondition},
    Phrase{"場合は", Cue::kCondition},
    Phrase{"場合に", Cue::kCondition},
    Phrase{"場合、", Cue::kCondition},
    Phrase{"場合→", Cue::kCondition},
    Phrase{"場合の、", Cue::kCondition},
    Phrase{"場合を除", Cue::kCondition},
    Phrase{"ときは", Cue::kCondition},
    Phrase{"ときには", Cue::kCondition},
    Phrase{"ときも", Cue::kCondition},
    Phrase{"ときを除", Cue::kCondition},
    Phrase{"ときに、", Cue::kCondition},
    Phrase{"とき、", Cue::kCondition},
    Phrase{"際には", Cue::kCondition},
    Phrase{"際は、", Cue::kCondition},
    Phrase{"した際、", Cue::kCondition},
    Phrase{"あった際、", Cue::kCondition},
    Phrase{"に際し", Cue::kCondition},
    Phrase{"発生時に", Cue::kCondition},
    Phrase{"発生時は", Cue::kCondition},
    Phrase{"限りにおいて", Cue::kCondition},
    Phrase{"限りで", Cue::kCondition},
    Phrase{"限度において", Cue::kCondition},
    Phrase{"要求があれば", Cue::kCondition},
    Phrase{"発生", Cue::kEvent},
    Phrase{"検知", Cue::kEvent},
    Phrase{"攻撃", Cue::kEvent},
    Phrase{"障害", Cue::kEvent},
    Phrase{"インシデント", Cue::kEvent},
    Phrase{"侵害", Cue::kEvent},
    Phrase{"害された", Cue::kEvent},
    Phrase{"テロ", Cue::kEvent},
    Phrase{"事故", Cue::kEvent},
    Phrase{"被害", Cue::kEvent},
    Phrase{"漏えい", Cue::kEvent},
    Phrase{"不正アクセス", Cue::kEvent},
    Phrase{"場合", Cue::kCase},
    Phrase{"とき", Cue::kCase},
    Phrase{"時に、", Cue::kCase},
    Phrase{"時には", Cue::kCase},
    Phrase{"時は、", Cue::kCase},
    Phrase{"際は", Cue::kCase},
    Phrase{"際に、", Cue::kCase},
    Phrase{"年度に", Cue::kYear},
    Phrase{"年度中", Cue::kYear},
    Phrase{"年中に", Cue::kYear},
    Phrase{"年度末まで", Cue::kYear},
    Phrase{"年度までに", Cue::kYear},
    Phrase{"年までに", Cue::kYear},
    Phrase{"月までに", Cue::kYear},
    Phrase{"できるよう", Cue::kPurpose},
    Phrase{"インシデント報告を行う", Cue::kReport},
};

/// A cue in a sentence.
struct Sign {
  const Phrase* phrase;
  std::uint32_t begin, end;
};

const Automaton& automaton() {
  static const Automaton kAutomaton([] {
    std::vector<std::string> words;
    for (const Phrase& phrase : kPhrases) words.emplace_back(phrase.words);
    return words;
  }());
  return kAutomaton;
}

std::vector<Sign> signs_of(std::string_view folded) {
  std::vector<Sign> signs;
  automaton().each(folded, [&](const Automaton::Match& match) {
    signs.push_back({&kPhrases[match.word], match.begin, match.end});
  });
  return signs;
}

char32_t letter_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : decode_before(text, at);
}

/// 「3年に1度」 holds 「年に1度」, and is not yearly.
bool counts_years(std::string_view text, const Sign& sign) {
  if (!sign.phrase->words.starts_with("年")) return false;
  const char32_t c = letter_before(text, sign.begin);
  return (c >= '2' && c <= '9') || std::u32string_view(U"二三四五六七八九十").find(c) != std::u32string_view::npos;
}

/// 「平常時」, 「通常時」 hold 「常時」, and speak of ordinary times.
bool is_ordinary(std::string_view text, const Sign& sign) {
  const char32_t c = letter_before(text, sign.begin);
  return sign.phrase->words == "常時" && (c == U'平' || c == U'通' || c == U'非');
}

/// A cue of 継続 in front of 「できるよう」 is a purpose, not the act's own recurrence.
bool is_purpose(const Sign& sign, const std::vector<Sign>& signs) {
  for (const Sign& other : signs) {
    if (other.phrase->cue == Cue::kPurpose && other.begin >= sign.end && other.begin < sign.end + 150) return true;
  }
  return false;
}

/// 発生した場合は, 認知したときは: an event and a case behind it, no comma between them: the act answers an incident.
Range on_incident(const std::string_view text, const std::vector<Sign>& signs) {
  for (const Sign& event : signs) {
    if (event.phrase->cue == Cue::kReport) return {event.begin, event.end};
    if (event.phrase->cue != Cue::kEvent) continue;
    for (const Sign& around : signs) {
      if (around.phrase->cue != Cue::kCase || around.begin < event.end || around.begin > event.end + 120) continue;
      const std::string_view between = text.substr(event.end, around.begin - event.end);
      if (between.find("、") != std::string_view::npos) continue;
      const std::string_view behind = text.substr(around.end);
      const bool bound = around.phrase->words.size() > 6 || behind.starts_with("は") || behind.starts_with("に") ||
                         behind.starts_with("、");
      if (bound) return {event.begin, around.end};
    }
  }
  return {};
}

/// 「2014年度に」, 「令和8年度中に」: done once.
Range date_in(std::string_view text, const std::vector<Sign>& signs) {
  for (const Sign& sign : signs) {
    if (sign.phrase->cue != Cue::kYear) continue;
    const char32_t before = letter_before(text, sign.begin);
    if (before < '0' || before > '9' || text.substr(sign.end).starts_with("1")) continue;
    std::uint32_t begin = sign.begin;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    return {begin, sign.end};
  }
  return {};
}

const Sign* first(const std::vector<Sign>& signs, Cue cue) {
  for (const Sign& sign : signs) {
    if (sign.phrase->cue == cue) return &sign;
  }
  return nullptr;
}

/// The cue whose clause is the condition: the first that ends a clause, with the smaller case inside it (場合において、
/// …ときは); else the first of the other words.
Range condition_cue(std::string_view text, const std::vector<Sign>& signs) {
  const Sign* clause = nullptr;
  Range cue;
  for (const Sign& sign : signs) {
    if (sign.phrase->cue != Cue::kCondition || sign.phrase->words.ends_with("に応じ")) continue;
    if (clause == nullptr) cue = {sign.begin, sign.end};
    if (clause != nullptr && sign.begin > cue.end) {
      if (!text.substr(clause->end).starts_with("おいて、")) break;
    }
    clause = &sign;
    cue.end = std::max(cue.end, sign.end);
  }
  if (clause != nullptr) return cue;
  const Sign *needed = first(signs, Cue::kAsNeeded), *other = first(signs, Cue::kCondition);
  const Sign* word = needed == nullptr || (other != nullptr && other->begin < needed->begin) ? other : needed;
  return word == nullptr ? Range{} : Range{word->begin, word->end};
}

struct Recurrence {
  Frequency frequency = Frequency::kNone;
  Range words;
};

Recurrence frequency(std::string_view text, const std::vector<Sign>& signs) {
  const Sign* last = nullptr;
  for (const Sign& sign : signs) {
    if (sign.phrase->cue != Cue::kRecurrence || counts_years(text, sign) || is_ordinary(text, sign)) continue;
    if (sign.phrase->frequency == Frequency::kContinuous) {
      const bool beside = last != nullptr && last->phrase->frequency != Frequency::kContinuous;
      if (beside || is_purpose(sign, signs)) continue;
    }
    last = &sign;
  }
  if (last != nullptr) return {last->phrase->frequency, {last->begin, last->end}};
  if (const Range date = date_in(text, signs); date.end > 0) return {Frequency::kOnce, date};
  if (const Range incident = on_incident(text, signs); incident.end > 0) return {Frequency::kOnIncident, incident};
  const Sign* needed = first(signs, Cue::kAsNeeded);
  if (needed == nullptr) needed = first(signs, Cue::kAtLeisure);
  if (needed != nullptr) return {Frequency::kAsNeeded, {needed->begin, needed->end}};
  return {};
}

}  // namespace

Times times_of(std::string_view folded) {
  const std::vector<Sign> signs = signs_of(folded);
  const Range cue = folded.starts_with("この際") ? Range{} : condition_cue(folded, signs);
  const Recurrence recurrence = frequency(folded, signs);
  return {recurrence.frequency, cue.end > 0, recurrence.words, cue};
}

}  // namespace kitei
