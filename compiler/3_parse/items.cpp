#include "3_parse/items.h"

#include "0_base/text.h"

namespace kitei {
namespace {

std::uint32_t number_of(const Mark& mark) {
  return mark.numbers.empty() ? 0 : mark.numbers.back();
}

bool is_kana(MarkKind kind) {
  return kind == MarkKind::kKana || kind == MarkKind::kKanaBracket;
}

/// The place of a kana mark in the order of イロハ, from 1; 0 for others.
std::uint32_t iroha_place(std::string_view printed) {
  static constexpr std::u32string_view kOrder = U"イロハニホヘトチリヌルヲワカヨタレソツネナラム";
  for (std::size_t at = 0; at < printed.size();) {
    const char32_t letter = decode(printed, at);
    if (!is_katakana(letter)) continue;
    const std::size_t place = kOrder.find(letter);
    return place == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(place + 1);
  }
  return 0;
}

}  // namespace

bool is_same_bullet(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto is_one_of = [](std::string_view mark, std::string_view one, std::string_view two, std::string_view three) {
    return mark == one || mark == two || mark == three;
  };
  return (is_one_of(a, "○", "〇", "◯") && is_one_of(b, "○", "〇", "◯")) ||
         (is_one_of(a, "・", "･", "•") && is_one_of(b, "・", "･", "•"));
}

bool begins_list(const Mark& mark) {
  return number_of(mark) == 1 || (is_kana(mark.kind) && iroha_place(mark.printed) == 1);
}

bool OpenItems::follows(const Open& before, const Mark& mark) {
  if (before.kind != mark.kind || number_of(mark) == 0) return false;
  if (before.number + 1 == number_of(mark)) return true;
  const std::uint32_t iroha = is_kana(mark.kind) ? iroha_place(before.printed) : 0;
  return iroha > 0 && iroha + 1 == iroha_place(mark.printed);
}

bool OpenItems::continues(const Mark& mark) const {
  for (const Open& one : open_) {
    if (follows(one, mark)) return true;
  }
  return false;
}

/// How many open items stay open: the new one goes under the last of them.
std::size_t OpenItems::place(const Mark& mark, int depth, bool& in_order) const {
  const std::uint32_t number = number_of(mark);
  in_order = true;
  if (depth > 0) {
    std::size_t keep = open_.size();
    while (keep > 0 && open_[keep - 1].depth >= depth) --keep;
    return keep;
  }
  for (std::size_t i = open_.size(); i > 0; --i) {
    const Open& one = open_[i - 1];
    if (one.kind != mark.kind) continue;
    if (number == 0 ? is_same_bullet(one.printed, mark.printed) : follows(one, mark)) return i - 1;
  }
  const bool begins = begins_list(mark);
  if (number > 0 && !begins) in_order = false;
  if (open_.empty()) return 0;
  // A list that begins anew beside a list of its kind takes its place; under anything else it is a list of its own.
  const Open& last = open_.back();
  const bool same_kind = last.kind == mark.kind && (number > 0 || is_same_bullet(last.printed, mark.printed));
  if (same_kind) return open_.size() - 1;
  if (begins && !last.heading) {
    for (std::size_t i = open_.size(); i > 0 && !open_[i - 1].heading; --i) {
      if (open_[i - 1].kind == mark.kind) return i - 1;
    }
  }
  return open_.size();
}

OpenItems::Opened OpenItems::open(const Mark& mark, int depth, UnitId id) {
  Opened opened;
  const std::size_t keep = place(mark, depth, opened.in_order);
  if (keep < open_.size() && open_[keep].kind == mark.kind) {
    opened.first = false;
    opened.after_heading = open_[keep].heading;
  }
  open_.resize(keep);
  opened.parent = innermost();
  open_.push_back({id, mark.kind, std::string(mark.printed), number_of(mark), depth, false});
  return opened;
}

UnitId OpenItems::heading() const {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (open_[i - 1].heading) return open_[i - 1].id;
  }
  return {};
}

}  // namespace kitei
