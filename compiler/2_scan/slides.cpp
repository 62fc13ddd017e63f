// Text out of slides.
//
// A slide begins at a form feed, behind three blank lines, or at a line that begins with a blank and follows another
// without a gap (what is left of a form feed). Its title is the best-looking of its first and last lines: many programs
// write the title box behind the body.
#include "2_scan/slides.h"

#include <algorithm>
#include <optional>

#include "0_base/text.h"
#include "2_scan/builder.h"
#include "2_scan/marker.h"
#include "2_scan/prose.h"

namespace kitei {
namespace {

/// A slide: lines [first, last).
struct Slide {
  std::size_t first = 0, last = 0;
  std::optional<std::size_t> title;
};

std::vector<Slide> slides_of(const std::vector<Line>& lines) {
  std::vector<Slide> slides;
  std::size_t begin = 0, blanks = 0;
  bool any = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank) {
      ++blanks;
      if (lines[i].page) blanks += 3;
      continue;
    }
    const bool glued = blanks == 0 && i > 0 && lines[i].indented && !lines[i - 1].text.ends_with("。");
    if (any && (lines[i].page || blanks >= 3 || glued)) {
      slides.push_back({begin, i, {}});
      begin = i;
    }
    any = true;
    blanks = 0;
  }
  if (any) slides.push_back({begin, lines.size(), {}});
  return slides;
}

std::size_t leading_digits(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

/// How much a line looks like a title; below 0 it is none.
int title_likeness(std::string_view text) {
  const std::size_t letters = count_letters(text);
  if (letters < 3 || letters > 48 || text.find("。") != std::string_view::npos ||
      text.find("→") != std::string_view::npos)
    return -1;
  if (text.starts_with("※") || text.starts_with("☆") || text.starts_with("*") || text.starts_with("出典")) return -1;
  const Mark mark = mark_of(text);
  if (mark.kind == MarkKind::kBullet || mark.kind == MarkKind::kCircled || mark.kind == MarkKind::kNote) return -1;
  if (text.starts_with("（第") || text.starts_with("(第") || text.ends_with("関係）") || text.ends_with("、"))
    return -1;
  int score = 1;
  if (text.find("【") != std::string_view::npos && !text.starts_with("【")) score += 3;
  const std::size_t digits = leading_digits(text);
  if (digits > 0 && digits <= 3 && digits < text.size() && static_cast<unsigned char>(text[digits]) >= 0x80) score += 3;
  std::size_t end = text.size();
  const char32_t last = decode_before(text, end);
  if (last >= 0x2460 && last <= 0x2473) score += 2;
  if (text.starts_with("（詳細）") || text.starts_with("（参考）") || text.starts_with("参考")) score += 2;
  if (text.ends_with("について") || text.ends_with("の概要") || text.ends_with("イメージ") || text.ends_with("全体像"))
    score += 1;
  return score;
}

/// The line of a slide's title: the first or the last of its lines, whichever looks more like one.
std::optional<std::size_t> title_of(const std::vector<Line>& lines, const Slide& slide) {
  std::optional<std::size_t> first, last;
  for (std::size_t i = slide.first; i < slide.last; ++i) {
    if (lines[i].blank || lines[i].too_long) continue;
    if (leading_digits(lines[i].text) == lines[i].text.size()) continue;
    if (!first) first = i;
    last = i;
  }
  if (!first) return {};
  const int at_first = title_likeness(lines[*first].text);
  const int at_last = title_likeness(lines[*last].text);
  if (at_first < 0 && at_last < 0) return {};
  // On a tie the last line wins where the first begins with a bullet's blank, which a title does not have.
  if (at_last > at_first || (at_last == at_first && lines[*first].indented)) return last;
  return first;
}

class SlideScanner {
 public:
  SlideScanner(const Source& source, const std::vector<Line>& lines)
      : lines_(lines), builder_(source.body), size_(static_cast<std::uint32_t>(source.text.size())) {}

  Layout run() {
    std::uint32_t page = 0;
    for (Slide slide : slides_of(lines_)) {
      ++page;
      slide.title = title_of(lines_, slide);
      scan_slide(slide, page);
    }
    return builder_.finish(size_);
  }

 private:
  void scan_slide(const Slide& slide, std::uint32_t page) {
    open_.reset();
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
      } else if (slide.title == i) {
        take_title(line, page);
      } else if (leading_digits(line.text) == line.text.size() && line.letters <= 3) {
        builder_.open(BlockKind::kFurniture, line, page);
      } else {
        take_words(line, page, blanks);
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

  void take_words(const Line& line, std::uint32_t page, std::size_t blanks) {
    const Mark mark = mark_of(line.text);
    if (open_ && goes_on(line, mark, blanks)) {
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

  /// True where a line continues the open block: a wrapped line is about as full as the one behind it.
  bool goes_on(const Line& line, const Mark& mark, std::size_t blanks) const {
    const std::string_view text = const_cast<LayoutBuilder&>(builder_).at(*open_).text.text;
    if (line.text.starts_with("→")) return blanks <= 1;
    if (mark && mark.kind != MarkKind::kNumber && mark.kind != MarkKind::kDecimal)
      return open_bracket(text) && mark.kind == MarkKind::kBracket;
    if (line.text.starts_with("【") || line.text.starts_with("（第") || line.text.starts_with("＜")) return false;
    if (text.ends_with("。")) return before_ + 2 >= widest_ && blanks == 0 && widest_ >= 30 && line.letters <= widest_;
    if (blanks > (airy_ ? 1u : 0u)) return false;
    if (open_bracket(text)) return true;
    if (blanks > 0 && text.ends_with("）")) return false;
    if (before_ + 3 < widest_) return false;
    return before_ >= 8 && line.letters <= before_ + 3;
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
  bool open_bracket(std::string_view text) const { return brackets_ > 0 && text.size() < 3000; }

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
