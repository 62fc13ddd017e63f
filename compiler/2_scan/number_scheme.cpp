#include "2_scan/number_scheme.h"

namespace kitei {

Mark NumberScheme::read(std::string_view line) const {
  Mark mark = mark_of(line);
  if (mark.kind == MarkKind::kKanji) return mark.numbers[0] == kanji_ + 1 ? mark : Mark{};
  if (mark.kind != MarkKind::kNumber) return mark;
  return above_ != MarkKind::kNone && mark.numbers[0] == number_ + 1 ? mark : Mark{};
}

void NumberScheme::open(const Mark& mark) {
  switch (mark.kind) {
    case MarkKind::kOutline:
      above_ = mark.kind;
      number_ = bracket_ = circled_ = 0;
      return;
    case MarkKind::kArticle:
      above_ = mark.kind;
      number_ = 1;
      kanji_ = 0;
      return;
    case MarkKind::kNumber:
      number_ = mark.numbers[0];
      if (above_ == MarkKind::kArticle) kanji_ = 0;
      return;
    case MarkKind::kCircled: circled_ = mark.numbers[0]; return;
    case MarkKind::kBracket:
      bracket_ = mark.numbers[0];
      circled_ = 0;
      return;
    case MarkKind::kKanji:
      kanji_ = mark.numbers[0];
      bracket_ = circled_ = 0;
      return;
    case MarkKind::kAnnex:
      above_ = MarkKind::kNone;
      kanji_ = bracket_ = circled_ = 0;
      return;
    case MarkKind::kRoman:
    case MarkKind::kDecimal:
    case MarkKind::kPart: bracket_ = circled_ = 0; return;
    default: return;
  }
}

}  // namespace kitei
