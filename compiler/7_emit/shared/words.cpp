#include "7_emit/shared/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "0_base/text.h"

namespace kitei {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template <std::size_t N>
std::string_view find_word(const std::array<Pair, N>& table, std::string_view key) {
  for (const Pair& row : table) {
    if (row.first == key) return row.second;
  }
  return key;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_zeros(std::string_view number) {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

}  // namespace

std::string_view word_of(Modality modality) {
  switch (modality) {
    case Modality::kDuty: return "義務";
    case Modality::kEffort: return "努力";
    case Modality::kExpected: return "期待";
    case Modality::kRecommended: return "推奨";
    case Modality::kMay: return "許容";
    case Modality::kProhibition: return "禁止";
  }
  return "";
}

std::string_view word_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::kNone: return "";
    case Frequency::kYearly: return "毎年";
    case Frequency::kEvery3Years: return "3年ごと";
    case Frequency::kPeriodic: return "定期的";
    case Frequency::kContinuous: return "継続的";
    case Frequency::kAsNeeded: return "必要に応じて";
    case Frequency::kOnIncident: return "事案発生時";
    case Frequency::kOnce: return "1回";
  }
  return "";
}

std::string_view word_of(Tie tie) {
  switch (tie) {
    case Tie::kNamed: return "";
    case Tie::kAsks: return "要請先";
    case Tie::kIsAsked: return "要請元";
    case Tie::kInforms: return "連絡先";
    case Tie::kIsInformed: return "情報元";
    case Tie::kHelps: return "支援先";
    case Tie::kIsHelped: return "協力元";
    case Tie::kConsults: return "協議先";
    case Tie::kCooperates: return "連携先";
    case Tie::kThrough: return "経由";
    case Tie::kObserves: return "調査先";
  }
  return "";
}

std::string in_short(std::string_view words) {
  constexpr std::size_t kMost = 40, kHead = 14, kEnd = 22;
  const std::size_t letters = count_letters(words);
  if (letters <= kMost) return std::string(words);
  const std::size_t end = first_letters(words, letters - kEnd).size();
  return std::string(first_letters(words, kHead)) + "…" + std::string(words.substr(end));
}

std::string_view remark_of(ActorFrom from) {
  switch (from) {
    case ActorFrom::kSubject: return "";
    case ActorFrom::kLeadIn: return "前書きから";
    case ActorFrom::kHeading: return "見出しから";
    case ActorFrom::kParagraph: return "前の文から";
    case ActorFrom::kChapter: return "章題から";
    case ActorFrom::kReview: return "";
    case ActorFrom::kNone: return "";
  }
  return "";
}

std::string review_in_words(const Extract& extract, const Statement& statement) {
  const Review& review = extract.reviews[statement.review.index];
  return review.by + "が" + date_in_words(review.on) + "に確認（" + review.reason + "）";
}

std::string_view word_of(Severity severity) {
  switch (severity) {
    case Severity::kNote: return "注記";
    case Severity::kWarning: return "警告";
    case Severity::kError: return "誤り";
  }
  return "";
}

std::string_view document_kind(std::string_view kind) {
  static constexpr std::array<Pair, 12> kTable{{{"act", "法律"},
                                                {"cabinet-order", "政令"},
                                                {"ministerial-order", "省令"},
                                                {"action-plan", "行動計画"},
                                                {"implementing-details", "実施細目"},
                                                {"baseline", "統一基準"},
                                                {"guideline", "指針"},
                                                {"sector-guideline", "分野別ガイドライン"},
                                                {"strategy", "戦略"},
                                                {"slides", "説明資料"},
                                                {"digest", "要旨"},
                                                {"report", "報告書"}}};
  return find_word(kTable, kind);
}

std::string_view role_kind(std::string_view kind) {
  static constexpr std::array<Pair, 7> kTable{{{"government", "政府機関"},
                                               {"operator", "事業者"},
                                               {"sharing", "情報共有の組織"},
                                               {"oversight", "会議・本部"},
                                               {"private", "民間の機関"},
                                               {"person", "人"},
                                               {"unlisted", "辞書にない主体"}}};
  return find_word(kTable, kind);
}

std::string_view relation_word(std::string_view relation) {
  if (relation == "equal") return "同じ";
  if (relation == "subset") return "項目の一部を求める";
  if (relation == "superset") return "項目より広く求める";
  if (relation == "intersects") return "一部が重なる";
  return "対応する項目なし";
}

std::string_view maker_word(std::string_view maker) {
  return maker == "human" ? "人が確認" : "提案";
}

std::string_view confidence_word(std::string_view confidence) {
  return confidence == "high" ? "高" : confidence == "medium" ? "中" : "低";
}

Standing standing_of(const DocumentInfo& info) {
  if (info.status == "draft") return Standing::kDraft;
  if (info.status == "superseded") return Standing::kSuperseded;
  if (info.status == "promulgated") return Standing::kPromulgated;
  return Standing::kInForce;
}

bool is_law(Standing standing) {
  return standing == Standing::kInForce || standing == Standing::kPromulgated;
}

std::string_view word_of(Standing standing) {
  switch (standing) {
    case Standing::kInForce: return "";
    case Standing::kDraft: return "案";
    case Standing::kSuperseded: return "旧版";
    case Standing::kPromulgated: return "公布";
  }
  return "";
}

std::string date_in_words(std::string_view date) {
  const std::string_view year = date.substr(0, 4);
  const std::string_view month = date.size() >= 7 ? date.substr(5, 2) : std::string_view();
  const std::string_view day = date.size() == 10 ? date.substr(8, 2) : std::string_view();
  const bool known = (date.size() == 4 && is_number(year)) || (date.size() == 7 && is_number(month)) ||
                     (date.size() == 10 && is_number(month) && is_number(day));
  if (!known || !is_number(year)) return std::string(date);
  std::string out(year);
  out += "年";
  if (!month.empty()) out += std::string(without_zeros(month)) + "月";
  if (!day.empty()) out += std::string(without_zeros(day)) + "日";
  return out;
}

}  // namespace kitei
