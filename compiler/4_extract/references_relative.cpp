// Citations that name their place by the way there: 前項, 次条, 同条第二項, 前二項, 同法, 次の各号, 次に掲げる, 前節.
#include <array>

#include "0_base/text.h"
#include "2_scan/marker.h"
#include "4_extract/reference_scan.h"

namespace kitei {
namespace {

/// 前 or 次, how many steps, and what is counted.
struct Step {
  int steps = 0;
  std::string_view unit;
};

bool take_step(std::string_view text, std::size_t& at, Step& step) {
  std::size_t next = at;
  const bool back = take(text, next, "前");
  if (!back && !take(text, next, "次")) return false;
  step.steps = back ? -1 : 1;
  const std::size_t counted = next;
  if (take(text, next, "各")) {
    step.steps = 0;  // all of them
  } else if (const std::uint32_t count = number_at(text, next); count > 1 && count < 100 && back) {
    step.steps = -static_cast<int>(count);
  } else {
    next = counted;
  }
  for (const std::string_view unit : {"条", "項", "号", "節", "章"}) {
    if (!take(text, next, unit)) continue;
    const std::string_view behind = text.substr(next);
    for (const std::string_view word : {"件", "約", "例", "目", "機", "度", "線", "車"}) {
      if (behind.starts_with(word)) return false;
    }
    step.unit = unit;
    at = next;
    return true;
  }
  return false;
}

std::string shifted(const std::string& number, int steps) {
  int value = 0;
  for (const char c : number) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
    if (value > 100000) return {};
  }
  return std::to_string(value + steps);
}

/// 前条, 前項, 前号 in a statute. False where the unit stands in no article.
bool step_from(const ReferenceScan& scan, const Step& step, Reference& to) {
  to = scan.places.own(scan.id);
  if (to.article.empty() && !to.supplementary) return false;
  if (step.unit == "条") {
    // Of the 附則 of an amending law only some articles are here: the next one is next by its number.
    std::string article = scan.places.in_amending(scan.id) ? shifted(to.article, step.steps) : std::string();
    if (article.empty()) article = scan.places.article_beside(scan.id, step.steps);
    to = {{}, {}, to.supplementary, article, {}, {}, {}};
  } else if (step.unit == "項") {
    to.paragraph = step.steps == 0 ? "1" : shifted(to.paragraph, step.steps);
    to.item = to.below = {};
  } else if (step.steps == 0) {
    to.item = "1";
    to.below = {};
  } else {
    const UnitId beside = to.item.empty() ? UnitId{} : scan.places.item_beside(scan.id, step.steps);
    to.item = beside ? scan.places.own(beside).item : "0";
    to.below = {};
  }
  return true;
}

/// 前節, 前章; in documents without articles also 前項, which means the section before.
std::size_t find_section_before(ReferenceScan& scan, std::size_t at, std::size_t end, const Step& step) {
  if (step.steps != -1 || (step.unit != "節" && step.unit != "章" && step.unit != "項")) return at;
  const ClauseId before = scan.places.clause_before(scan.id, step.unit == "章");
  if (step.unit == "項" && !before) return at;
  return scan.add(at, end, {{}, {}, "clause", {}, {}, std::string(scan.text.substr(at, end - at)), before, {}, false});
}

std::size_t find_step(ReferenceScan& scan, std::size_t at) {
  Step step;
  std::size_t end = at;
  static constexpr std::u32string_view kOtherWords = U"以午目空直事";  // 以前項目, 午前, 目次
  if (const char32_t before = scan.before(at); before != 0 && kOtherWords.find(before) != std::u32string_view::npos)
    return at;
  if (!take_step(scan.text, end, step)) return at;
  Reference to;
  if (step.unit == "節" || step.unit == "章" || !step_from(scan, step, to))
    return find_section_before(scan, at, end, step);
  if (!take_parts(scan.text, end, to)) take_tail(scan.text, end);
  return scan.add_article(at, end, to, step.unit == "条");
}

/// 同条, 同項, 同号: the one cited last, with its parts below it taken off or put in place of others.
std::size_t find_same(ReferenceScan& scan, std::size_t at) {
  static constexpr std::u32string_view kOtherWords = U"共協合一異";
  if (const char32_t before = scan.before(at); before != 0 && kOtherWords.find(before) != std::u32string_view::npos)
    return at;
  std::size_t end = at;
  Reference to = scan.last.reference;
  for (const std::string_view law : {"同法", "同令", "同規則"}) {
    if (!take(scan.text, end, law)) continue;
    const std::string_view behind = scan.text.substr(end);
    if (scan.last.law.empty() || behind.starts_with("人") || behind.starts_with("律")) return at;
    Work work{scan.last.law, scan.last.law_number, true};
    return find_law(scan, at, end, work);
  }
  if (take(scan.text, end, "同条")) {
    if (!scan.last.with_article.article.empty()) to = scan.last.with_article;
    if (scan.text.substr(end).starts_with("件") || scan.text.substr(end).starts_with("約")) return at;
    to.paragraph = to.item = to.below = {};
  } else if (take(scan.text, end, "同項")) {
    if (to.paragraph.empty() && !scan.last.with_paragraph.article.empty()) to = scan.last.with_paragraph;
    to.item = to.below = {};
  } else if (take(scan.text, end, "同号")) {
    if (to.item.empty() && !scan.last.with_item.item.empty()) to = scan.last.with_item;
    to.below = {};
  } else {
    return at;
  }
  if (to.article.empty() && !to.supplementary) return at;
  std::size_t kana = end;
  const char32_t below = kana < scan.text.size() ? decode(scan.text, kana) : 0;
  if (scan.text.substr(at).starts_with("同号") && is_katakana(below)) {
    append(to.below, below);
    end = kana;
    take_tail(scan.text, end);
  } else if (!take_parts(scan.text, end, to)) {
    take_tail(scan.text, end);
  }
  return scan.add_article(at, end, to);
}

/// 次の各号, 当該各号, 次に掲げる: the list that the unit leads in.
std::size_t find_following(ReferenceScan& scan, std::size_t at) {
  std::size_t end = at;
  static constexpr std::array<std::string_view, 5> kWords{"次の各号", "当該各号", "次に掲げる", "次の各項", "各号"};
  for (const std::string_view word : kWords) {
    if (!take(scan.text, end, word)) continue;
    Reference own = scan.places.own(scan.id);
    const bool statute = !own.article.empty() || own.supplementary;
    if (!statute && word == "各号") return at;
    own.item = own.below = {};
    scan.last.item_end = end;  // 次に掲げる①又は②
    scan.last.item_ahead = true;
    const UnitId first = scan.places.first_item_below(scan.id);
    const std::string target = statute ? target_of(own) : std::string(word);
    const ClauseId clause = first || !statute ? scan.unit.clause : ClauseId{};
    return scan.add(at, end, {{}, {}, "item", {}, {}, target, clause, first, true});
  }
  return at;
}

}  // namespace

std::size_t find_relative(ReferenceScan& scan, std::size_t at) {
  for (const auto finder : {find_following, find_step, find_same}) {
    if (const std::size_t end = finder(scan, at); end != at) return end;
  }
  return at;
}

}  // namespace kitei
