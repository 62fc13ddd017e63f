// Lines come first: words whose boxes overlap by half in height. A line with a gap of an em or more is cut there into
// segments. A run of lines that is a table shows gaps at the same place from line to line: the columns are what is left
// between the gaps that go through all its lines. Lines of one cell stand closer than rows do.
#include "1_read/pdf_page.h"

#include <algorithm>

#include "0_base/text.h"
#include "1_read/markdown_text.h"

namespace kitei {
namespace {

struct Segment {
  double left, right;
  std::string text;
};

struct PdfLine {
  double top, bottom;
  std::vector<Segment> segments;
  double height() const { return bottom - top; }
};

void add_word(PdfLine& line, const PdfWord& word, bool& blank) {
  const double em = std::max(line.height(), 4.0);
  if (line.segments.empty() || word.left - line.segments.back().right > em) {
    line.segments.push_back({word.left, word.right, word.text});
  } else {
    Segment& segment = line.segments.back();
    const bool latin = blank && !segment.text.empty() && static_cast<unsigned char>(segment.text.back()) < 0x80;
    const bool apart = word.left - segment.right > em * 0.6;
    if (latin || apart || (blank && static_cast<unsigned char>(word.text.front()) < 0x80)) segment.text += ' ';
    segment.text += word.text;
    segment.right = std::max(segment.right, word.right);
  }
  blank = word.blank_after;
}

std::vector<PdfLine> lines_of(std::vector<PdfWord>& words) {
  std::erase_if(words, [](const PdfWord& word) { return is_blank(word.text) || word.bottom <= word.top; });
  const auto middle = [](const PdfWord& word) { return (word.top + word.bottom) / 2; };
  std::stable_sort(words.begin(), words.end(),
                   [&](const PdfWord& a, const PdfWord& b) { return middle(a) < middle(b); });
  std::vector<PdfLine> lines;
  for (std::size_t i = 0; i < words.size();) {
    PdfLine line{words[i].top, words[i].bottom, {}};
    std::size_t end = i + 1;
    while (end < words.size() && middle(words[end]) < line.bottom - line.height() * 0.25) ++end;
    std::stable_sort(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const PdfWord& a, const PdfWord& b) { return a.left < b.left; });
    bool blank = false;
    for (; i < end; ++i) add_word(line, words[i], blank);
    lines.push_back(std::move(line));
  }
  return lines;
}

/// A column of a table: from the left of its leftmost segment to the right of its rightmost.
struct Column {
  double left, right;
};

/// The columns that remain when the segments of one more line are laid over those before.
std::vector<Column> lay_over(const std::vector<Column>& columns, const PdfLine& line) {
  std::vector<Column> all = columns;
  for (const Segment& segment : line.segments) all.push_back({segment.left, segment.right});
  std::stable_sort(all.begin(), all.end(), [](const Column& a, const Column& b) { return a.left < b.left; });
  std::vector<Column> merged;
  for (const Column& one : all) {
    if (!merged.empty() && one.left < merged.back().right + 3) {
      merged.back().right = std::max(merged.back().right, one.right);
    } else {
      merged.push_back(one);
    }
  }
  return merged;
}

std::size_t column_of(const std::vector<Column>& columns, const Segment& segment) {
  for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
    if (segment.left < columns[i].right) return i;
  }
  return columns.size() - 1;
}

class PageWriter {
 public:
  explicit PageWriter(std::vector<PdfLine> lines) : lines_(std::move(lines)) {}

  std::string run() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::vector<Column> columns;
      const std::size_t end = table_end(i, columns);
      if (end > i) {
        write_table(i, end, columns);
        i = end;
      } else {
        write_line(lines_[i++]);
      }
    }
    return std::move(out_);
  }

 private:
  /// The end of the table that begins at a line; the line itself where none does. At least two of its lines have
  /// several segments, and its columns stay two or more.
  std::size_t table_end(std::size_t begin, std::vector<Column>& columns) const {
    if (lines_[begin].segments.size() < 2) return begin;
    std::size_t end = begin, full = 0, last_full = begin;
    for (; end < lines_.size(); ++end) {
      if (end > begin && lines_[end].top - lines_[end - 1].bottom > 2.5 * lines_[end].height()) break;
      std::vector<Column> merged = lay_over(columns, lines_[end]);
      if (merged.size() < 2) break;
      if (lines_[end].segments.size() == 1 && spans(lines_[end].segments[0], columns)) break;
      columns = std::move(merged);
      if (lines_[end].segments.size() > 1) {
        ++full;
        last_full = end;
      }
    }
    // Lines of one segment below the last full line belong to it only where they stand close: the rest of a cell.
    std::size_t close = last_full + 1;
    while (close < end && gap(close) < 0.6 * lines_[close].height()) ++close;
    return full >= 2 ? close : begin;
  }

  /// True for a line that begins left and ends right of the gaps between columns: running text.
  static bool spans(const Segment& segment, const std::vector<Column>& columns) {
    std::size_t touched = 0;
    for (const Column& column : columns) touched += segment.left < column.right && segment.right > column.left;
    return touched > 1;
  }

  double gap(std::size_t i) const { return lines_[i].top - lines_[i - 1].bottom; }

  void write_table(std::size_t begin, std::size_t end, const std::vector<Column>& columns) {
    std::vector<std::string> row(columns.size());
    bool head = true;
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin && begins_row(i)) write_row(row, head);
      for (const Segment& segment : lines_[i].segments) row[column_of(columns, segment)] += segment.text;
    }
    write_row(row, head);
  }

  /// Lines of one row stand as close as lines of running text do; rows have room between them.
  bool begins_row(std::size_t i) const { return gap(i) > 0.35 * std::min(lines_[i].height(), lines_[i - 1].height()); }

  void write_row(std::vector<std::string>& row, bool& head) {
    for (std::string& cell : row) {
      out_ += cell.empty() ? "| " : "| " + to_markdown(cell, MarkdownPlace::kCell) + ' ';
      cell.clear();
    }
    out_ += "|\n";
    if (head) {
      for (std::size_t i = 0; i < row.size(); ++i) out_ += "| --- ";
      out_ += "|\n";
    }
    head = false;
  }

  void write_line(const PdfLine& line) {
    std::string text;
    for (const Segment& segment : line.segments) text += (text.empty() ? "" : "　") + segment.text;
    out_ += text + '\n';
  }

  std::vector<PdfLine> lines_;
  std::string out_;
};

}  // namespace

std::string page_text(std::vector<PdfWord> words) {
  return PageWriter(lines_of(words)).run();
}

}  // namespace kitei
