// Running text out of a PDF.
//
// What ends a paragraph is decided for the whole source first: most word processors leave a blank behind the last
// letter of a paragraph, and where a text shows that habit, it is the best sign there is. Elsewhere a paragraph ends
// with a 「。」 or a line that is clearly shorter than the others. A paragraph that a page end has cut goes on behind
// the footnotes and page numbers that stand between.
#include "2_scan/prose.h"

#include <algorithm>
#include <optional>

#include "0_base/text.h"
#include "2_scan/builder.h"
#include "2_scan/figure_words.h"
#include "2_scan/line_seam.h"
#include "2_scan/marker.h"
#include "2_scan/number_scheme.h"
#include "2_scan/pipe_row.h"
#include "2_scan/table.h"

namespace kitei {
namespace {

/// Habits of the program that made the text.
struct Habits {
  bool spaced = false;       ///< a blank line behind every line
  bool closes = false;       ///< a blank behind the last letter of a paragraph
  std::uint32_t width = 40;  ///< letters of a full line
};

bool ends_with_stop(std::string_view text) {
  return text.ends_with("。") || text.ends_with("．") || text.ends_with("。）");
}

Habits habits_of(const std::vector<Line>& lines) {
  std::size_t filled = 0, spaced = 0, stops = 0, closed_stops = 0, others = 0, closed_others = 0, blanks = 0;
  std::vector<std::uint32_t> lengths;
  for (const Line& line : lines) {
    if (line.blank) {
      ++blanks;
      continue;
    }
    ++filled;
    spaced += blanks == 1;
    blanks = 0;
    lengths.push_back(line.letters);
    const bool stop = ends_with_stop(line.text);
    stops += stop;
    closed_stops += stop && line.closed;
    others += !stop;
    closed_others += !stop && line.closed;
  }
  Habits habits;
  if (filled == 0) return habits;
  habits.spaced = spaced * 5 > filled * 3;
  habits.closes = stops >= 5 && closed_stops * 10 > stops * 7 && closed_others * 5 < others * 3;
  const auto nth = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 85 / 100);
  std::nth_element(lengths.begin(), nth, lengths.end());
  habits.width = std::clamp<std::uint32_t>(*nth, 20, 120);
  return habits;
}

bool is_page_number(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (is_digit(c)) {
      ++digits;
    } else if (c != '-' && c != 0x2010 && c != 0x2013 && c != 0xff0d && !is_space(c)) {
      return false;
    }
  }
  return digits > 0 && digits <= 4;
}

bool opens_clause(MarkKind kind) {
  return kind == MarkKind::kPart || kind == MarkKind::kArticle || kind == MarkKind::kOutline ||
         kind == MarkKind::kRoman || kind == MarkKind::kDecimal || kind == MarkKind::kAnnex || kind == MarkKind::kKanji;
}

class ProseScanner {
 public:
  ProseScanner(const Source& source, const std::vector<Line>& lines)
      : lines_(lines),
        habits_(habits_of(lines)),
        tables_(find_tables(source, lines)),
        builder_(source.body),
        size_(static_cast<std::uint32_t>(source.text.size())) {}

  Layout run() {
    auto table = tables_.begin();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (table != tables_.end() && table->first_line == i) {
        take_table(*table);
        i = (table++)->last_line - 1;
      } else if (line.too_long) {
        builder_.open(BlockKind::kUnknown, line, page_);
        close();
      } else if (line.blank) {
        take_blank(line);
      } else if (is_pipe_row(line.text)) {
        settle();
        builder_.open(BlockKind::kTableRow, line, page_);
        take_pipe_row(builder_.at(builder_.last()), line, i + 1 < lines_.size() ? lines_[i + 1].text : "");
        blanks_ = 0;
      } else if (const std::size_t tall = vertical_run(i); tall >= 4) {
        take_vertical(i, tall);
        i += tall - 1;
      } else {
        take(i);
      }
    }
    settle();
    return builder_.finish(size_);
  }

 private:
  void take_blank(const Line& line) {
    ++blanks_;
    if (line.rule) in_notes_ = rule_above_ = true;
    if (habits_.spaced || habits_.closes || !open_ || in_notes_) return;
    const bool page_end = line.page && blanks_ == 1 && last_letters_ >= habits_.width * 9 / 10 && !finished_;
    (page_end ? cut_ : finished_) = true;
  }

  /// Number of lines of one letter from `i` on, blank ones between them: words set vertically, a table's side heading.
  std::size_t vertical_run(std::size_t i) const {
    std::size_t letters = 0, end = i;
    for (std::size_t at = i; at < lines_.size() && (lines_[at].letters == 1 || lines_[at].blank) && at < i + 64; ++at) {
      if (lines_[at].blank) continue;
      if (is_digit(decode_first(lines_[at].text)) && letters == 0) return 0;
      ++letters;
      end = at + 1;
    }
    return letters >= 4 ? end - i : 0;
  }

  static char32_t decode_first(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? 0 : decode(text, at);
  }

  void take_vertical(std::size_t i, std::size_t count) {
    Block* block = &builder_.open(BlockKind::kLoose, lines_[i], page_);
    const std::size_t index = builder_.last();
    for (std::size_t at = i; at < i + count; ++at) {
      if (lines_[at].blank) continue;
      builder_.extend(index, lines_[at], page_);
      block = &builder_.at(index);
      LayoutBuilder::append_words(block->text, lines_[at].text, lines_[at].text_begin);
    }
    blanks_ = 0;
  }

  void take_table(FlatTable& table) {
    settle();
    std::vector<std::size_t> block_of(table.parts.size(), ~std::size_t{0});
    for (std::uint32_t i = table.first_line; i < table.last_line; ++i) {
      const std::uint32_t number = table.part_of[i - table.first_line];
      if (number == FlatTable::kNoPart) continue;
      if (begins_page(i)) ++page_;
      if (block_of[number] != ~std::size_t{0}) {
        builder_.extend(block_of[number], lines_[i], page_);
        continue;
      }
      TablePart& part = table.parts[number];
      Block& block = builder_.open(part.kind, lines_[i], page_);
      block.header = part.header;
      block.marker = std::move(part.marker);
      block.text = std::move(part.text);
      block.cells = std::move(part.cells);
      block_of[number] = builder_.last();
    }
    blanks_ = 0;
    in_notes_ = false;
    note_.reset();
  }

  bool begins_page(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.page || blanks_ >= 3) return true;
    return habits_.spaced && line.indented && i > 0 && !lines_[i - 1].blank && line.text_begin - line.begin == 1;
  }

  void take(std::size_t i) {
    const Line& line = lines_[i];
    const bool number = is_page_number(line.text);
    const bool below_rule = rule_above_ && number && !line.page;
    rule_above_ = false;
    if (!below_rule && begins_page(i)) {
      if (!note_waits_) in_notes_ = false;
      ++page_;
    }
    blanks_ = 0;
    if (number) return take_number(line);
    if (in_notes_ && note_) return take_note(line);
    if (is_contents_line(line.text) || is_first_half(i)) return take_contents(line);
    if (is_article_caption(i)) return take_article_caption(line);
    take_words(line);
  }

  /// （目的） above 第一条.
  bool is_article_caption(std::size_t i) const {
    const std::string_view text = lines_[i].text;
    return text.starts_with("（") && text.find("）") == text.size() - std::string_view("）").size() &&
           i + 1 < lines_.size() && mark_of(lines_[i + 1].text).kind == MarkKind::kArticle;
  }

  void take_article_caption(const Line& line) {
    settle();
    Block& heading = builder_.open(BlockKind::kHeading, line, page_);
    LayoutBuilder::append_words(heading.text, line.text, line.text_begin);
    caption_ = builder_.last();
  }

  /// True for a line between lines of contents that has no leaders itself: a title goes on in the next line.
  bool is_first_half(std::size_t i) const {
    if (!after_contents_ || ends_with_stop(lines_[i].text)) return false;
    std::size_t next = i + 1;
    while (next < lines_.size() && next < i + 3 && lines_[next].blank) ++next;
    return next < lines_.size() && is_contents_line(lines_[next].text);
  }

  void take_contents(const Line& line) {
    settle();
    if (half_title_) {
      builder_.extend(*half_title_, line, page_);
    } else {
      builder_.open(BlockKind::kContents, line, page_);
      half_title_ = builder_.last();
    }
    LayoutBuilder::append_words(builder_.at(*half_title_).text, line.text, line.text_begin);
    if (is_contents_line(line.text)) half_title_.reset();
    after_contents_ = true;
  }

  /// A number alone on its line: a footnote's, a footnote mark torn off its sentence, or a page number.
  void take_number(const Line& line) {
    if (in_notes_) {
      Block& block = builder_.open(BlockKind::kNote, line, page_);
      block.marker = std::string(line.text);
      note_ = builder_.last();
      note_waits_ = true;
    } else if (open_ && !finished_) {
      builder_.extend(*open_, line, page_);
    } else {
      builder_.open(BlockKind::kFurniture, line, page_);
    }
  }

  void take_note(const Line& line) {
    note_waits_ = false;
    builder_.extend(*note_, line, page_);
    LayoutBuilder::append_words(builder_.at(*note_).text, line.text, line.text_begin);
    if (ends_block(line, builder_.at(*note_))) note_.reset();
  }

  void take_words(const Line& line) {
    after_contents_ = false;
    const Mark mark = scheme_.read(line.text);
    if (open_ && !finished_ && !(cut_ && mark) && !breaks_off(line, mark)) {
      builder_.extend(*open_, line, page_);
      LayoutBuilder::append_words(words_, line.text, line.text_begin);
    } else {
      begin_block(line, mark);
    }
    finished_ = open_ && ends_block(line, builder_.at(*open_));
    cut_ = false;
  }

  /// True where a mark begins a new block although the one before shows no end.
  bool breaks_off(const Line& line, const Mark& mark) const {
    const std::string_view before = words_.text;
    if (!mark) return ends_with_stop(before) && is_figure_caption(line.text);
    if (mark.kind == MarkKind::kKanji) return true;
    if (ends_with_stop(before)) return true;
    if (habits_.closes) return false;
    if (scheme_.is_next_item(mark) && seam_between(before, line.text) != Seam::kTorn) return true;
    return opens_clause(mark.kind) ? last_letters_ < habits_.width * 9 / 10 || line.page
                                   : mark.kind == MarkKind::kBullet || mark.kind == MarkKind::kNote ||
                                         last_letters_ < habits_.width * 9 / 10;
  }

  void begin_block(const Line& line, const Mark& mark) {
    settle();
    scheme_.open(mark);
    if (mark.kind == MarkKind::kArticle && begin_article(line, mark)) return;
    const bool clause = (opens_clause(mark.kind) && !scheme_.is_item(mark)) || scheme_.is_heading(mark);
    const BlockKind kind = !mark                          ? BlockKind::kParagraph
                           : clause                       ? BlockKind::kHeading
                           : mark.kind == MarkKind::kNote ? BlockKind::kNote
                                                          : BlockKind::kItem;
    Block& block = builder_.open(kind, line, page_);
    const std::size_t skip = kind == BlockKind::kParagraph ? 0 : mark.length;
    if (skip > 0) block.marker = std::string(mark.printed);
    LayoutBuilder::append_words(words_, line.text.substr(skip), line.text_begin + static_cast<std::uint32_t>(skip));
    open_ = builder_.last();
    finished_ = false;
  }

  /// 「第１条（目的） この規程は、」: the label and its caption, which may stand on the line above, are a heading, what
  /// stands behind is a paragraph. False where the whole line is a heading.
  bool begin_article(const Line& line, const Mark& mark) {
    std::optional<std::size_t> above = std::exchange(caption_, std::nullopt);
    if (above && *above != builder_.last()) above.reset();
    std::size_t end = mark.length;
    const std::string_view rest = line.text.substr(end);
    std::string_view caption;
    if (!above && rest.starts_with("（") && rest.find("）") != std::string_view::npos) {
      caption = rest.substr(0, rest.find("）") + 3);
      end += caption.size();
    }
    const std::string_view words = trim(line.text.substr(end));
    if (!words.empty()) end = static_cast<std::size_t>(words.data() - line.text.data());
    const bool sentence = words.find("、") != std::string_view::npos || words.find("。") != std::string_view::npos;
    if (!above && (is_blank(words) || (caption.empty() && !sentence))) return false;
    Line head = line, body = line;
    if (!is_blank(words)) head.end = body.begin = body.text_begin = line.text_begin + static_cast<std::uint32_t>(end);
    body.text = words;
    if (above) builder_.extend(*above, head, page_);
    Block& heading = above ? builder_.at(*above) : builder_.open(BlockKind::kHeading, head, page_);
    heading.marker = std::string(mark.printed);
    LayoutBuilder::append_words(heading.text, caption, line.text_begin + static_cast<std::uint32_t>(mark.length));
    if (is_blank(words)) return true;
    builder_.open(BlockKind::kParagraph, body, page_);
    LayoutBuilder::append_words(words_, body.text, body.text_begin);
    open_ = builder_.last();
    finished_ = false;
    return true;
  }

  bool ends_block(const Line& line, const Block& block) {
    last_letters_ = line.letters;
    const bool stop = ends_with_stop(line.text);
    if (habits_.closes) return line.closed || (stop && line.letters * 5 < habits_.width * 4);
    if (stop) return line.letters + 1u < habits_.width;
    if (line.text.ends_with("、") || line.text.ends_with("，")) return false;
    const std::uint32_t full = block.kind == BlockKind::kHeading ? habits_.width * 9 / 10 : habits_.width * 3 / 4;
    return line.letters < full;
  }

  static bool reads_like_sentence(std::string_view text) {
    return text.ends_with("、") || text.find("。") != std::string_view::npos || count_letters(text) > 80;
  }

  /// What was taken for a heading and reads like a sentence is an item.
  void settle() {
    if (open_) {
      Block& block = builder_.at(*open_);
      if (block.kind == BlockKind::kHeading && reads_like_sentence(words_.text)) block.kind = BlockKind::kItem;
    }
    close();
    finished_ = false;
  }

  /// Gives the open block its text.
  void close() {
    if (!open_) return;
    Flow& text = builder_.at(*open_).text;
    text.text = words_.text;
    text.pieces = std::move(words_.pieces);
    text.pieces.shrink_to_fit();
    words_.text.clear();
    open_.reset();
  }

  const std::vector<Line>& lines_;
  const Habits habits_;
  std::vector<FlatTable> tables_;
  LayoutBuilder builder_;
  NumberScheme scheme_;
  const std::uint32_t size_;
  std::optional<std::size_t> open_;  ///< the block that may go on
  Flow words_;                       ///< … and its text so far: grows in one place, for all blocks
  bool finished_ = false;            ///< … and that has shown its end
  bool cut_ = false;                 ///< … and that a page end has cut, unless a mark follows
  std::optional<std::size_t> note_;  ///< the footnote that may go on
  bool in_notes_ = false, note_waits_ = false;
  std::optional<std::size_t> caption_;     ///< of the article on the next line
  bool after_contents_ = false;            ///< the words before are a line of contents
  std::optional<std::size_t> half_title_;  ///< the line of contents whose title goes on
  bool rule_above_ = false;                ///< nothing but blank lines since the rule above footnotes
  std::uint32_t page_ = 1, blanks_ = 0, last_letters_ = 0;
};

}  // namespace

bool is_contents_line(std::string_view text) {
  std::size_t end = text.size();
  std::size_t digits = 0;
  while (end > 0) {
    std::size_t before = end;
    const char32_t c = decode_before(text, before);
    if (is_digit(c)) {
      ++digits;
    } else if (!is_space(c) || digits == 0) {
      break;
    }
    end = before;
  }
  if (digits == 0 || digits > 4) return false;
  std::size_t leaders = 0;
  while (end > 0) {
    std::size_t before = end;
    const char32_t c = decode_before(text, before);
    if (c == U'…' || c == U'‥') {
      leaders += 2;
    } else if (c == '.' || c == U'･' || c == U'・' || c == U'．' || c == U'─') {
      ++leaders;
    } else if (!is_space(c)) {
      break;
    }
    end = before;
  }
  return leaders >= 3;
}

Layout scan_prose(const Source& source, const std::vector<Line>& lines) {
  return ProseScanner(source, lines).run();
}

}  // namespace kitei
