#include "7_emit/shared/guideline_own.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "0_base/text.h"

namespace kitei {
namespace {

class OwnPartWriter {
 public:
  OwnPartWriter(const Document& guideline, OwnPart part, DraftPaper& paper)
      : guideline_(guideline), outline_(guideline.outline), part_(part), paper_(paper) {
    adopting_.resize(outline_.tables.size());
    for (const Adoption& adoption : guideline.extract.adoptions) {
      const TableId table = outline_.at(adoption.row).table;
      if (table) adopting_[table.index] = true;
    }
    holds_controls_.resize(outline_.clauses.size());
    for (const Control& control : guideline.extract.controls) mark(control.clause);
    for (const Adoption& adoption : guideline.extract.adoptions) mark(outline_.at(adoption.row).clause);
  }

  bool write() {
    bool first = true;
    for (const ClauseId id : outline_.clauses.front().children) {
      if (part_of(id, first) == part_) write_clause(id, true);
      first = false;
    }
    return written_;
  }

 private:
  void mark(ClauseId id) {
    for (; id; id = outline_.at(id).parent) holds_controls_[id.index] = true;
  }

  OwnPart part_of(ClauseId id, bool first) const {
    if (holds_controls_[id.index]) return OwnPart::kControls;
    return first ? OwnPart::kGeneral : OwnPart::kOrganisation;
  }

  /// Of clauses with controls only what stands above those: no clause below the top.
  void write_clause(ClauseId id, bool top) {
    const Clause& clause = outline_.at(id);
    if (part_ == OwnPart::kControls && !top) return;
    if (!clause.units.empty() && part_ != OwnPart::kControls) paper_.heading(2, clause.title);
    for (std::size_t i = 0; i < clause.units.size();) i = write_unit(clause, i);
    for (const ClauseId child : clause.children) write_clause(child, false);
  }

  /// Writes a unit, or the whole table that begins with it; gives back the next.
  std::size_t write_unit(const Clause& clause, std::size_t i) {
    const Unit& unit = outline_.at(clause.units[i]);
    if (unit.kind == UnitKind::kTableRow) return write_table(clause, i);
    const std::string_view text = trim(unit.text.text);
    if (text.empty()) return i + 1;
    written_ = true;
    if (unit.kind == UnitKind::kItem) {
      paper_.item(text, source_of(clause, unit));
    } else {
      paper_.paragraph(ParagraphStyle::kBody, text);
    }
    return i + 1;
  }

  /// 「水道の指針」第２
  std::string source_of(const Clause& clause, const Unit& unit) const {
    const std::vector<std::string> labels = outline_.label_path(unit.clause);
    if (labels.empty()) return fmt::format("「{}」（{}）", guideline_.title, clause.title);
    return fmt::format("「{}」{}", guideline_.title, fmt::join(labels, " "));
  }

  std::size_t write_table(const Clause& clause, std::size_t i) {
    const TableId id = outline_.at(clause.units[i]).table;
    std::vector<std::vector<std::string>> rows;
    for (; i < clause.units.size() && outline_.at(clause.units[i]).table == id; ++i) {
      std::vector<std::string>& row = rows.emplace_back();
      for (const Flow& cell : outline_.at(clause.units[i]).cells) row.emplace_back(trim(cell.text));
    }
    if (!id || adopting_[id.index]) return i;
    const Table& table = outline_.tables[id.index];
    if (table.columns.empty()) return i;
    written_ = true;
    paper_.table(clause.title.empty() ? guideline_.title : clause.title, columns_of(table, rows), rows);
    return i;
  }

  /// Gives each column the room of its longest cell, five letters at most, and shares the rest by how much stands in
  /// each.
  static std::vector<PaperColumn> columns_of(const Table& table, const std::vector<std::vector<std::string>>& rows) {
    constexpr std::size_t kLetter = 180, kMargins = 216, kSure = 5, kMost = 80;
    std::vector<std::size_t> letters, least;
    std::size_t all = 0, sure = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      std::size_t most = count_letters(table.columns[c]);
      for (const auto& row : rows) most = std::max(most, c < row.size() ? count_letters(row[c]) : 0);
      least.push_back(kMargins + kLetter * std::min(most, kSure));
      letters.push_back(std::min(most, kMost) + 1);
      sure += least.back();
      all += letters.back();
    }
    constexpr auto kWidth = static_cast<std::size_t>(kTextWidth);
    const bool fits = sure <= kWidth;
    std::vector<PaperColumn> columns;
    std::size_t left = kWidth;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const std::size_t share = fits ? least[c] + (kWidth - sure) * letters[c] / all : kWidth / table.columns.size();
      const std::size_t width = c + 1 == table.columns.size() ? left : share;
      columns.push_back({table.columns[c], static_cast<int>(width)});
      left -= width;
    }
    return columns;
  }

  const Document& guideline_;
  const Outline& outline_;
  OwnPart part_;
  DraftPaper& paper_;
  std::vector<bool> adopting_;        ///< by table
  std::vector<bool> holds_controls_;  ///< by clause
  bool written_ = false;
};

}  // namespace

bool write_own_part(const Document& guideline, OwnPart part, DraftPaper& paper) {
  return OwnPartWriter(guideline, part, paper).write();
}

}  // namespace kitei
