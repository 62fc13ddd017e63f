#include "2_scan/slide_box.h"

#include <algorithm>

#include "0_base/text.h"
#include "2_scan/title_line.h"

namespace kitei {
namespace {

constexpr std::uint32_t kNarrow = 8, kBoxWide = 14, kWide = 30;  // letters of a line

/// 「所在地 港区」: a row of a table, a short word before its value.
bool is_row(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size() && letters <= 6; ++letters) {
    const char32_t c = decode(text, at);
    if (is_latin(c)) return false;
    if (is_space(c)) return letters > 0;
  }
  return false;
}

/// Brackets that a line leaves open, and those that it closes.
int brackets_of(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    depth += c == U'（' || c == U'「' || c == U'(' ? 1 : c == U'）' || c == U'」' || c == U')' ? -1 : 0;
  }
  return depth;
}

}  // namespace

void SlideBox::add(const Line& line) {
  brackets_ += brackets_of(line.text);
  widest_ = std::max(widest_, line.letters);
  before_ = line.letters;
}

bool SlideBox::goes_on(const std::vector<Line>& lines, std::size_t i, const Mark& mark, std::size_t blanks,
                       std::string_view text) const {
  const Line& line = lines[i];
  if (line.text.starts_with("→")) return blanks <= 1;
  if (mark && mark.kind != MarkKind::kNumber && mark.kind != MarkKind::kDecimal)
    return open_bracket(text) && mark.kind == MarkKind::kBracket;
  if (line.text.starts_with("【") || line.text.starts_with("＜") || is_article_mark(line.text)) return false;
  if (text.ends_with("。")) return before_ + 2 >= widest_ && blanks == 0 && widest_ >= 30 && line.letters <= widest_;
  if (blanks > 1) return false;
  if (open_bracket(text)) return true;
  const Seam seam = seam_between(text, line.text);
  if (blanks > 0 && mark) return false;
  if (seam != Seam::kTorn && is_label_with_value(line.text)) return false;
  return blanks == 0 ? goes_on_below(lines, i, seam, text) : goes_on_behind_blank(lines, i, seam, text);
}

/// Lines of one box stand together; a wrapped line is about as full as the one behind it.
bool SlideBox::goes_on_below(const std::vector<Line>& lines, std::size_t i, Seam seam, std::string_view text) const {
  const Line& line = lines[i];
  if (line.indented) return false;  // what is left of a bullet
  if (seam == Seam::kTorn) return true;
  if (seam == Seam::kEnded || before_ + 3 < widest_) return false;
  if (is_row(lines[i - 1].text) && is_row(line.text)) return false;
  if (before_ < kNarrow) {
    const bool narrow = widest_ <= kNarrow && line.letters <= before_ + 4;
    return narrow && leading_digits(line.text) == 0 && !ends_like_caption(text);
  }
  return line.letters <= before_ + (before_ >= kWide ? 8 : 3);
}

/// Some programs leave blank lines within a box: one goes on behind them where a word is torn, or where lines are as
/// full as they are in a box, and not as in the narrower one that begins.
bool SlideBox::goes_on_behind_blank(const std::vector<Line>& lines, std::size_t i, Seam seam,
                                    std::string_view text) const {
  const Line& line = lines[i];
  if (before_ < kNarrow || seam == Seam::kEnded) return false;
  if (seam == Seam::kTorn) return line.letters <= widest_ + 3;
  if (text.ends_with("）") || before_ + 3 < widest_ || line.letters > before_ + 3) return false;
  if (opens_narrower_box(lines, i)) return false;
  if (before_ >= kWide && (airy_ || line.letters >= kWide)) return true;
  if (!airy_ || before_ < kBoxWide) return false;
  return line.letters + 2U >= before_ || !ends_like_caption(text);
}

/// The line is much shorter than the one before, and as full as the one that follows.
bool SlideBox::opens_narrower_box(const std::vector<Line>& lines, std::size_t i) const {
  std::size_t next = i + 1;
  if (next < lines.size() && lines[next].blank) ++next;
  if (next >= lines.size() || lines[next].blank || mark_of(lines[next].text)) return false;
  const std::uint32_t here = lines[i].letters, below = lines[next].letters;
  return here >= kNarrow && here * 10 < before_ * 7 && here <= below + 2 && below <= here + 2;
}

}  // namespace kitei
