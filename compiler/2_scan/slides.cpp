// Text out of slides: the title of each becomes a heading where it stands, the lines of its boxes are joined.
#include "2_scan/slides.h"

#include <algorithm>
#include <optional>

#include "0_base/text.h"
#include "2_scan/builder.h"
#include "2_scan/line_seam.h"
#include "2_scan/marker.h"
#include "2_scan/slide_pages.h"
#include "2_scan/title_line.h"

namespace kitei {
namespace {

class SlideScanner {
 public:
  SlideScanner(const Source& source, const std::vector<Line>& lines)
      : lines_(lines), builder_(source.body), size_(static_cast<std::uint32_t>(source.text.size())) {}

  Layout run() {
    std::uint32_t page = 0;
    for (const Slide& slide : slides_of(lines_)) scan_slide(slide, ++page);
    return builder_.finish(size_);
  }

 private:
  void scan_slide(const Slide& slide, std::uint32_t page) {
    open_.reset();
    brackets_ = 0;
    airy_ = is_airy(slide);
    std::size_t blanks = 0;
    for (std::size_t i = slide.first; i < slide.last; ++i) {
      const Line& line = lines_[i];
      if (line.blank) {
        ++blanks;
        continue;
      }
      if (line.too_long) {
        builder_.open(BlockKind::kUnknown, line, page);
        open_.reset();
      } else if (i == slide.title && slide.title < slide.title_end) {
        take_title(line, page);
      } else if (i > slide.title && i < slide.title_end) {
        builder_.extend(builder_.last(), line, page);
        LayoutBuilder::append_words(builder_.at(builder_.last()).text, line.text, line.text_begin);
      } else if (leading_digits(line.text) == line.text.size() && line.letters <= 3) {
        builder_.open(BlockKind::kFurniture, line, page);
      } else if (const std::size_t tall = vertical_run(i, slide.last); tall > 0) {
        take_vertical(i, tall, page);
        i += tall - 1;
      } else if (is_mark_alone(line.text)) {
        builder_.open(BlockKind::kLoose, line, page);
        LayoutBuilder::append_words(builder_.at(builder_.last()).text, line.text, line.text_begin);
        open_.reset();
      } else {
        take_words(i, page, blanks);
      }
      blanks = 0;
    }
  }

  /// True where a blank line stands behind most lines of the slide, so that it does not part paragraphs.
  bool is_airy(const Slide& slide) const {
    std::size_t filled = 0, spaced = 0;
    for (std::size_t i = slide.first; i + 1 < slide.last; ++i) {
      filled += !lines_[i].blank;
      spaced += !lines_[i].blank && lines_[i + 1].blank;
    }
    return spaced * 3 > filled * 2;
  }

  void take_title(const Line& line, std::uint32_t page) {
    Block& block = builder_.open(BlockKind::kHeading, line, page);
    const std::size_t number = leading_digits(line.text);  // the slide's number, glued to its title
    const std::size_t skip = number < line.text.size() && number <= 3 ? number : 0;
    LayoutBuilder::append_words(block.text, line.text.substr(skip), line.text_begin + static_cast<std::uint32_t>(skip));
    open_.reset();
  }

  /// Lines of one letter from `i` on, blank ones between them: words set vertically. 0 where there are fewer than
  /// three.
  std::size_t vertical_run(std::size_t i, std::size_t last) const {
    std::size_t letters = 0, end = i;
    for (std::size_t at = i; at < last && at < i + 64; ++at) {
      const Line& line = lines_[at];
      if (line.blank) continue;
      if (line.letters != 1 && !(line.letters == 2 && line.text.starts_with("・"))) break;
      if (mark_of(line.text).kind == MarkKind::kCircled) break;
      ++letters;
      end = at + 1;
    }
    return letters >= 3 ? end - i : 0;
  }

  void take_vertical(std::size_t i, std::size_t count, std::uint32_t page) {
    builder_.open(BlockKind::kLoose, lines_[i], page);
    const std::size_t index = builder_.last();
    for (std::size_t at = i; at < i + count; ++at) {
      if (lines_[at].blank) continue;
      if (at > i) builder_.extend(index, lines_[at], page);
      LayoutBuilder::append_words(builder_.at(index).text, lines_[at].text, lines_[at].text_begin);
    }
    open_.reset();
  }

  /// 「①」, 「・・・」: a mark of a figure.
  static bool is_mark_alone(std::string_view text) {
    const Mark mark = mark_of(text);
    if (mark && mark.length == text.size()) return true;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = decode(text, at);
      if (c != U'・' && c != U'…' && c != U'〃' && !is_space(c)) return false;
    }
    return true;
  }

  void take_words(std::size_t i, std::uint32_t page, std::size_t blanks) {
    const Line& line = lines_[i];
    const Mark mark = mark_of(line.text);
    if (open_ && goes_on(i, mark, blanks)) {
      builder_.extend(*open_, line, page);
      LayoutBuilder::append_words(builder_.at(*open_).text, line.text, line.text_begin);
    } else {
      const bool item =
          mark.kind == MarkKind::kBullet || mark.kind == MarkKind::kCircled || mark.kind == MarkKind::kBracket;
      const BlockKind kind = item                           ? BlockKind::kItem
                             : mark.kind == MarkKind::kNote ? BlockKind::kNote
                                                            : BlockKind::kParagraph;
      Block& block = builder_.open(kind, line, page);
      const std::size_t skip = kind == BlockKind::kParagraph ? 0 : mark.length;
      if (skip > 0) block.marker = std::string(mark.printed);
      LayoutBuilder::append_words(block.text, line.text.substr(skip),
                                  line.text_begin + static_cast<std::uint32_t>(skip));
      open_ = builder_.last();
      widest_ = 0;
      brackets_ = 0;
    }
    brackets_ += brackets_of(line.text);
    widest_ = std::max(widest_, line.letters);
    before_ = line.letters;
  }

  /// True where a line continues the open block.
  bool goes_on(std::size_t i, const Mark& mark, std::size_t blanks) const {
    const Line& line = lines_[i];
    const std::string_view text = const_cast<LayoutBuilder&>(builder_).at(*open_).text.text;
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
    return blanks == 0 ? goes_on_below(i, seam, text) : goes_on_behind_blank(i, seam, text);
  }

  /// Lines of one box stand together; a wrapped line is about as full as the one behind it.
  bool goes_on_below(std::size_t i, Seam seam, std::string_view text) const {
    const Line& line = lines_[i];
    if (line.indented) return false;  // what is left of a bullet
    if (seam == Seam::kTorn) return true;
    if (seam == Seam::kEnded || before_ + 3 < widest_) return false;
    if (is_row(lines_[i - 1].text) && is_row(line.text)) return false;
    if (before_ < kNarrow) {
      const bool narrow = widest_ <= kNarrow && line.letters <= before_ + 4;
      return narrow && leading_digits(line.text) == 0 && !ends_like_caption(text);
    }
    return line.letters <= before_ + (before_ >= kWide ? 8 : 3);
  }

  /// Some programs leave blank lines within a box: one goes on behind them where a word is torn, or where lines are as
  /// full as they are in a box, and not as in the narrower one that begins.
  bool goes_on_behind_blank(std::size_t i, Seam seam, std::string_view text) const {
    const Line& line = lines_[i];
    if (before_ < kNarrow || seam == Seam::kEnded) return false;
    if (seam == Seam::kTorn) return line.letters <= widest_ + 3;
    if (text.ends_with("）") || before_ + 3 < widest_ || line.letters > before_ + 3) return false;
    if (opens_narrower_box(i)) return false;
    if (before_ >= kWide && (airy_ || line.letters >= kWide)) return true;
    if (!airy_ || before_ < kBoxWide) return false;
    return line.letters + 2 >= before_ || !ends_like_caption(text);
  }

  /// 「所在地 港区」: a row of a table, a short word before its value.
  static bool is_row(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size() && letters <= 6; ++letters) {
      const char32_t c = decode(text, at);
      if (is_latin(c)) return false;
      if (is_space(c)) return letters > 0;
    }
    return false;
  }

  /// The line is much shorter than the one before, and as full as the one that follows.
  bool opens_narrower_box(std::size_t i) const {
    std::size_t next = i + 1;
    if (next < lines_.size() && lines_[next].blank) ++next;
    if (next >= lines_.size() || lines_[next].blank || mark_of(lines_[next].text)) return false;
    const std::uint32_t here = lines_[i].letters, below = lines_[next].letters;
    return here >= kNarrow && here * 10 < before_ * 7 && here <= below + 2 && below <= here + 2;
  }

  /// Brackets that a line leaves open, and those that it closes.
  static int brackets_of(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = decode(text, at);
      depth += c == U'（' || c == U'「' || c == U'(' ? 1 : c == U'）' || c == U'」' || c == U')' ? -1 : 0;
    }
    return depth;
  }

  /// A bracket of the open block waits for its end; one that waits for long never closes.
  bool open_bracket(std::string_view text) const { return brackets_ > 0 && text.size() < (airy_ ? 3000u : 1000u); }

  static constexpr std::uint32_t kNarrow = 8, kBoxWide = 14, kWide = 30;  // letters of a line

  const std::vector<Line>& lines_;
  LayoutBuilder builder_;
  const std::uint32_t size_;
  std::optional<std::size_t> open_;
  bool airy_ = false;
  std::uint32_t widest_ = 0, before_ = 0;
  int brackets_ = 0;  ///< of the open block
};

}  // namespace

Layout scan_slides(const Source& source, const std::vector<Line>& lines) {
  return SlideScanner(source, lines).run();
}

}  // namespace kitei
