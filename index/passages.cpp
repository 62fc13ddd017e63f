#include "index/passages.h"

#include <algorithm>

#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::size_t kEnough = 140;  ///< letters from which a passage can stand alone
constexpr std::size_t kMost = 600;    ///< letters that no passage goes over, but for one sentence
constexpr std::uint32_t kMostLines = 25;

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

  void add_clause(ClauseId id) {
    const Clause& clause = outline().at(id);
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

  /// A unit as one piece, or as several where it is too long for a passage.
  void add_pieces(UnitId id, std::vector<Piece>& out) const {
    const Unit& unit = outline().at(id);
    const Range all{0, static_cast<std::uint32_t>(unit.text.text.size())};
    Piece whole = piece_of(id, all, true);
    const bool fits = whole.letters <= kMost && whole.line_to - whole.line_from < kMostLines;
    if (fits || unit.sentences.size() < 2) {
      out.push_back(whole);
      return;
    }
    Range range{0, 0};
    for (const Range& sentence : unit.sentences) {
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
  bool begins(const std::vector<Piece>& open, const Piece& piece) const {
    if (open.empty()) return false;
    std::size_t letters = piece.letters;
    for (const Piece& other : open) letters += other.letters;
    const std::uint32_t lines = piece.line_to - open.front().line_from + 1;
    if (letters > kMost || (lines > kMostLines && piece.line_from > open.front().line_from)) return true;
    const Unit& unit = outline().at(piece.unit);
    if (unit.kind == UnitKind::kHeading) return true;
    const Unit& last = outline().at(open.back().unit);
    if (last.kind == UnitKind::kHeading || is_lead_in(open.back(), last)) return false;
    const std::size_t before = letters - piece.letters;
    if (unit.kind == UnitKind::kItem && unit.parent) return before >= kEnough * 2;
    if (unit.kind == UnitKind::kItem && last.kind == UnitKind::kItem) return before >= kEnough;
    if (unit.kind == UnitKind::kLoose && last.kind == UnitKind::kLoose) return before >= kEnough * 2;
    return before >= kEnough;
  }

  static bool is_lead_in(const Piece& piece, const Unit& unit) {
    const std::string_view text = trim(unit.text.text);
    return piece.whole && unit.kind == UnitKind::kParagraph &&
           (text.ends_with("。")
                ? text.find("とおり") != text.npos || text.find("次の") != text.npos || text.find("以下の") != text.npos
                : true) &&
           piece.letters < kEnough;
  }

  void group(ClauseId clause, const std::vector<Piece>& pieces, PassageKind kind, bool with_heading) {
    std::vector<Piece> open;
    bool heading = with_heading;
    const auto flush = [&] {
      if (open.empty() && !heading) return;
      add_passage(clause, open, kind, heading);
      heading = false;
      open.clear();
    };
    for (const Piece& piece : pieces) {
      if (begins(open, piece)) flush();
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
    set_heads(clause_id, pieces, passage);
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

  void set_heads(ClauseId clause, const std::vector<Piece>& pieces, Passage& passage) const {
    const auto add = [&](std::string_view head) {
      if (is_blank(head)) return;
      if (!passage.heads.empty()) passage.heads += '\n';
      passage.heads += one_line(head);
    };
    for (ClauseId above = outline().at(clause).parent; above; above = outline().at(above).parent) {
      add(outline().at(above).title);
    }
    add(document_.title);
    if (pieces.empty()) return;
    for (UnitId above = outline().at(pieces.front().unit).parent; above; above = outline().at(above).parent) {
      add(first_letters(outline().at(above).text.text, 60));
    }
    const TableId table = outline().at(pieces.front().unit).table;
    if (!table) return;
    add(outline().tables[table.index].label);
    for (const std::string& column : outline().tables[table.index].columns) add(column);
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
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages_of(const Graph& graph, const Document& document, DocumentId id) {
  return Maker(graph, document, id).make();
}

}  // namespace kitei
