// Lines come first: words whose boxes overlap by half in height. A line with a gap of a quarter of its height is cut
// there into segments. A run of lines that is a table shows gaps at the same place from line to line: the columns are
// what is left between the gaps that go through all its lines. Lines of one cell stand closer than rows do. Text set in
// columns shows such gaps too, but its lines fill their columns from edge to edge: it is read column by column.
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
  const double gap = line.segments.empty() ? 0 : word.left - line.segments.back().right;
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const bool before = !line.segments.empty() && ascii(line.segments.back().text.back());
  const bool latin = blank && before && ascii(word.text.front());
  if (line.segments.empty() || gap > em * (latin ? 1.0 : 0.25)) {
    line.segments.push_back({word.left, word.right, word.text});
  } else {
    Segment& segment = line.segments.back();
    if (blank && (before || gap > em * 0.1)) segment.text += ' ';
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
        if (is_text(i, end, columns)) {
          write_columns(i, end, columns);
        } else {
          write_table(i, end, columns);
        }
        i = end;
      } else {
        write_line(lines_[i++]);
      }
    }
    return std::move(out_);
  }

 private:
  using Row = std::vector<std::string>;

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
    return full >= 2 && !is_list(begin, close, columns) ? close : begin;
  }

  /// True for two columns of which the first holds but list marks: (1), 1., ①, ・.
  bool is_list(std::size_t begin, std::size_t end, const std::vector<Column>& columns) const {
    if (columns.size() != 2) return false;
    for (std::size_t i = begin; i < end; ++i) {
      const Segment& first = lines_[i].segments[0];
      if (column_of(columns, first) != 0) continue;
      if (!is_mark(first.text)) return false;
    }
    return true;
  }

  /// True for running text: lines at even distances, of which most end at the right edge of their column, and none is
  /// missing above the column's last. Cells end early, and leave holes where the cell beside them is longer.
  bool is_text(std::size_t begin, std::size_t end, const std::vector<Column>& columns) const {
    constexpr std::size_t kFewestLines = 5;
    std::vector<std::size_t> lines(columns.size()), full(columns.size()), last(columns.size());
    double closest = gap(begin + 1), widest = closest;
    for (std::size_t i = begin; i < end; ++i) {
      std::vector<bool> here(columns.size());
      for (const Segment& segment : lines_[i].segments) {
        const std::size_t column = column_of(columns, segment);
        here[column] = true;
        full[column] += columns[column].right - segment.right < 1.5 * lines_[i].height();
      }
      for (std::size_t column = 0; column < columns.size(); ++column) {
        lines[column] += here[column];
        if (here[column]) last[column] = i;
      }
      if (i > begin) closest = std::min(closest, gap(i)), widest = std::max(widest, gap(i));
    }
    if (widest - closest > 0.3 * lines_[begin].height()) return false;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const bool narrow = columns[column].right - columns[column].left < kTextWidth * lines_[begin].height();
      const bool holes = lines[column] < last[column] + 1 - begin;
      if (narrow || holes || lines[column] < kFewestLines || full[column] * 10 < lines[column] * 6) return false;
    }
    return true;
  }

  static bool is_mark(std::string_view text) {
    const std::size_t letters = count_letters(text);
    if (letters == 1) return true;
    if (letters > 5) return false;
    for (const std::string_view stop : {".", ")", "）", "．"}) {
      if (text.ends_with(stop)) return true;
    }
    return text.starts_with("第") || text.find_first_not_of("0123456789.") == std::string_view::npos;
  }

  /// True for a line that begins left and ends right of the gaps between columns: running text.
  static bool spans(const Segment& segment, const std::vector<Column>& columns) {
    std::size_t touched = 0;
    for (const Column& column : columns) touched += segment.left < column.right && segment.right > column.left;
    return touched > 1;
  }

  double gap(std::size_t i) const { return lines_[i].top - lines_[i - 1].bottom; }

  void write_table(std::size_t begin, std::size_t end, const std::vector<Column>& columns) {
    std::vector<Row> rows(1, Row(columns.size()));
    std::size_t before = begin;  // the last line that is no label over several rows
    for (std::size_t i = begin; i < end; ++i) {
      const bool label = i > before && i + 1 < end && is_label(i, columns);
      if (label && begins_row(before, i + 1)) rows.emplace_back(columns.size());
      if (!label && i > begin && begins_row(before, i)) rows.emplace_back(columns.size());
      for (const Segment& segment : lines_[i].segments) rows.back()[column_of(columns, segment)] += segment.text;
      if (!label) before = i;
    }
    spread_labels(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) write_row(rows[i], i == 0);
  }

  void write_columns(std::size_t begin, std::size_t end, const std::vector<Column>& columns) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      for (std::size_t i = begin; i < end; ++i) {
        PdfLine part{lines_[i].top, lines_[i].bottom, {}};
        for (const Segment& segment : lines_[i].segments) {
          if (column_of(columns, segment) == column) part.segments.push_back(segment);
        }
        if (!part.segments.empty()) write_line(part);
      }
    }
  }

  bool has_first(std::size_t i, const std::vector<Column>& columns) const {
    return column_of(columns, lines_[i].segments[0]) == 0;
  }

  /// A line that holds but a first cell, between lines that have none.
  bool is_label(std::size_t i, const std::vector<Column>& columns) const {
    return lines_[i].segments.size() == 1 && has_first(i, columns) && !has_first(i - 1, columns) &&
           !has_first(i + 1, columns);
  }

  /// Lines of one row stand as close as lines of running text do; rows have room between them.
  bool begins_row(std::size_t before, std::size_t i) const {
    const double room = lines_[i].top - lines_[before].bottom;
    return room > 0.2 * std::min(lines_[i].height(), lines_[before].height());
  }

  /// A first cell over several rows stands alone between their lines: it becomes the first cell of each.
  static void spread_labels(std::vector<Row>& rows) {
    for (std::size_t i = 1; i + 1 < rows.size(); ++i) {
      const bool alone = std::all_of(rows[i].begin() + 1, rows[i].end(), [](const auto& cell) { return cell.empty(); });
      if (!alone || !rows[i - 1][0].empty() || !rows[i + 1][0].empty()) continue;
      for (std::size_t up = i; up > 1 && rows[up - 1][0].empty(); --up) rows[up - 1][0] = rows[i][0];
      for (std::size_t down = i + 1; down < rows.size() && rows[down][0].empty(); ++down) rows[down][0] = rows[i][0];
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = 2; i < rows.size(); ++i) {
      if (rows[i][0].empty()) rows[i][0] = rows[i - 1][0];
    }
  }

  void write_row(const Row& row, bool head) {
    for (const std::string& cell : row) {
      out_ += cell.empty() ? "| " : "| " + to_markdown(cell, MarkdownPlace::kCell) + ' ';
    }
    out_ += "|\n";
    if (!head) return;
    for (std::size_t i = 0; i < row.size(); ++i) out_ += "| --- ";
    out_ += "|\n";
  }

  void write_line(const PdfLine& line) {
    std::string text;
    const Segment* before = nullptr;
    for (const Segment& segment : line.segments) {
      if (before != nullptr) text += segment.left - before->right > line.height() ? "　" : " ";
      text += segment.text;
      before = &segment;
    }
    out_ += text + '\n';
  }

  static constexpr double kTextWidth = 10;  // letters of a line of running text

  std::vector<PdfLine> lines_;
  std::string out_;
};

}  // namespace

std::string page_text(std::vector<PdfWord> words) {
  return PageWriter(lines_of(words)).run();
}

}  // namespace kitei
