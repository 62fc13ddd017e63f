#include "index/passage_writer.h"

#include <algorithm>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "index/captions.h"

namespace kitei {
namespace {

constexpr std::size_t kNoteLetters = 100;  ///< of a note that a paragraph brings along

/// Adds names that are not there yet, sorted.
void add_name(std::vector<std::string>& names, std::string_view name) {
  if (name.empty()) return;
  const auto at = std::lower_bound(names.begin(), names.end(), name);
  if (at == names.end() || *at != name) names.emplace(at, name);
}

/// 第42条, 第２章
bool cites_provision(std::string_view text) {
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (is_digit(before) && (c == U'条' || c == U'章')) return true;
    before = c;
  }
  return false;
}

}  // namespace

PassageWriter::PassageWriter(const Graph& graph, const Document& document, DocumentId id, bool captions_follow)
    : graph_(graph),
      document_(document),
      id_(id),
      captions_follow_(captions_follow),
      statements_(document.outline.units.size()),
      terms_(document.outline.units.size()),
      notes_marked_(note_marks_of(document)),
      places_(document.outline) {
  const Extract& found = document.extract;
  for (std::uint32_t i = 0; i < found.statements.size(); ++i) {
    statements_[found.statements[i].unit.index].push_back(i);
  }
  for (std::uint32_t i = 0; i < found.terms.size(); ++i) terms_[found.terms[i].unit.index].push_back(i);
  // Controls of the corpus are in reading order.
  auto control =
      std::lower_bound(graph.controls.begin(), graph.controls.end(), id.index,
                       [](const GraphControl& one, std::uint32_t index) { return one.document.index < index; });
  for (; control != graph.controls.end() && control->document == id; ++control) {
    controls_.emplace(graph.words_of(*control).clause.index, &*control);
  }
}

Passage PassageWriter::write(ClauseId clause_id, const std::vector<Piece>& pieces, PassageKind kind, bool with_heading,
                             std::string_view above) const {
  const Clause& clause = document_.outline.at(clause_id);
  Passage passage;
  passage.document = id_;
  passage.clause = clause_id;
  passage.kind = kind;
  passage.labels = document_.outline.label_path(clause_id);
  passage.title = clause.title.empty() ? document_.title : one_line(clause.title);
  if (!clause.label.empty() && clause.label != passage.title && clause.kind != ClauseKind::kSlide) {
    passage.title = clause.label + " " + passage.title;
  }
  for (const Piece& piece : pieces) {
    const std::string line = text_of(document_, piece);
    if (line.empty()) continue;
    if (!passage.text.empty()) passage.text += '\n';
    passage.text += line;
    add_findings(piece, passage);
  }
  add_sectors_and_levels(clause_id, passage);
  set_lines(clause, pieces, with_heading, passage);
  set_title(pieces, passage);
  set_heads(clause_id, pieces, above, passage);
  add_provisions(pieces, passage);
  if (is_glossary(document_, clause_id)) add_entries(pieces, passage);
  for (const Piece& piece : pieces) {
    const std::string_view word = explained_word(document_.outline.at(piece.unit).text.text);
    if (piece.range.begin == 0 && !word.empty()) passage.defines.emplace_back(word);
  }
  passage.url = pieces.empty() || with_heading ? url_of(document_, clause_id) : url_of(document_, pieces.front().unit);
  if (passage.text.empty()) {
    if (clause.title.empty()) return passage;
    passage.text = passage.title;
  }
  passage.id = short_hash(document_.source.id + '\n' + passage.url + '\n' + passage.text, 12);
  return passage;
}

void PassageWriter::set_lines(const Clause& clause, const std::vector<Piece>& pieces, bool with_heading,
                              Passage& passage) const {
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
  const bool near = heading < passage.line_from && passage.line_to - heading < kPassageLines;
  if (near) passage.line_from = heading;
}

/// The heading inside the clause belongs to the title of its passage, and to the heads of those that follow it.
void PassageWriter::set_title(const std::vector<Piece>& pieces, Passage& passage) const {
  if (pieces.size() < 2) return;
  const auto heading = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return is_heading(document_, piece) && !is_reference(document_.outline.at(piece.unit));
  });
  if (heading == pieces.end() || (heading != pieces.begin() && !captions_follow_)) return;
  std::string inside = text_of(document_, *heading);
  std::replace(inside.begin(), inside.end(), '\t', ' ');
  passage.title += ' ' + inside;
}

/// A provision is what its citation names.
void PassageWriter::add_provisions(const std::vector<Piece>& pieces, Passage& passage) const {
  const auto add = [&](std::string label) {
    if (std::find(passage.defines.begin(), passage.defines.end(), label) != passage.defines.end()) return;
    passage.defines.push_back(std::move(label));
  };
  for (const Piece& piece : pieces) {
    for (std::string& label : labels_of(document_.outline, piece.unit)) add(std::move(label));
    const UnitKind kind = document_.outline.at(piece.unit).kind;
    const bool numbered = kind == UnitKind::kParagraph || kind == UnitKind::kItem || kind == UnitKind::kHeading;
    if (piece.range.begin > 0 || !numbered) continue;
    for (std::string& provision : provisions_of(places_, piece.unit)) {
      passage.heads += (passage.heads.empty() ? "" : "\n") + provision;
      add(std::move(provision));
    }
  }
}

/// In a glossary the words before the first blank of an entry are what it defines.
void PassageWriter::add_entries(const std::vector<Piece>& pieces, Passage& passage) const {
  for (const Piece& piece : pieces) {
    const std::string text = one_line(document_.outline.at(piece.unit).text.text);
    const std::size_t blank = std::min(text.find(' '), text.find("\u3000"));
    if (blank != text.npos && count_letters(text.substr(0, blank)) <= kHeadingLetters) {
      passage.defines.push_back(text.substr(0, blank));
    }
  }
}

/// A note says more of what it is attached to.
template <class Add>
void PassageWriter::add_notes(const Piece& piece, Add add) const {
  const auto marks = notes_marked_.in_unit.find(piece.unit.index);
  if (marks == notes_marked_.in_unit.end()) return;
  for (const std::string& mark : marks->second) {
    const auto note = notes_marked_.notes.find(mark);
    if (note != notes_marked_.notes.end())
      add(first_letters(document_.outline.at(note->second).text.text, kNoteLetters));
  }
}

/// What is asked before a clause that answers it.
std::string_view PassageWriter::question_before(ClauseId id) const {
  const Clause& clause = document_.outline.at(id);
  if (clause.units.empty() || clause.units.front().index == 0 || !announces_answer(clause.title)) return {};
  const Unit& before = document_.outline.units[clause.units.front().index - 1];
  return before.kind != UnitKind::kNote && asks(before.text.text) ? std::string_view(before.text.text) : "";
}

void PassageWriter::set_heads(ClauseId clause, const std::vector<Piece>& pieces, std::string_view above_heading,
                              Passage& passage) const {
  std::vector<std::string> heads;
  const auto add = [&](std::string_view head) {
    const std::string line = one_line(head);
    if (line.empty() || passage.title.ends_with(line)) return;
    if (std::find(heads.begin(), heads.end(), line) != heads.end()) return;
    heads.push_back(line);
    if (!passage.heads.empty()) passage.heads += '\n';
    passage.heads += line;
  };
  for (ClauseId above = document_.outline.at(clause).parent; above; above = document_.outline.at(above).parent) {
    if (!document_.outline.at(above).printed.empty()) add(document_.outline.at(above).label);
    add(document_.outline.at(above).title);
  }
  add(document_.title);
  if (pieces.empty()) return;
  add(question_before(clause));
  if (passage.kind == PassageKind::kNote) {
    const std::string mark = nfkc(document_.outline.at(pieces.front().unit).marker);
    const auto noted = notes_marked_.words.find(mark);
    if (noted != notes_marked_.words.end()) {
      add(noted->second);
      if (!noted->second.empty()) passage.defines.push_back(noted->second);  // a note explains its word
      add(document_.outline.at(document_.outline.at(notes_marked_.marked.at(mark)).clause).title);
    }
  }
  add(above_heading);
  if (document_.outline.at(clause).kind == ClauseKind::kSlide) {
    for (const UnitId unit : document_.outline.at(clause).units) {
      if (is_reference(document_.outline.at(unit)) && cites_provision(document_.outline.at(unit).text.text))
        add(document_.outline.at(unit).text.text);
    }
  }
  for (const Piece& piece : pieces) add_notes(piece, add);
  for (UnitId above = document_.outline.at(pieces.front().unit).parent; above;
       above = document_.outline.at(above).parent) {
    add(first_letters(document_.outline.at(above).text.text, 60));
  }
  const TableId table = document_.outline.at(pieces.front().unit).table;
  if (!table) return;
  add(document_.outline.tables[table.index].label);
  for (const std::string& column : document_.outline.tables[table.index].columns) add(column);
}

/// Of the document, and of the control that the clause words.
void PassageWriter::add_sectors_and_levels(ClauseId clause_id, Passage& passage) const {
  for (const std::string& sector : document_.source.info.sectors) add_name(passage.sectors, sector);
  const auto control = controls_.find(clause_id.index);
  if (control == controls_.end()) return;
  for (const SectorId sector : control->second->sectors) {
    add_name(passage.sectors, graph_.lexicon->sectors[sector.index].id);
  }
  const Levels& levels = graph_.words_of(*control->second).levels;
  for (int level = 1; level <= Levels::kHighest; ++level) {
    if (levels.has(level)) passage.levels.push_back(std::to_string(level));
  }
}

void PassageWriter::add_findings(const Piece& piece, Passage& passage) const {
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

}  // namespace kitei
