#include "3_parse/numbering.h"

#include <algorithm>
#include <string_view>

namespace kitei {
namespace {

constexpr int kUnlabelled = 100;

/// How far in a scheme stands by convention: the smaller, the further out.
int rank_of(const Mark& mark) {
  switch (mark.kind) {
    case MarkKind::kAnnex: return 0;
    case MarkKind::kPart: {
      static constexpr std::string_view kUnits[] = {"部", "編", "章", "節", "款", "目"};
      int rank = 1;
      for (const std::string_view unit : kUnits) {
        if (mark.printed.find(unit) != std::string_view::npos) return rank;
        ++rank;
      }
      return rank;
    }
    case MarkKind::kRoman: return 9 + static_cast<int>(mark.numbers.size());
    case MarkKind::kKanji: return 14;
    case MarkKind::kOutline: return 15;
    case MarkKind::kArticle: return 16;
    case MarkKind::kNumber: return 20;
    case MarkKind::kDecimal: return 20 + static_cast<int>(mark.numbers.size());
    case MarkKind::kBracket: return 40;
    case MarkKind::kCircled: return 41;
    case MarkKind::kKana: return 42;
    default: return kUnlabelled;
  }
}

bool is_prefix(const ShortList<std::uint32_t>& prefix, const ShortList<std::uint32_t>& whole) {
  return prefix.size() < whole.size() && std::equal(prefix.begin(), prefix.end(), whole.begin());
}

}  // namespace

const std::vector<OpenClauses::Child>& OpenClauses::children_of(std::size_t keep) const {
  return keep == 0 ? root_children_ : open_[keep - 1].last_children;
}

std::size_t OpenClauses::parent_of(const Mark& mark, int rank, int depth) const {
  if (!mark) {  // without a label the Markdown depth decides
    std::size_t keep = open_.size();
    while (keep > 0 && open_[keep - 1].depth >= depth) --keep;
    return keep;
  }
  if (mark.numbers.size() > 1 && (mark.kind == MarkKind::kDecimal || mark.kind == MarkKind::kRoman)) {
    for (std::size_t keep = open_.size(); keep > 0; --keep) {
      const Open& one = open_[keep - 1];
      if (one.kind == mark.kind && is_prefix(one.numbers, mark.numbers)) return keep;
      if (one.kind == MarkKind::kNumber && one.numbers.size() == 1 && one.numbers[0] == mark.numbers[0]) return keep;
    }
  }
  std::size_t keep = open_.size();
  while (keep > 0 && (open_[keep - 1].rank >= rank ||
                      (open_[keep - 1].rank == kUnlabelled && depth > 0 && open_[keep - 1].depth >= depth)))
    --keep;
  return keep;
}

Placement OpenClauses::place(const Mark& mark, int depth, const std::string& title) const {
  Placement placement;
  placement.keep = parent_of(mark, rank_of(mark), depth);
  if (!mark) return placement;
  for (const Open& one : open_) {
    if (one.kind == mark.kind && one.numbers == mark.numbers && one.title == title) {
      placement.verdict = Placement::Verdict::kRepeats;
      return placement;
    }
  }
  const auto& siblings = children_of(placement.keep);
  const auto same = std::find_if(siblings.rbegin(), siblings.rend(), [&](const Child& child) {
    return child.kind == mark.kind && child.parts == mark.numbers.size();
  });
  if (mark.numbers.empty() || mark.kind == MarkKind::kAnnex) return placement;
  const std::uint32_t number = mark.numbers.back();
  if (same == siblings.rend()) {
    if (number > 1) placement.verdict = Placement::Verdict::kSkips;
    return placement;
  }
  placement.before = same->label;
  if (mark.kind == MarkKind::kPart && rank_of(mark) != 0 && same->label.back() != std::string(mark.printed).back())
    return placement;
  const std::uint32_t last = same->numbers.back();
  const bool inserted = mark.kind == MarkKind::kArticle && mark.numbers.size() > 1;
  if (number == last + 1 && same->wide == mark.wide) return placement;
  if (inserted) return placement;
  placement.verdict = number > last ? Placement::Verdict::kSkips : Placement::Verdict::kBack;
  if (number == last + 1) placement.verdict = Placement::Verdict::kFits;
  return placement;
}

void OpenClauses::open(const Placement& placement, ClauseId id, const Mark& mark, int depth, std::string label,
                       std::string title) {
  open_.resize(placement.keep);
  auto& siblings = placement.keep == 0 ? root_children_ : open_[placement.keep - 1].last_children;
  std::erase_if(siblings,
                [&](const Child& child) { return child.kind == mark.kind && child.parts == mark.numbers.size(); });
  if (mark) siblings.push_back({mark.kind, mark.numbers.size(), mark.wide, mark.numbers, label, title});
  open_.push_back({id, mark.kind, mark.numbers, rank_of(mark), depth, std::move(label), std::move(title), {}});
}

}  // namespace kitei
