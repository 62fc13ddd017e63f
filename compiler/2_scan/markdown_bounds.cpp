#include "2_scan/markdown_bounds.h"

#include <algorithm>
#include <string_view>

#include "2_scan/diagnostics.h"

namespace kitei {
namespace {

constexpr std::size_t kMostNested = 32, kMostColumns = 200;
constexpr std::size_t kMostCells = 100000, kMostFilled = 16;  // cells of a table; … for each one that is written

bool is_blank_byte(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/// Length of the mark of a quote, list item or note at `at`; 0 for none.
std::size_t container_mark(std::string_view line, std::size_t at) {
  const auto blank_at = [&](std::size_t i) { return i >= line.size() || is_blank_byte(line[i]); };
  const char c = line[at];
  if (c == '>') return 1;
  if (c == '-' || c == '+' || c == '*') return blank_at(at + 1) ? 1 : 0;
  std::size_t end = at;
  while (end < line.size() && line[end] >= '0' && line[end] <= '9' && end < at + 9) ++end;
  if (end > at && end < line.size() && (line[end] == '.' || line[end] == ')'))
    return blank_at(end + 1) ? end + 1 - at : 0;
  if (line.substr(at).starts_with("[^")) {
    const std::size_t close = line.substr(at, 200).find("]:");
    return close == std::string_view::npos ? 0 : close + 2;
  }
  return 0;
}

class Bounds {
 public:
  Bounds(std::string& text, char neutral, const Source& source, Diagnostics& diagnostics)
      : text_(text), neutral_(neutral), source_(source), diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const std::size_t content = bound_nesting(begin, end);
      take_row(begin, content, end);
      begin = end + 1;
    }
    end_table();
  }

 private:
  std::string_view line(std::size_t begin, std::size_t end) const {
    return std::string_view(text_).substr(begin, end - begin);
  }

  Place place(std::size_t begin, std::size_t end) const {
    return source_.place(source_.body + static_cast<std::uint32_t>(begin),
                         source_.body + static_cast<std::uint32_t>(end));
  }

  /// Gives where the content behind the marks begins.
  std::size_t bound_nesting(std::size_t begin, std::size_t end) {
    const std::string_view all = line(begin, end);
    std::size_t at = 0, depth = 0;
    while (at < all.size()) {
      if (is_blank_byte(all[at])) {
        ++at;
        continue;
      }
      const std::size_t length = container_mark(all, at);
      if (length == 0) break;
      if (depth == 0 && is_rule(all.substr(at))) break;
      if (++depth > kMostNested) {
        if (depth == kMostNested + 1 && nested_++ == 0)
          diagnostics_.report(place(begin + at, begin + at + 1), diag::kMarkdownTooDeep, kMostNested);
        std::fill_n(text_.begin() + static_cast<std::ptrdiff_t>(begin + at), length, neutral_);
      }
      at += length;
    }
    return begin + at;
  }

  /// True for a thematic break: "- - -", "* * *".
  static bool is_rule(std::string_view rest) {
    const char mark = rest[0];
    return mark != '>' && std::all_of(rest.begin(), rest.end(), [&](char c) { return c == mark || is_blank_byte(c); });
  }

  static bool is_dashes(std::string_view row) {
    return row.find('-') != std::string_view::npos && row.find_first_not_of("|:- \t\r") == std::string_view::npos;
  }

  /// Counts the cells of the table that is open, or opens one at its row of dashes.
  void take_row(std::size_t begin, std::size_t content, std::size_t end) {
    const std::string_view row = line(content, end);
    if (row.find_first_not_of(" \t\r") == std::string_view::npos) return end_table();
    const auto pipes = static_cast<std::size_t>(std::count(row.begin(), row.end(), '|'));
    if (columns_ > 0) {
      ++rows_;
      written_ += pipes + 1;
    } else if (pipes > 0 && is_dashes(row)) {
      columns_ = pipes + 1;
      dashes_begin_ = begin;
      dashes_end_ = end;
    }
  }

  void end_table() {
    const std::size_t cells = columns_ * rows_;
    if (columns_ > kMostColumns || (cells > kMostCells && cells > written_ * kMostFilled)) {
      diagnostics_.report(place(dashes_begin_, dashes_begin_ + 1), diag::kMarkdownTableTooWide, columns_, rows_);
      std::replace(text_.begin() + static_cast<std::ptrdiff_t>(dashes_begin_),
                   text_.begin() + static_cast<std::ptrdiff_t>(dashes_end_), '-', neutral_);
    }
    columns_ = rows_ = written_ = 0;
  }

  std::string& text_;
  const char neutral_;
  const Source& source_;
  Diagnostics& diagnostics_;
  std::size_t nested_ = 0;                            ///< lines that nest too deep
  std::size_t columns_ = 0, rows_ = 0, written_ = 0;  ///< of the table that is open; 0 for none
  std::size_t dashes_begin_ = 0, dashes_end_ = 0;
};

}  // namespace

void bound_markdown(std::string& text, char neutral, const Source& source, Diagnostics& diagnostics) {
  Bounds(text, neutral, source, diagnostics).run();
}

}  // namespace kitei
