#include "2_scan/table_text.h"

#include <algorithm>

#include "0_base/text.h"
#include "2_scan/builder.h"
#include "2_scan/line_seam.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

bool opens_bracket(char32_t c) {
  return c == U'（' || c == '(' || c == U'「' || c == U'『' || c == U'【';
}
bool closes_bracket(char32_t c) {
  return c == U'）' || c == ')' || c == U'」' || c == U'』' || c == U'】';
}

bool is_word(char32_t c) {
  return is_latin(c) || is_digit(c) || c == ',' || c == '.' || c == '/' || c == '-';
}

/// True where nothing but a list mark stands in `text`: the blank behind it parts no cells.
bool is_bare_mark(std::string_view text) {
  if (text == "注" || text == "※") return true;
  const Mark mark = mark_of(text);
  if (mark && mark.length == text.size() && mark.kind != MarkKind::kKana) return true;
  return text.starts_with("注") && text.size() <= 6 && is_digit(last_letter(text));
}

/// 「等」 behind blanks ends the list before it.
bool is_etc(std::string_view text) {
  return text.starts_with("等") && (text.size() == 3 || text[3] == ' ' || text.substr(3).starts_with("　"));
}

bool parts_cells(std::string_view left, int depth, std::string_view right) {
  if (depth > 0 || is_bare_mark(left) || is_etc(right)) return false;
  const char32_t before = last_letter(left), after = first_letter(right);
  return !(is_word(before) && before < 0x80 && is_word(after) && after < 0x80);
}

/// The marks that begin a text of their own inside a cell.
Mark text_mark(std::string_view text) {
  Mark mark = mark_of(text);
  switch (mark.kind) {
    case MarkKind::kBullet:
    case MarkKind::kBracket:
    case MarkKind::kCircled: return mark;
    default: return {};
  }
}

class TextJoiner {
 public:
  TextJoiner(const std::vector<Line>& lines, TableHabits habits) : lines_(lines), habits_(habits) {}

  void blank(const Line& line) {
    ++blanks_;
    if (line.end - line.begin > 1 && !line.page) hollow_ = true;
  }

  void take(const TablePiece& piece) {
    const Mark mark = text_mark(piece.text);
    if (continues(piece, mark)) {
      extend(piece);
    } else {
      open(piece, mark);
    }
    blanks_ = 0;
    hollow_ = false;
  }

  std::vector<TableText> finish() { return std::move(texts_); }

 private:
  bool continues(const TablePiece& piece, const Mark& mark) const {
    if (texts_.empty() || mark) return false;
    const TableText& open = texts_.back();
    if (!piece.first) return !open.mark.empty();
    const bool page = opens_page(lines_, piece.line);
    if (piece.empties > (page ? 1u : 0u)) return false;
    if (hollow_ || (blanks_ > 0 && !habits_.spaced) || blanks_ > 2) return false;
    if (page && (open.closed || open.text.text.ends_with("。"))) return false;
    if (!open.closed) return true;
    const char32_t first = first_letter(piece.text);
    if (first == U'（' || first == '(') return true;
    return is_word(first) && is_word(last_letter(open.text.text)) && is_sentence_of_words(open);
  }

  static bool is_sentence_of_words(const TableText& open) {
    return std::count(open.text.text.begin(), open.text.text.end(), ' ') >= 3;
  }

  void open(const TablePiece& piece, const Mark& mark) {
    TableText text;
    text.mark = mark.printed;
    text.number = mark.numbers.empty() ? 0 : mark.numbers.back();
    text.first_line = text.last_line = piece.line;
    text.same_line = !piece.first;
    text.empties = piece.first ? piece.empties - (opens_page(lines_, piece.line) ? 1u : 0u) : 0;
    text.gap = blanks_ > 0 && !habits_.spaced;
    text.hollow = hollow_;
    text.closed = piece.closed;
    const std::size_t skip = mark.kind == MarkKind::kBullet ? mark.length : 0;
    text.text.append(piece.text.substr(skip), piece.source + static_cast<std::uint32_t>(skip));
    if (!piece.first && !texts_.empty() && texts_.back().first_line == piece.line) texts_.back().key_line = true;
    if (!texts_.empty() && piece.first) fill_line();
    texts_.push_back(std::move(text));
    measure(piece, 0);
  }

  /// A line that does not show its end has filled its cell.
  void fill_line() {
    if (!texts_.back().closed) texts_.back().wrapped.push_back(last_width_);
  }

  void measure(const TablePiece& piece, std::uint32_t indent) {
    TableText& open = texts_.back();
    const std::uint32_t width = columns_of(piece.text);
    last_width_ = width + indent;
    open.widest = std::max(open.widest, last_width_);
    open.letters += width;
  }

  void extend(const TablePiece& piece) {
    TableText& open = texts_.back();
    if (piece.first) fill_line();
    if (!piece.first) open.text.append(" ", piece.source - 1);
    LayoutBuilder::append_words(open.text, piece.text, piece.source);
    measure(piece, open.mark.empty() ? 0 : 2);
    open.last_line = piece.line;
    open.closed = piece.closed;
  }

  const std::vector<Line>& lines_;
  const TableHabits habits_;
  std::vector<TableText> texts_;
  std::uint32_t blanks_ = 0, last_width_ = 0;
  bool hollow_ = false;
};

}  // namespace

std::uint32_t columns_of(std::string_view text) {
  std::uint32_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    columns += c >= 0x30a0 && c <= 0x9fff ? 2 : static_cast<std::uint32_t>(width_of(c));
  }
  return columns;
}

bool opens_page(const std::vector<Line>& lines, std::size_t index) {
  const Line& line = lines[index];
  if (line.page) return true;
  return line.indented && index > 0 && !lines[index - 1].blank && line.text_begin - line.begin == 1;
}

std::vector<TablePiece> pieces_of(std::string_view all, const Line& line, std::size_t index) {
  std::vector<TablePiece> pieces;
  read_pieces(all, line, index, pieces);
  return pieces;
}

void read_pieces(std::string_view all, const Line& line, std::size_t index, std::vector<TablePiece>& pieces) {
  pieces.clear();
  if (line.blank || line.too_long) return;
  const std::string_view text = line.text;
  std::uint32_t empties = 0;
  for (std::size_t at = line.begin; at < line.text_begin;) empties += decode(all, at) != '\f';
  const auto add = [&](std::size_t begin, std::size_t end, bool closed) {
    const auto source = line.text_begin + static_cast<std::uint32_t>(begin);
    const bool first = pieces.empty();
    pieces.push_back({text.substr(begin, end - begin), source, static_cast<std::uint32_t>(index), first ? empties : 0,
                      first, closed});
  };
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = decode(text, at);
    if (c > 0x3020 && c < 0xfeff) continue;  // kana and kanji
    if (opens_bracket(c)) ++depth;
    if (closes_bracket(c)) depth = std::max(0, depth - 1);
    if (!is_space(c)) continue;
    std::size_t next = at;
    while (next < text.size()) {
      std::size_t step = next;
      if (!is_space(decode(text, step))) break;
      next = step;
    }
    if (parts_cells(text.substr(begin, here - begin), depth, text.substr(next))) {
      add(begin, here, true);
      begin = next;
    }
    at = next;
  }
  add(begin, text.size(), line.closed);
}

std::vector<TableText> texts_of(std::string_view all, const std::vector<Line>& lines, std::uint32_t begin,
                                std::uint32_t end, TableHabits habits, const std::vector<bool>& skip) {
  TextJoiner joiner(lines, habits);
  std::vector<TablePiece> pieces;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (skip[i - begin]) continue;
    if (lines[i].blank) {
      joiner.blank(lines[i]);
      continue;
    }
    read_pieces(all, lines[i], i, pieces);
    for (const TablePiece& piece : pieces) joiner.take(piece);
  }
  return joiner.finish();
}

}  // namespace kitei
