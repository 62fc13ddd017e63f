#include "index/passages.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "index/captions.h"
#include "index/note_marks.h"

namespace kitei {
namespace {

constexpr std::size_t kEnough = 140;  ///< letters from which a passage can stand alone
constexpr std::size_t kMost = 600;    ///< letters that no passage goes over, but for one sentence
constexpr std::uint32_t kMostLines = 25;
constexpr std::size_t kMuchHeading = 280;  ///< letters of short lines that are no heading any more: boxes of a slide
constexpr std::size_t kNoteLetters = 100;  ///< of a note that a paragraph brings along
constexpr std::size_t kHeadingAfter = 20;  ///< letters that must stand before a heading for it to begin a passage

/// A run of one unit: a whole one, or some sentences of a long one.
struct Piece {
  UnitId unit;
  Range range;  ///< in the unit's text; of a row without meaning
  std::size_t letters = 0;
  std::uint32_t line_from = 0, line_to = 0;
  bool whole = true;
};

std::string one_line(std::string_view text) {
  std::string out(trim(text));
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return out;
}

std::string text_of(const Unit& unit, Range range) {
  std::string out;
  if (!unit.cells.empty()) {
    for (const Flow& cell : unit.cells) {
      if (!out.empty()) out += '\t';
      out += one_line(cell.text);
    }
    return out;
  }
  if (!unit.marker.empty() && range.begin == 0) out = one_line(unit.marker) + '\t';
  return out + one_line(std::string_view(unit.text.text).substr(range.begin, range.end - range.begin));
}

/// Adds names that are not there yet, sorted.
void add_name(std::vector<std::string>& names, std::string_view name) {
  if (name.empty()) return;
  const auto at = std::lower_bound(names.begin(), names.end(), name);
  if (at == names.end() || *at != name) names.emplace(at, name);
}

/// Makes the passages of one document.
class Maker {
 public:
  Maker(const Graph& graph, const Document& document, DocumentId id) : graph_(graph), document_(document), id_(id) {
    index_statements();
  }

  std::vector<Passage> make() {
    notes_marked_ = note_marks_of(document_);
    find_last_below();
    captions_follow_ = titles_follow();
    for (std::uint32_t i = 0; i < outline().clauses.size(); ++i) add_clause(ClauseId{i});
    std::stable_sort(passages_.begin(), passages_.end(), [](const Passage& a, const Passage& b) {
      return std::tie(a.line_from, a.line_to) < std::tie(b.line_from, b.line_to);
    });
    return std::move(passages_);
  }

 private:
  const Outline& outline() const { return document_.outline; }

  /// First statement and first term of each unit; both lists are in the order of the text.
  void index_statements() {
    statements_.resize(outline().units.size());
    terms_.resize(outline().units.size());
    const auto& found = document_.extract;
    for (std::uint32_t i = 0; i < found.statements.size(); ++i) {
      statements_[found.statements[i].unit.index].push_back(i);
    }
    for (std::uint32_t i = 0; i < found.terms.size(); ++i) terms_[found.terms[i].unit.index].push_back(i);
  }

  void find_last_below() {
    last_below_.resize(outline().units.size());
    for (std::uint32_t i = 0; i < outline().units.size(); ++i) {
      if (outline().units[i].parent) last_below_[outline().units[i].parent.index] = i;
    }
  }

  /// True where most slides have their titles behind their bodies: so have the boxes on them.
  bool titles_follow() const {
    std::size_t before = 0, behind = 0;
    for (const Clause& clause : outline().clauses) {
      if (clause.kind == ClauseKind::kSlide) ++(clause.heading_end > clause.begin ? before : behind);
    }
    return behind > before;
  }

  void add_clause(ClauseId id) {
    const Clause& clause = outline().at(id);
    heading_.clear();
    above_.clear();
    std::vector<Piece> running;
    for (const UnitId unit : clause.units) {
      const UnitKind kind = outline().at(unit).kind;
      if (kind == UnitKind::kNote) {
        notes_.push_back(unit);
        continue;
      }
      add_pieces(unit, running);
    }
    add_running(id, running);
    for (const UnitId unit : notes_) {
      std::vector<Piece> pieces;
      add_pieces(unit, pieces);
      group(id, pieces, PassageKind::kNote, false);
    }
    notes_.clear();
  }

  Piece piece_of(UnitId id, Range range, bool whole) const {
    const Unit& unit = outline().at(id);
    Piece piece{id, range, 0, 0, 0, whole};
    piece.letters = count_letters(unit.text.text.substr(range.begin, range.end - range.begin));
    if (whole) {
      const Lines lines = lines_of(document_, unit);
      piece.line_from = lines.from;
      piece.line_to = lines.to;
      for (const Flow& cell : unit.cells) piece.letters += count_letters(cell.text);
    } else {
      piece.line_from = document_.source.line_of(unit.text.source_of(range.begin));
      piece.line_to = document_.source.line_of(unit.text.source_of(range.end - 1));
    }
    return piece;
  }

  /// The runs of the source that a text was joined from.
  static ShortList<Range> runs_of(const Unit& unit) {
    ShortList<Range> runs;
    const auto& pieces = unit.text.pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].at : unit.text.text.size();
      runs.push_back({pieces[i].at, static_cast<std::uint32_t>(end)});
    }
    return runs;
  }

  /// A unit as one piece, or as several where it is too long for a passage.
  void add_pieces(UnitId id, std::vector<Piece>& out) const {
    const Unit& unit = outline().at(id);
    const Range all{0, static_cast<std::uint32_t>(unit.text.text.size())};
    Piece whole = piece_of(id, all, true);
    const bool fits = whole.letters <= kMost && whole.line_to - whole.line_from < kMostLines;
    const ShortList<Range> parts = unit.sentences.size() > 1 ? unit.sentences : runs_of(unit);
    if (fits || parts.size() < 2) {
      out.push_back(whole);
      return;
    }
    Range range{0, 0};
    for (const Range& sentence : parts) {
      const Piece with = piece_of(id, {range.begin, sentence.end}, false);
      if (range.end > range.begin && (with.letters > kMost / 2 || with.line_to - with.line_from >= kMostLines)) {
        out.push_back(piece_of(id, range, false));
        range.begin = range.end;
      }
      range.end = sentence.end;
    }
    out.push_back(piece_of(id, range, false));
  }

  /// Parts rows of tables from running text; both in the order of the lines.
  void add_running(ClauseId clause, const std::vector<Piece>& pieces) {
    std::vector<Piece> run;
    bool rows = false, first = true;
    const auto flush = [&] {
      if (run.empty()) return;
      group(clause, run, rows ? PassageKind::kRow : PassageKind::kText, first);
      first = false;
      run.clear();
    };
    for (const Piece& piece : pieces) {
      const bool row = outline().at(piece.unit).kind == UnitKind::kTableRow;
      if (row != rows) flush();
      rows = row;
      run.push_back(piece);
    }
    flush();
    const Clause& of = outline().at(clause);
    if (first && of.children.empty() && !of.title.empty()) group(clause, {}, PassageKind::kText, true);
  }

  /// True where `piece` should rather begin a passage of its own than go on with the one before.
  bool begins(const std::vector<Piece>& open, const Piece& piece, bool glossary) const {
    if (open.empty()) return false;
    std::size_t before = 0;
    bool content = false;  // more than headings
    for (const Piece& other : open) {
      before += other.letters;
      content = content || !is_heading(other);
    }
    content = content || before >= kMuchHeading;
    const std::uint32_t lines = piece.line_to - open.front().line_from + 1;
    if (before + piece.letters > kMost || (lines > kMostLines && piece.line_from > open.front().line_from)) return true;
    if (!content) return false;
    if (glossary) return true;
    if (goes_on_list(open, piece)) return false;
    if (captions_follow_ && is_heading(open.back()) && !is_reference(unit_of(piece))) return true;
    const bool apart = piece.line_from > open.back().line_to + 1;
    if (is_heading(piece)) return !captions_follow_ && apart && before >= kHeadingAfter;
    if (last_below_[piece.unit.index] > 0 && is_lead_in(piece)) return before >= kHeadingAfter;
    const UnitKind kind = outline().at(piece.unit).kind, last = outline().at(open.back().unit).kind;
    if (kind == UnitKind::kParagraph && last == UnitKind::kItem) return before >= kHeadingAfter;
    if (begins_list(unit_of(open.back()), unit_of(piece))) return before >= kHeadingAfter;
    if (is_lead_in(open.back())) return false;
    const bool deeper = kind == UnitKind::kItem && outline().at(piece.unit).parent;
    return before >= (deeper || kind == UnitKind::kLoose ? 2 * kEnough : kEnough);
  }

  const Unit& unit_of(const Piece& piece) const { return outline().at(piece.unit); }

  bool is_heading(const Piece& piece) const {
    const Unit& unit = unit_of(piece);
    return (unit.kind == UnitKind::kHeading || !is_glossary(unit.clause)) &&
           is_caption(unit, piece.letters, piece.whole);
  }

  bool is_lead_in(const Piece& piece) const { return piece.whole && kitei::is_lead_in(unit_of(piece)); }

  /// True where a piece belongs below one of the passage that announces items.
  bool goes_on_list(const std::vector<Piece>& open, const Piece& piece) const {
    const auto is_item = [&](const Piece& one) { return unit_of(one).kind == UnitKind::kItem; };
    const auto before_items = std::find_if_not(open.rbegin(), open.rend(), is_item);
    if (is_item(piece) && before_items != open.rbegin() && before_items != open.rend() && is_lead_in(*before_items)) {
      return true;
    }
    return std::any_of(open.begin(), open.end(), [&](const Piece& other) {
      return last_below_[other.unit.index] >= piece.unit.index && is_lead_in(other);
    });
  }

  /// The caption below a piece.
  std::string caption_behind(const std::vector<Piece>& pieces, const Piece& from) const {
    for (const Piece& piece : pieces) {
      if (piece.unit.index < from.unit.index || !is_heading(piece) || is_reference(unit_of(piece))) continue;
      return text_of(unit_of(piece), piece.range);
    }
    return {};
  }

  void group(ClauseId clause, const std::vector<Piece>& pieces, PassageKind kind, bool with_heading) {
    std::vector<Piece> open;
    bool heading = with_heading;
    const bool glossary = is_glossary(clause) && kind != PassageKind::kNote;
    const auto flush = [&] {
      if (open.empty() && !heading) return;
      add_passage(clause, open, kind, heading);
      heading = false;
      open.clear();
    };
    for (const Piece& piece : pieces) {
      if (begins(open, piece, glossary)) flush();
      if (open.empty()) above_ = captions_follow_ ? caption_behind(pieces, piece) : heading_;
      if (is_heading(piece)) heading_ = text_of(outline().at(piece.unit), piece.range);
      open.push_back(piece);
    }
    flush();
  }

  void add_passage(ClauseId clause_id, const std::vector<Piece>& pieces, PassageKind kind, bool with_heading) {
    const Clause& clause = outline().at(clause_id);
    Passage passage;
    passage.document = id_;
    passage.clause = clause_id;
    passage.kind = kind;
    passage.labels = outline().label_path(clause_id);
    passage.title = clause.title.empty() ? document_.title : one_line(clause.title);
    if (!clause.label.empty() && clause.label != passage.title && clause.kind != ClauseKind::kSlide) {
      passage.title = clause.label + " " + passage.title;
    }
    for (const Piece& piece : pieces) {
      const std::string line = text_of(outline().at(piece.unit), piece.range);
      if (line.empty()) continue;
      if (!passage.text.empty()) passage.text += '\n';
      passage.text += line;
      add_findings(piece, passage);
    }
    set_lines(clause, pieces, with_heading, passage);
    set_title(pieces, passage);
    set_heads(clause_id, pieces, passage);
    if (is_glossary(clause_id)) add_entries(pieces, passage);
    for (const Piece& piece : pieces) {
      const std::string_view word = explained_word(unit_of(piece).text.text);
      if (piece.range.begin == 0 && !word.empty()) passage.defines.emplace_back(word);
    }
    passage.url =
        pieces.empty() || with_heading ? url_of(document_, clause_id) : url_of(document_, pieces.front().unit);
    if (passage.text.empty()) {
      if (clause.title.empty()) return;
      passage.text = passage.title;
    }
    passage.id = short_hash(document_.source.id + '\n' + passage.url + '\n' + passage.text, 12);
    passages_.push_back(std::move(passage));
  }

  void set_lines(const Clause& clause, const std::vector<Piece>& pieces, bool with_heading, Passage& passage) const {
    const Source& source = document_.source;
    if (pieces.empty()) {
      passage.line_from = source.line_of(clause.begin);
      passage.line_to = source.line_of(std::max(clause.begin, clause.heading_end > 0 ? clause.heading_end - 1 : 0));
      return;
    }
    passage.line_from = pieces.front().line_from;
    passage.line_to = passage.line_from;
    for (const Piece& piece : pieces) {
      passage.line_from = std::min(passage.line_from, piece.line_from);
      passage.line_to = std::max(passage.line_to, piece.line_to);
    }
    if (!with_heading || clause.heading_end <= clause.begin) return;
    const std::uint32_t heading = source.line_of(clause.begin);
    const bool near = heading < passage.line_from && passage.line_to - heading < kMostLines;
    if (near) passage.line_from = heading;
  }

  /// The heading inside the clause belongs to the title of its passage, and to the heads of those that follow it.
  void set_title(const std::vector<Piece>& pieces, Passage& passage) const {
    if (pieces.size() < 2) return;
    const auto heading = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
      return is_heading(piece) && !is_reference(unit_of(piece));
    });
    if (heading == pieces.end() || (heading != pieces.begin() && !captions_follow_)) return;
    std::string inside = text_of(unit_of(*heading), heading->range);
    std::replace(inside.begin(), inside.end(), '\t', ' ');
    passage.title += ' ' + inside;
  }

  bool is_glossary(ClauseId clause) const {
    const std::string& title = outline().at(clause).title;
    return title.find("用語") != title.npos;
  }

  /// In a glossary the words before the first blank of an entry are what it defines.
  void add_entries(const std::vector<Piece>& pieces, Passage& passage) const {
    for (const Piece& piece : pieces) {
      const std::string text = one_line(outline().at(piece.unit).text.text);
      const std::size_t blank = std::min(text.find(' '), text.find("\u3000"));
      if (blank != text.npos && count_letters(text.substr(0, blank)) <= kHeadingLetters) {
        passage.defines.push_back(text.substr(0, blank));
      }
    }
  }

  void set_heads(ClauseId clause, const std::vector<Piece>& pieces, Passage& passage) const {
    std::vector<std::string> heads;
    const auto add = [&](std::string_view head) {
      const std::string line = one_line(head);
      if (line.empty() || passage.title.ends_with(line)) return;
      if (std::find(heads.begin(), heads.end(), line) != heads.end()) return;
      heads.push_back(line);
      if (!passage.heads.empty()) passage.heads += '\n';
      passage.heads += line;
    };
    for (ClauseId above = outline().at(clause).parent; above; above = outline().at(above).parent) {
      add(outline().at(above).title);
    }
    add(document_.title);
    if (pieces.empty()) return;
    if (passage.kind == PassageKind::kNote) {
      const auto noted = notes_marked_.words.find(nfkc(outline().at(pieces.front().unit).marker));
      if (noted != notes_marked_.words.end()) {
        add(noted->second);
        if (!noted->second.empty()) passage.defines.push_back(noted->second);  // a note explains its word
      }
    }
    add(above_);
    for (const Piece& piece : pieces) add_notes(piece, add);
    for (UnitId above = outline().at(pieces.front().unit).parent; above; above = outline().at(above).parent) {
      add(first_letters(outline().at(above).text.text, 60));
    }
    const TableId table = outline().at(pieces.front().unit).table;
    if (!table) return;
    add(outline().tables[table.index].label);
    for (const std::string& column : outline().tables[table.index].columns) add(column);
  }

  /// A note says more of what it is attached to.
  template <class Add>
  void add_notes(const Piece& piece, Add add) const {
    const auto marks = notes_marked_.in_unit.find(piece.unit.index);
    if (marks == notes_marked_.in_unit.end()) return;
    for (const std::string& mark : marks->second) {
      const auto note = notes_marked_.notes.find(mark);
      if (note != notes_marked_.notes.end()) add(first_letters(outline().at(note->second).text.text, kNoteLetters));
    }
  }

  void add_findings(const Piece& piece, Passage& passage) const {
    const Extract& found = document_.extract;
    const auto inside = [&](Range range) { return range.begin >= piece.range.begin && range.begin < piece.range.end; };
    for (const std::uint32_t i : statements_[piece.unit.index]) {
      const Statement& statement = found.statements[i];
      if (!piece.whole && !inside(statement.range)) continue;
      for (const RoleId role : statement.actors) add_name(passage.actors, graph_.lexicon->roles[role.index].id);
      add_name(passage.modalities, name_of(statement.modality));
      add_name(passage.frequencies, name_of(statement.frequency));
    }
    for (const std::uint32_t i : terms_[piece.unit.index]) {
      if (piece.whole || inside(found.terms[i].range)) passage.defines.push_back(one_line(found.terms[i].term));
    }
  }

  const Graph& graph_;
  const Document& document_;
  DocumentId id_;
  std::vector<std::vector<std::uint32_t>> statements_, terms_;  ///< by unit
  std::vector<UnitId> notes_;
  NoteMarks notes_marked_;
  std::vector<std::uint32_t> last_below_;  ///< by unit: the last one whose parent it is; 0 for none
  bool captions_follow_ = false;
  std::string heading_, above_;  ///< last heading inside the clause; the one in force where the open passage began
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages_of(const Graph& graph, const Document& document, DocumentId id) {
  return Maker(graph, document, id).make();
}

}  // namespace kitei
