#include "4_extract/times.h"

#include <array>

#include "0_base/text.h"

namespace kitei {
namespace {

struct Phrase {
  std::string_view words;
  Frequency frequency;
};

constexpr std::array<Phrase, 34> kPhrases{{
    {"毎年", Frequency::kYearly},
    {"年度ごと", Frequency::kYearly},
    {"年度毎", Frequency::kYearly},
    {"年に1回", Frequency::kYearly},
    {"年1回", Frequency::kYearly},
    {"年一回", Frequency::kYearly},
    {"1年に1回", Frequency::kYearly},
    {"年に1度", Frequency::kYearly},
    {"年1度", Frequency::kYearly},
    {"年次で", Frequency::kYearly},
    {"1年ごと", Frequency::kYearly},
    {"各年度", Frequency::kYearly},
    {"3年に1度", Frequency::kEvery3Years},
    {"3年に1回", Frequency::kEvery3Years},
    {"3年ごと", Frequency::kEvery3Years},
    {"三年ごと", Frequency::kEvery3Years},
    {"三年に一度", Frequency::kEvery3Years},
    {"3年毎", Frequency::kEvery3Years},
    {"定期的", Frequency::kPeriodic},
    {"定期に", Frequency::kPeriodic},
    {"四半期", Frequency::kPeriodic},
    {"毎月", Frequency::kPeriodic},
    {"継続的に", Frequency::kContinuous},
    {"継続して", Frequency::kContinuous},
    {"引き続き", Frequency::kContinuous},
    {"継続的な確保", Frequency::kContinuous},
    {"継続的調査", Frequency::kContinuous},
    {"継続的な調査", Frequency::kContinuous},
    {"常時", Frequency::kContinuous},
    {"不断の", Frequency::kContinuous},
    {"絶えず", Frequency::kContinuous},
    {"継続的改善に取り組", Frequency::kContinuous},
    {"継続的な提供", Frequency::kContinuous},
    {"継続的な実施", Frequency::kContinuous},
}};

bool contains(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

/// 発生した場合は, 認知したときは, 〜発生時に: the act answers an incident.
bool on_incident(std::string_view text) {
  for (const std::string_view event :
       {"発生", "認知", "検知", "攻撃", "障害", "インシデント", "侵害", "害された", "テロ", "事故", "被害"}) {
    for (std::size_t at = text.find(event); at != std::string_view::npos; at = text.find(event, at + 1)) {
      const std::string_view after = text.substr(at + event.size(), 90);
      const std::size_t comma = after.find("、");
      const std::string_view near = after.substr(0, comma == std::string_view::npos ? after.size() : comma + 3);
      if (contains(near, {"場合は", "場合には", "場合に、", "場合、", "場合において", "場合における", "ときは",
                          "ときに", "とき、", "時に、", "時には", "時は、", "際は", "際に、", "際には"})) {
        return true;
      }
    }
  }
  return contains(text, {"インシデント報告を行う"});
}

/// 「2014年度に」, 「令和8年度中に」: done once.
bool has_date(std::string_view text) {
  for (const std::string_view unit :
       {"年度に", "年度中", "年中に", "年度末まで", "年度までに", "年までに", "月までに"}) {
    for (std::size_t at = text.find(unit); at != std::string_view::npos; at = text.find(unit, at + 1)) {
      if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') return !text.substr(at).starts_with("年度に1");
    }
  }
  return false;
}

/// 「3年に1度」 holds 「年に1度」, and is not yearly.
bool counts_years(std::string_view text, std::size_t at, const Phrase& phrase) {
  if (at == std::string_view::npos || at == 0 || !phrase.words.starts_with("年")) return false;
  std::size_t before = at;
  const char32_t c = decode_before(text, before);
  return (c >= '2' && c <= '9') || std::u32string_view(U"二三四五六七八九十").find(c) != std::u32string_view::npos;
}

}  // namespace

Frequency frequency_of(std::string_view folded) {
  Frequency found = Frequency::kNone;
  std::size_t place = 0;
  for (const Phrase& phrase : kPhrases) {
    const std::size_t at = folded.rfind(phrase.words);
    if (counts_years(folded, at, phrase)) continue;
    if (at == std::string_view::npos || (found != Frequency::kNone && at < place)) continue;
    // 「継続的に…できるよう」 is a purpose, not the act's own recurrence.
    if (phrase.frequency == Frequency::kContinuous) {
      const std::string_view after = folded.substr(at, 150);
      const std::size_t purpose = after.find("できるよう");
      if (purpose != std::string_view::npos || (found != Frequency::kNone && found != Frequency::kContinuous)) continue;
    }
    found = phrase.frequency;
    place = at;
  }
  if (found != Frequency::kNone) return found;
  if (has_date(folded)) return Frequency::kOnce;
  if (on_incident(folded)) return Frequency::kOnIncident;
  if (contains(folded, {"必要に応じ", "必要により", "適宜", "必要が生じた", "必要を認め", "随時", "適時", "求めに応じ",
                        "必要があると認め"}))
    return Frequency::kAsNeeded;
  return Frequency::kNone;
}

bool is_conditional(std::string_view folded) {
  return contains(folded, {"必要に応じ",   "求めに応じ",   "能力に応じ",   "要望に応じ",
                           "状況に応じ",   "規模に応じ",   "機能に応じ",   "場合は",
                           "場合に",       "場合、",       "場合→",        "場合の、",
                           "場合を除",     "ときは",       "ときには",     "ときに、",
                           "とき、",       "際には",       "際は、",       "際、必",
                           "に際し",       "発生時に",     "発生時は",     "限りにおいて",
                           "限りで",       "限度において", "要求があれば", "なければならない場合",
                           "発生した際、", "あった際、",   "した際、"}) &&
         !folded.starts_with("この際");
}

}  // namespace kitei
