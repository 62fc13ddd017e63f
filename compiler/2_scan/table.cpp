#include "2_scan/table.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "0_base/text.h"
#include "2_scan/line_seam.h"
#include "2_scan/marker.h"
#include "2_scan/table_columns.h"
#include "2_scan/table_levels.h"
#include "2_scan/table_pairs.h"
#include "2_scan/table_text.h"

namespace kitei {
namespace {

constexpr std::size_t kSearched = 1u << 20;  ///< bytes of a source in which words are looked up
constexpr std::size_t kLongestHeader = 40;   ///< lines
constexpr std::size_t kLookUps = 200;        ///< of split row names in a source

/// 「図表１ …」, 「表２ …」: the label, empty where a line is no caption.
std::string_view caption_label(std::string_view text) {
  if (const char32_t first = first_letter(text); first != U'図' && first != U'表') return {};
  for (const std::string_view word : {"図表", "表"}) {
    if (!text.starts_with(word)) continue;
    std::size_t at = word.size();
    if (number_at(text, at) == 0) continue;
    while (at < text.size()) {
      std::size_t next = at;
      const char32_t c = decode(text, next);
      if (c != U'－' && c != '-' && !is_digit(c)) break;
      at = next;
    }
    std::size_t behind = at;
    if (at < text.size() && is_space(decode(text, behind))) return text.substr(0, at);
  }
  return {};
}

bool is_page_number(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size(); ++digits) {
    if (!is_digit(decode(text, at))) return false;
  }
  return digits <= 4;
}

/// 注, 注１, （注）, （注１） at the beginning of a line, with the blanks behind it; 0 for none.
std::size_t note_mark(std::string_view text) {
  const Mark mark = mark_of(text);
  if (mark.kind == MarkKind::kNote && mark.printed.starts_with("（")) return mark.length;
  if (!text.starts_with("注")) return 0;
  std::size_t at = 3;
  number_at(text, at);
  std::size_t end = at;
  for (std::size_t next = at; next < text.size(); end = next) {
    const char32_t c = decode(text, next);
    if (!is_space(c) && c != U'）' && c != ')' && c != U'：') break;
  }
  return end > at ? end : 0;
}

/// The lines of one table and what they are.
struct Region {
  std::uint32_t caption = 0;          ///< the line of the heading or caption above
  std::uint32_t begin = 0, end = 0;   ///< with notes
  std::uint32_t body = 0, notes = 0;  ///< header is [begin, body), rows [body, notes)
  std::uint32_t columns = 0;
  std::string_view label, title;
  bool figure = false;  ///< nothing but the words of a drawing
  TableHabits habits;
  std::vector<bool> furniture;  ///< by line from begin on: page numbers and headers that are printed again
  std::vector<TableText> header, texts;
  std::vector<CellPlace> places;  ///< of texts; empty where they could not be told
};

/// Finds the regions of a source.
class RegionFinder {
 public:
  RegionFinder(const Source& source, const std::vector<Line>& lines) : source_(source), lines_(lines) {}

  std::vector<Region> find() {
    const auto count = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t i = 0; i < count;) {
      const std::uint32_t next = opens_table(i) ? take(i) : i + 1;
      i = std::max(next, i + 1);
    }
    return std::move(regions_);
  }

 private:
  bool is_annex(std::uint32_t i) const {
    const Mark mark = mark_of(lines_[i].text);
    return mark.kind == MarkKind::kAnnex && mark.length < lines_[i].text.size();
  }

  bool opens_table(std::uint32_t i) const {
    if (lines_[i].blank || lines_[i].too_long || lines_[i].letters > 60) return false;
    return !caption_label(lines_[i].text).empty() || is_annex(i);
  }

  /// Reads what stands below line `i`; returns the line behind it.
  std::uint32_t take(std::uint32_t i) {
    const std::string_view label = caption_label(lines_[i].text);
    const std::uint32_t end = end_below(i, !label.empty());
    const TableHabits habits = habits_of(i + 1, end);
    std::uint32_t from = i + 1;
    for (std::uint32_t until = from; from < end; from = until) {
      until = next_header(from, end);
      Region region;
      region.caption = i;
      region.label = label;
      region.habits = habits;
      region.title = lines_[i].text.substr(label.empty() ? mark_of(lines_[i].text).length : label.size());
      region.begin = next_filled(from, until);
      region.end = until;
      if (region.begin == until) break;
      region.figure = label.empty() && is_drawing(from, region.begin);
      if (!read(region)) return from;
      until = region.end;
      regions_.push_back(std::move(region));
      if (regions_.back().notes < regions_.back().end) return until;
    }
    return from;
  }

  std::uint32_t next_filled(std::uint32_t i, std::uint32_t end) const {
    while (i < end && lines_[i].blank) ++i;
    return i;
  }

  /// The line on which what stands below a heading ends: the next heading, or many empty lines.
  std::uint32_t end_below(std::uint32_t i, bool caption) const {
    std::uint32_t hollow = 0;
    bool any = false;
    const auto count = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t at = i + 1; at < count; ++at) {
      const Line& line = lines_[at];
      if (line.too_long) return at;
      if (line.blank) {
        if (any && is_hollow(line) && (++hollow >= 3 || caption)) return at;
        continue;
      }
      hollow = 0;
      any = true;
      if (opens_table(at) || opens_chapter(at, caption)) return at;
    }
    return count;
  }

  static bool is_hollow(const Line& line) { return line.blank && line.end - line.begin > 1 && !line.page; }

  bool opens_chapter(std::uint32_t at, bool caption) const {
    const Mark mark = mark_of(lines_[at].text);
    const bool page = opens_page(lines_, at);
    switch (mark.kind) {
      case MarkKind::kRoman:
      case MarkKind::kPart:
      case MarkKind::kArticle: return true;
      case MarkKind::kDecimal: return mark.numbers.size() > 1 || page || caption;
      default: return false;
    }
  }

  /// A drawing leaves many empty paragraphs above its words.
  bool is_drawing(std::uint32_t from, std::uint32_t until) const {
    std::uint32_t hollow = 0;
    for (std::uint32_t i = from; i < until; ++i) hollow += is_hollow(lines_[i]);
    return hollow >= 5;
  }

  /// The line of the next table below the same heading: names of columns behind an empty line.
  std::uint32_t next_header(std::uint32_t from, std::uint32_t end) const {
    bool any = false, hollow = false;
    for (std::uint32_t i = from; i < end; ++i) {
      if (lines_[i].blank) {
        hollow = hollow || is_hollow(lines_[i]);
        continue;
      }
      if (any && hollow && is_header_line(i)) return i;
      any = true;
      hollow = false;
    }
    return end;
  }

  bool is_header_line(std::uint32_t i) const {
    const std::vector<TablePiece> pieces = pieces_of(source_.text, lines_[i], i);
    return pieces.size() >= 2 && std::all_of(pieces.begin(), pieces.end(), [](const TablePiece& piece) {
             return piece.closed && !mark_of(piece.text) && count_letters(piece.text) <= 20 &&
                    piece.text.find("。") == std::string_view::npos && piece.text.find("、") == std::string_view::npos;
           });
  }

  bool read(Region& region) {
    region.furniture.assign(region.end - region.begin, false);
    for (std::uint32_t i = region.begin; i < region.end; ++i) {
      region.furniture[i - region.begin] = !lines_[i].blank && is_page_number(lines_[i].text);
    }
    find_notes(region);
    if (region.figure) {
      region.body = region.begin;
      region.texts = texts_of(source_.text, lines_, region.begin, region.notes, region.habits, region.furniture);
      return true;
    }
    return has_marks(region) ? read_marked(region) : read_plain(region);
  }

  TableHabits habits_of(std::uint32_t from, std::uint32_t until) const {
    std::uint32_t filled = 0, touching = 0;
    for (std::uint32_t i = from; i < until; ++i) {
      if (lines_[i].blank) continue;
      ++filled;
      touching += !lines_[i - 1].blank;
    }
    return {touching * 4 < filled};
  }

  /// Notes end a table: what stands behind the last of them is none of it.
  void find_notes(Region& region) const {
    region.notes = region.end;
    std::uint32_t i = region.begin;
    while (i < region.end && (lines_[i].blank || note_mark(lines_[i].text) == 0)) ++i;
    if (i == region.end) return;
    region.notes = i;
    while (i < region.end && note_mark(lines_[i].text) > 0) {
      while (i < region.end && !lines_[i].blank && !lines_[i].closed && !lines_[i].text.ends_with("。")) {
        i = next_filled(i + 1, region.end);
      }
      const std::uint32_t behind = std::min(i + 1, region.end);
      i = next_filled(behind, region.end);
      if (i == region.end || note_mark(lines_[i].text) == 0) {
        region.end = behind;
        return;
      }
    }
  }

  /// The first line that holds a bullet or a number; `until` where there is none.
  std::uint32_t first_mark(std::uint32_t from, std::uint32_t until) {
    for (std::uint32_t i = from; i < until; ++i) {
      read_pieces(source_.text, lines_[i], i, pieces_);
      for (const TablePiece& piece : pieces_) {
        const MarkKind kind = mark_of(piece.text).kind;
        if (kind == MarkKind::kBullet || kind == MarkKind::kBracket) return i;
      }
    }
    return until;
  }

  bool has_marks(const Region& region) {
    std::uint32_t filled = 0, marked = 0;
    for (std::uint32_t i = region.begin; i < region.notes; ++i) {
      if (lines_[i].blank) continue;
      ++filled;
      marked += first_mark(i, i + 1) == i;
    }
    return marked * 3 > filled;
  }

  bool read_marked(Region& region) {
    const std::uint32_t mark = first_mark(region.begin, region.notes);
    region.body = mark;
    if (mark > region.begin && mark_of(lines_[mark].text).kind != MarkKind::kNone) {
      // The name of the first row stands on a line above.
      do --region.body;
      while (region.body > region.begin && lines_[region.body].blank);
    }
    find_repeated_header(region);
    if (!read_header(region)) return false;
    region.texts = texts_of(source_.text, lines_, region.body, region.notes, region.habits, body_furniture(region));
    region.places = place_texts(region.texts, region.columns);
    std::size_t names = 0;
    for (const TableText& text : region.texts) names += names_row(text) && !text.same_line;
    if (names < 2) region.places.clear();
    return true;
  }

  /// A header that is printed again on the next page tells how long it is, and is furniture there.
  void find_repeated_header(Region& region) const {
    const std::vector<std::uint32_t> first = filled_lines(region.begin, region.notes);
    for (std::size_t n = 1; n < first.size(); ++n) {
      if (lines_[first[n]].text != lines_[region.begin].text) continue;
      std::size_t same = 0;
      while (same < kLongestHeader && n + same < first.size() && first[same] < first[n] &&
             lines_[first[same]].text == lines_[first[n + same]].text)
        ++same;
      const bool again = n + same < first.size() && same < n;
      if (!again || !(opens_page(lines_, first[n]) || same > 1 || is_header_line(first[n]))) continue;
      region.body = first[same];
      for (std::size_t k = 0; k < same; ++k) region.furniture[first[n + k] - region.begin] = true;
    }
  }

  std::vector<std::uint32_t> filled_lines(std::uint32_t from, std::uint32_t until) const {
    std::vector<std::uint32_t> filled;
    for (std::uint32_t i = from; i < until; ++i) {
      if (!lines_[i].blank) filled.push_back(i);
    }
    return filled;
  }

  std::vector<bool> body_furniture(const Region& region) const {
    return {region.furniture.begin() + (region.body - region.begin), region.furniture.end()};
  }

  /// Reads the names of columns. Where names stand above others (a line of two above four), the lower ones count.
  bool read_header(Region& region) const {
    region.header = texts_of(source_.text, lines_, region.begin, region.body, {true},
                             std::vector<bool>(region.body - region.begin, false));
    std::vector<TableText>& header = region.header;
    bool side_by_side = false;
    for (const TableText& text : header) {
      side_by_side = side_by_side || text.same_line;
      if (!text.mark.empty() || count_letters(text.text.text) > 40) return false;
      if (text.text.text.find("。") != std::string::npos) return false;
    }
    if (!side_by_side) return false;
    drop_spanning_names(header);
    region.columns = static_cast<std::uint32_t>(header.size());
    return region.columns >= 2 && region.columns <= 12;
  }

  static void drop_spanning_names(std::vector<TableText>& header) {
    for (std::size_t i = 0; i < header.size();) {
      std::size_t end = i + 1;
      while (end < header.size() && header[end].same_line) ++end;
      const std::size_t names = end - i;
      if (names >= 2 && header.size() - end > names) {
        header.erase(header.begin() + static_cast<std::ptrdiff_t>(i),
                     header.begin() + static_cast<std::ptrdiff_t>(end));
        return;
      }
      i = end;
    }
  }

  /// Tables without list marks: only those of two columns can be told.
  bool read_plain(Region& region) {
    const bool glossary = region.title.find("用語") != std::string_view::npos || trim(region.title).ends_with("定義");
    const std::size_t names = pieces_of(source_.text, lines_[region.begin], region.begin).size();
    if (names < 2) return false;
    const bool header = is_header_line(region.begin) && (!glossary || names_columns(region.begin));
    if (!glossary && !header) return false;
    region.body = header ? region.begin + 1 : region.begin;
    if (header) {
      find_repeated_header(region);
      if (!read_header(region)) return false;
    } else {
      region.columns = 2;
    }
    region.texts = texts_of(source_.text, lines_, region.body, region.notes, region.habits, body_furniture(region));
    if (region.columns == 2) region.places = place_pairs(region.texts, region.habits);
    return !region.places.empty() || !region.label.empty() || header;
  }

  bool names_columns(std::uint32_t i) const {
    for (const std::string_view word : {"用語", "用 語", "定義", "説明", "意味", "解説"}) {
      if (lines_[i].text.find(word) != std::string_view::npos && lines_[i].letters <= 16) return true;
    }
    return false;
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  std::vector<Region> regions_;
  std::vector<TablePiece> pieces_;  ///< of a line, kept for their memory
};

/// Makes the parts of tables out of regions. Names of rows are learnt over all tables of the source.
class TableMaker {
 public:
  TableMaker(const Source& source, const std::vector<Line>& lines) : source_(source), lines_(lines) {}

  std::vector<FlatTable> make(const std::vector<Region>& regions) {
    for (const Region& region : regions) learn_names(region);
    std::vector<FlatTable> tables;
    for (const Region& region : regions) tables.push_back(table_of(region));
    return tables;
  }

 private:
  /// The texts of a row's first cell, those that belong together joined: 「生命」 above 「保険」.
  std::vector<Flow> names_of(const Region& region, std::uint32_t row, std::size_t& i) {
    std::vector<Flow> names;
    for (; i < region.texts.size() && region.places[i].row == row && region.places[i].column == 0; ++i) {
      const Flow& name = region.texts[i].text;
      if (!names.empty() && !region.texts[i].same_line && is_one_word(names.back().text, name.text)) {
        append(names.back(), name);
      } else {
        names.push_back(name);
      }
    }
    return names;
  }

  /// True where the source has the two in one elsewhere.
  bool is_one_word(const std::string& left, const std::string& right) {
    const auto [found, is_new] = one_word_.try_emplace({left, right}, false);
    if (is_new && one_word_.size() <= kLookUps) {
      found->second = std::string_view(source_.text).substr(0, kSearched).find(left + right) != std::string_view::npos;
    }
    return found->second;
  }

  static void append(Flow& flow, const Flow& more) {
    for (std::size_t p = 0; p < more.pieces.size(); ++p) {
      const std::size_t begin = more.pieces[p].at;
      const std::size_t end = p + 1 < more.pieces.size() ? more.pieces[p + 1].at : more.text.size();
      flow.append(std::string_view(more.text).substr(begin, end - begin), more.pieces[p].source);
    }
  }

  static void append_text(Flow& cell, const Flow& text, std::string_view between = "\n") {
    if (text.pieces.empty()) return;
    const std::uint32_t source = text.pieces.front().source;
    if (!cell.empty()) cell.append(between, source > 0 ? source - 1 : source);
    append(cell, text);
  }

  /// A first cell with several names tells which belong below which.
  void learn_names(const Region& region) {
    for (std::size_t i = 0; i < region.places.size();) {
      const std::uint32_t row = region.places[i].row;
      const std::vector<Flow> names = names_of(region, row, i);
      for (std::size_t n = 1; n < names.size() && region.columns > 2; ++n) above_.try_emplace(names[n].text, names[0]);
      while (i < region.places.size() && region.places[i].row == row) ++i;
    }
  }

  FlatTable table_of(const Region& region) {
    FlatTable table;
    table.first_line = region.begin;
    table.last_line = region.end;
    table.part_of.assign(region.end - region.begin, FlatTable::kNoPart);
    add_header(region, table);
    if (region.places.empty()) {
      add_loose(region, table);
    } else {
      add_rows(region, table);
    }
    add_notes(region, table);
    add_furniture(region, table);
    return table;
  }

  void claim(FlatTable& table, std::uint32_t from, std::uint32_t until) const {
    const auto part = static_cast<std::uint32_t>(table.parts.size() - 1);
    for (std::uint32_t i = from; i < until; ++i) {
      if (!lines_[i].blank) table.part_of[i - table.first_line] = part;
    }
  }

  void add_header(const Region& region, FlatTable& table) const {
    if (region.body == region.begin) return;
    TablePart& part = table.parts.emplace_back();
    part.kind = region.places.empty() ? BlockKind::kLoose : BlockKind::kTableRow;
    part.header = !region.places.empty();
    if (part.header) part.marker = std::string(region.label);
    for (const TableText& name : region.header) {
      if (part.header) {
        part.cells.push_back(name.text);
      } else {
        append_text(part.text, name.text, " ");
      }
    }
    claim(table, region.begin, region.body);
  }

  void add_rows(const Region& region, FlatTable& table) {
    std::vector<Flow> names;
    for (std::size_t i = 0; i < region.texts.size();) {
      const std::uint32_t row = region.places[i].row;
      const std::uint32_t first = region.texts[i].first_line;
      std::vector<Flow> own = names_of(region, row, i);
      if (!own.empty()) {
        names = std::move(own);
        const auto above = above_.find(names.front().text);
        if (above != above_.end() && names.size() == 1) names.insert(names.begin(), above->second);
      }
      TablePart& part = table.parts.emplace_back();
      part.kind = BlockKind::kTableRow;
      part.cells.resize(region.columns);
      for (const Flow& name : names) append_text(part.cells[0], name);
      for (; i < region.texts.size() && region.places[i].row == row; ++i) {
        const TableText& text = region.texts[i];
        const bool beside = text.same_line && region.places[i - 1].column == region.places[i].column;
        append_text(part.cells[region.places[i].column], text.text, beside ? " " : "\n");
      }
      claim(table, first, i < region.texts.size() ? region.texts[i].first_line : region.notes);
    }
  }

  void add_loose(const Region& region, FlatTable& table) const {
    for (std::size_t i = 0; i < region.texts.size(); ++i) {
      const TableText& text = region.texts[i];
      if (!text.same_line || table.parts.empty()) table.parts.emplace_back();
      append_text(table.parts.back().text, text.text, text.same_line ? " " : "\n");
      claim(table, text.first_line, i + 1 < region.texts.size() ? region.texts[i + 1].first_line : region.notes);
    }
  }

  void add_notes(const Region& region, FlatTable& table) const {
    for (std::uint32_t i = region.notes; i < region.end; ++i) {
      const Line& line = lines_[i];
      if (line.blank) continue;
      const std::size_t mark = note_mark(line.text);
      if (mark > 0) {
        TablePart& note = table.parts.emplace_back();
        note.kind = BlockKind::kNote;
        note.marker = std::string(trim(line.text.substr(0, mark)));
      }
      table.parts.back().text.append(line.text.substr(mark), line.text_begin + static_cast<std::uint32_t>(mark));
      claim(table, i, i + 1);
    }
  }

  void add_furniture(const Region& region, FlatTable& table) const {
    bool open = false;
    for (std::uint32_t i = region.begin; i < region.end; ++i) {
      if (lines_[i].blank) continue;
      const bool furniture = region.furniture[i - region.begin];
      if (furniture && !open) table.parts.emplace_back().kind = BlockKind::kFurniture;
      if (furniture) claim(table, i, i + 1);
      open = furniture;
    }
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  std::map<std::string, Flow, std::less<>> above_;  ///< by a lower name of a row: the one above it
  std::map<std::pair<std::string, std::string>, bool> one_word_;
};

}  // namespace

std::vector<FlatTable> find_tables(const Source& source, const std::vector<Line>& lines) {
  std::vector<FlatTable> tables = TableMaker(source, lines).make(RegionFinder(source, lines).find());
  std::vector<FlatTable> levels = find_level_tables(source, lines);
  std::size_t n = 0;  // both come in order
  std::erase_if(levels, [&](const FlatTable& level) {
    while (n < tables.size() && tables[n].last_line <= level.first_line) ++n;
    return n < tables.size() && tables[n].first_line < level.last_line;
  });
  std::move(levels.begin(), levels.end(), std::back_inserter(tables));
  std::sort(tables.begin(), tables.end(),
            [](const FlatTable& a, const FlatTable& b) { return a.first_line < b.first_line; });
  return tables;
}

}  // namespace kitei
