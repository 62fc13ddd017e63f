// A row begins on the line that ends in marks; what its text lacks of a full stop stands on the lines below. Heads are
// set vertically, so that they flatten to lines of single letters. They come again on each page.
#include "2_scan/table_levels.h"

#include <algorithm>
#include <map>
#include <optional>

#include "0_base/text.h"
#include "2_scan/builder.h"
#include "2_scan/marker.h"
#include "2_scan/table_text.h"

namespace kitei {
namespace {

constexpr std::u32string_view kLevels = U"☆★◎○〇●△▲×－―";
constexpr std::size_t kFewestMarks = 3, kFewestRows = 5, kMostLinesBetween = 30;

/// Words of a line between blanks.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!is_space(decode(text, at))) continue;
    if (here > begin) words.push_back(text.substr(begin, here - begin));
    begin = at;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

bool is_letter_alone(std::string_view word) {
  return count_letters(word) == 1;
}

/// The marks at the end of a line, first to last. Reads from the end, for most lines have none.
std::vector<std::string_view> levels_at_end(std::string_view text) {
  std::vector<std::string_view> levels;
  for (std::size_t end = text.size(); end > 0;) {
    std::size_t begin = end;
    const char32_t c = decode_before(text, begin);
    if (!is_space(c)) {
      std::size_t before = begin;
      if (kLevels.find(c) == std::u32string_view::npos) break;
      if (begin > 0 && !is_space(decode_before(text, before))) break;
      levels.push_back(text.substr(begin, end - begin));
    }
    end = begin;
  }
  std::reverse(levels.begin(), levels.end());
  return levels;
}

/// Names of columns by their initials, out of an enumeration somewhere in the text: 「A、B及びC」 or 「A B C」.
class Enumerations {
 public:
  explicit Enumerations(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      unwrapped_ += trim(text.substr(at, end - at));
      at = end + 1;
    }
    split(unwrapped_, false);
    split(text, true);
  }

  /// The first enumeration whose names begin with these letters; empty where there is none.
  std::vector<std::string_view> find(const std::vector<std::string_view>& initials) {
    if (++searches_ > kMostSearches) return {};
    for (std::size_t i = 0; i + initials.size() <= names_.size(); ++i) {
      std::size_t same = 0;
      while (same < initials.size() && is_name(names_[i + same], initials[same])) ++same;
      if (same < initials.size()) continue;
      std::vector<std::string_view> found(names_.begin() + static_cast<std::ptrdiff_t>(i),
                                          names_.begin() + static_cast<std::ptrdiff_t>(i + same));
      found.back() = found.back().substr(0, found.back().find("の"));
      return found;
    }
    return {};
  }

 private:
  static bool is_name(std::string_view name, std::string_view initial) {
    return name.size() > initial.size() && name.starts_with(initial) && name.size() <= 60;
  }

  void split(std::string_view text, bool at_blanks) {
    std::size_t begin = 0;
    const auto cut = [&](std::size_t end, std::size_t next) {
      names_.push_back(text.substr(begin, end - begin));
      begin = next;
    };
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t here = at;
      const char32_t c = decode(text, at);
      if (at_blanks ? is_space(c) : c == U'、' || c == U'。') {
        cut(here, at);
      } else if (!at_blanks && text.substr(here).starts_with("及び")) {
        cut(here, here + 6);
      }
    }
    cut(text.size(), text.size());
  }

  static constexpr int kMostSearches = 100;  // a text of nothing but heads of tables stays linear

  std::string unwrapped_;
  int searches_ = 0;
  std::vector<std::string_view> names_;
};

/// Reads one table: lines [first, last], of which `rows` end in marks.
class LevelTable {
 public:
  LevelTable(const Source& source, const std::vector<Line>& lines, std::size_t marks)
      : source_(source), lines_(lines), marks_(marks) {}

  FlatTable read(std::uint32_t first, std::uint32_t last, const std::vector<bool>& head, Enumerations& names) {
    table_.first_line = first;
    table_.last_line = last + 1;
    table_.part_of.assign(last + 1 - first, FlatTable::kNoPart);
    for (std::uint32_t i = first; i <= last; ++i) {
      if (lines_[i].blank) continue;
      if (head[i - first]) {
        take_head(i, names);
      } else {
        take(i);
      }
    }
    end_group();
    return std::move(table_);
  }

 private:
  void claim(std::uint32_t line, std::size_t part) {
    table_.part_of[line - table_.first_line] = static_cast<std::uint32_t>(part);
  }

  /// The first head gives the names of columns; those on later pages are furniture.
  void take_head(std::uint32_t i, Enumerations& names) {
    const bool first = !row_ && (!head_ || table_.parts[*head_].header);
    if (!head_ || (!first && last_head_ + 1 != i)) {
      head_ = table_.parts.size();
      TablePart& part = table_.parts.emplace_back();
      part.kind = first ? BlockKind::kTableRow : BlockKind::kFurniture;
      part.header = first;
      part.cells.resize(first ? marks_ + 2 : 0);
    }
    claim(i, *head_);
    last_head_ = i;
    if (first && table_.parts[*head_].cells.back().empty()) name_columns(i, names);
  }

  /// A line whose last words are the initials of the columns, and before them the names of the first two.
  void name_columns(std::uint32_t i, Enumerations& names) {
    const std::vector<std::string_view> words = words_of(lines_[i].text);
    if (words.size() < marks_ || !std::all_of(words.begin(), words.end(), is_letter_alone)) return;
    std::size_t at = 0;
    if (is_digit(decode(words.back(), at))) return;
    const std::vector<std::string_view> initials(words.end() - static_cast<std::ptrdiff_t>(marks_), words.end());
    const std::vector<std::string_view> found = names.find(initials);
    if (found.empty() && words.size() == marks_) return;
    std::vector<Flow>& cells = table_.parts[*head_].cells;
    const std::uint32_t source = lines_[i].text_begin;
    for (std::size_t n = 0; n < marks_; ++n) {
      Flow name;
      name.append(found.empty() ? initials[n] : found[n], source);
      cells[n + 2] = std::move(name);
    }
    name_first_columns({words.begin(), words.end() - static_cast<std::ptrdiff_t>(marks_)}, cells);
  }

  /// 「項 目 対 策 項 目」: where the letters begin and end alike, two names stand side by side.
  void name_first_columns(const std::vector<std::string_view>& letters, std::vector<Flow>& cells) const {
    if (letters.empty()) return;
    std::size_t same = 1;
    while (same * 2 < letters.size() &&
           !std::equal(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(same),
                       letters.end() - static_cast<std::ptrdiff_t>(same)))
      ++same;
    const bool two = same * 2 < letters.size();
    for (std::size_t n = 0; n < letters.size(); ++n) {
      cells[two && n < same ? 0 : 1].append(letters[n], source_of(letters[n]));
    }
  }

  void take(std::uint32_t i) {
    const std::vector<std::string_view> levels = levels_at_end(lines_[i].text);
    const bool is_row = levels.size() == marks_;
    Line line = lines_[i];
    if (is_row) line.text = trim(line.text.substr(0, static_cast<std::size_t>(levels[0].data() - line.text.data())));
    const std::vector<TablePiece> left = pieces_of(source_.text, line, i);
    if (is_row) {
      begin_row(i, left, levels);
    } else if (left.size() == 1 && opens_section(left[0])) {
      begin_section(i, left[0]);
    } else {
      go_on(i, left);
    }
  }

  std::uint32_t source_of(std::string_view word) const {
    return static_cast<std::uint32_t>(word.data() - source_.text.data());
  }

  static int rank_of(std::string_view text) {
    switch (mark_of(text).kind) {
      case MarkKind::kKana: return 1;
      case MarkKind::kLatin: return 2;
      case MarkKind::kDecimal: return 3;
      default: break;
    }
    std::size_t at = 0;
    const bool letter = !text.empty() && is_latin(decode(text, at));
    return letter && (text.substr(at).starts_with("．") || text.substr(at).starts_with(".")) ? 2 : 0;
  }

  bool opens_section(const TablePiece& piece) const { return rank_of(piece.text) > 0 && (!row_ || !text_open_); }

  /// Opens a row's part; what stood above it since the last row (names of sections) becomes part of it.
  std::size_t open_part(std::uint32_t i) {
    if (waiting_) {
      const std::size_t part = *waiting_;
      waiting_.reset();
      claim(i, part);
      return part;
    }
    table_.parts.emplace_back();
    claim(i, table_.parts.size() - 1);
    return table_.parts.size() - 1;
  }

  void begin_section(std::uint32_t i, const TablePiece& piece) {
    end_group();
    waiting_ = open_part(i);
    name(piece);
    naming_ = true;
  }

  /// Adds a name at its rank; those of its rank and below are over.
  void name(const TablePiece& piece) {
    const int rank = rank_of(piece.text);
    std::erase_if(names_, [&](const auto& one) { return one.first >= rank; });
    names_.emplace_back(rank, Flow{});
    names_.back().second.append(piece.text, piece.source);
  }

  void begin_row(std::uint32_t i, const std::vector<TablePiece>& left, const std::vector<std::string_view>& levels) {
    const std::size_t names = left.size() > 1 ? left.size() - 1 : 0;
    for (std::size_t n = 0; n < names; ++n) {
      if (rank_of(left[n].text) > 0) {
        end_group();
        name(left[n]);
      } else if (!names_.empty()) {
        LayoutBuilder::append_words(names_.back().second, left[n].text, left[n].source);
      }
    }
    row_ = open_part(i);
    group_.push_back(*row_);
    naming_ = false;
    TablePart& part = table_.parts[*row_];
    part.kind = BlockKind::kTableRow;
    part.cells.assign(marks_ + 2, {});
    for (std::size_t n = names; n < left.size(); ++n) part.cells[1].append(left[n].text, left[n].source);
    for (std::size_t n = 0; n < marks_; ++n) {
      part.cells[n + 2].append(levels[n], source_of(levels[n]));
    }
    text_open_ = !part.cells[1].text.ends_with("。");
  }

  /// The rest of a text, with the rest of a name before it where there are two.
  void go_on(std::uint32_t i, const std::vector<TablePiece>& pieces) {
    if (naming_ && waiting_) {
      claim(i, *waiting_);
      for (const TablePiece& piece : pieces)
        LayoutBuilder::append_words(names_.back().second, piece.text, piece.source);
      return;
    }
    if (!row_) {
      TablePart& part = table_.parts.emplace_back();
      part.text.append(lines_[i].text, lines_[i].text_begin);
      claim(i, table_.parts.size() - 1);
      return;
    }
    claim(i, *row_);
    for (std::size_t n = 0; n < pieces.size(); ++n) {
      const bool of_name = n + 1 < pieces.size() && !names_.empty();
      Flow& flow = of_name ? names_.back().second : table_.parts[*row_].cells[1];
      LayoutBuilder::append_words(flow, pieces[n].text, pieces[n].source);
    }
    text_open_ = !table_.parts[*row_].cells[1].text.ends_with("。");
  }

  /// Rows get their names once these are read to the end.
  void end_group() {
    for (const std::size_t part : group_) {
      Flow& cell = table_.parts[part].cells[0];
      for (const auto& [rank, name] : names_) {
        if (!cell.empty()) cell.append("\n", name.pieces.front().source - 1);
        for (std::size_t p = 0; p < name.pieces.size(); ++p) {
          const std::size_t begin = name.pieces[p].at;
          const std::size_t end = p + 1 < name.pieces.size() ? name.pieces[p + 1].at : name.text.size();
          cell.append(std::string_view(name.text).substr(begin, end - begin), name.pieces[p].source);
        }
      }
    }
    group_.clear();
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  const std::size_t marks_;
  FlatTable table_;
  std::vector<std::pair<int, Flow>> names_;  ///< open, outermost first, each with its rank
  std::vector<std::size_t> group_;           ///< rows that wait for their names
  std::optional<std::size_t> row_, head_, waiting_;
  std::uint32_t last_head_ = 0;
  bool text_open_ = false, naming_ = false;
};

class LevelTableFinder {
 public:
  LevelTableFinder(const Source& source, const std::vector<Line>& lines) : source_(source), lines_(lines) {}

  std::vector<FlatTable> find() {
    const auto count = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::size_t marks = marks_of(i);
      if (marks < kFewestMarks) continue;
      const std::uint32_t last = last_row(i, marks);
      if (rows_ >= kFewestRows) take(i, last, marks);
      i = last;
    }
    return std::move(tables_);
  }

 private:
  std::size_t marks_of(std::uint32_t i) const {
    return lines_[i].blank || lines_[i].too_long ? 0 : levels_at_end(lines_[i].text).size();
  }

  /// The last row of the table that begins on line `i`.
  std::uint32_t last_row(std::uint32_t i, std::size_t marks) {
    std::uint32_t last = i;
    rows_ = 1;
    for (std::uint32_t at = i + 1; at < lines_.size() && at - last <= kMostLinesBetween; ++at) {
      const std::size_t here = marks_of(at);
      if (here >= kFewestMarks && here != marks) break;
      if (here != marks && opens_chapter(at)) break;
      if (here != marks) continue;
      last = at;
      ++rows_;
    }
    return last;
  }

  void take(std::uint32_t first_row, std::uint32_t last_row, std::size_t marks) {
    if (!names_) {
      names_.emplace(source_.text);
      for (const Line& line : lines_) {
        if (!line.blank && line.letters <= 12) ++again_[line.text];
      }
    }
    std::uint32_t first = first_row;
    const std::uint32_t bound = tables_.empty() ? 0 : tables_.back().last_line;
    while (first > bound && !lines_[first - 1].blank && (is_head(first - 1) || is_section(first - 1))) --first;
    std::vector<bool> head(last_row + 1 - first, false);
    bool at_head = true;
    for (std::uint32_t i = first; i <= last_row; ++i) {
      at_head = lines_[i].blank || (at_head && is_head(i));
      head[i - first] = at_head && !lines_[i].blank;
    }
    std::uint32_t last = last_row;
    while (last + 1 < lines_.size() && !levels_end_sentence(last_row, last) && !lines_[last + 1].blank) {
      ++last;
      head.push_back(false);
    }
    tables_.push_back(LevelTable(source_, lines_, marks).read(first, last, head, *names_));
  }

  /// True where the text that begins on the last row ends on line `at`.
  bool levels_end_sentence(std::uint32_t row, std::uint32_t at) const {
    if (at >= row + 6) return true;
    return lines_[at].text.find("。") != std::string_view::npos;
  }

  /// Letters set apart, or a short line that comes again elsewhere.
  bool is_head(std::uint32_t i) const {
    const std::string_view text = lines_[i].text;
    if (marks_of(i) >= kFewestMarks) return false;
    const std::vector<std::string_view> words = words_of(text);
    if (std::all_of(words.begin(), words.end(), is_letter_alone)) return true;
    const auto again = again_.find(text);
    return again != again_.end() && again->second > 1 && text.find("。") == std::string_view::npos &&
           mark_of(text).kind == MarkKind::kNone;
  }

  /// 「七 運用基準」: a title of the text, not of a section of the table.
  bool opens_chapter(std::uint32_t i) const {
    if (lines_[i].blank || lines_[i].letters > 30) return false;
    const MarkKind kind = mark_of(lines_[i].text).kind;
    return kind == MarkKind::kKanji || kind == MarkKind::kOutline || kind == MarkKind::kPart ||
           kind == MarkKind::kRoman || kind == MarkKind::kAnnex;
  }

  bool is_section(std::uint32_t i) const {
    const MarkKind kind = mark_of(lines_[i].text).kind;
    return lines_[i].letters <= 20 && (kind == MarkKind::kKana || kind == MarkKind::kLatin);
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  std::vector<FlatTable> tables_;
  std::optional<Enumerations> names_;
  std::map<std::string_view, std::uint32_t> again_;
  std::size_t rows_ = 0;
};

}  // namespace

std::vector<FlatTable> find_level_tables(const Source& source, const std::vector<Line>& lines) {
  return LevelTableFinder(source, lines).find();
}

}  // namespace kitei
