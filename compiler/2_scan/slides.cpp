// Text out of slides: the title of each becomes a heading where it stands, the lines of its boxes are joined.
#include "2_scan/slides.h"

#include <optional>

#include "0_base/text.h"
#include "2_scan/builder.h"
#include "2_scan/marker.h"
#include "2_scan/slide_box.h"
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
    box_ = SlideBox(is_airy(slide));
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
    if (open_ && box_.goes_on(lines_, i, mark, blanks, builder_.at(*open_).text.text)) {
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
      box_.begin();
    }
    box_.add(line);
  }

  const std::vector<Line>& lines_;
  LayoutBuilder builder_;
  const std::uint32_t size_;
  std::optional<std::size_t> open_;  ///< the block of the box
  SlideBox box_;
};

}  // namespace

Layout scan_slides(const Source& source, const std::vector<Line>& lines) {
  return SlideScanner(source, lines).run();
}

}  // namespace kitei
