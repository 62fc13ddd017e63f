#include "4_extract/adoption_rows.h"

#include <algorithm>
#include <optional>

#include "0_base/text.h"
#include "4_extract/control_words.h"

namespace kitei {
namespace {

/// Which column holds what; none where the table has no such column.
struct Columns {
  std::optional<std::size_t> control, treatment, text, reason, basis, seen;
  explicit operator bool() const { return control && treatment; }
};

Columns columns_of(const Table& table) {
  Columns columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string_view name = trim(table.columns[i]);
    if (name == "対策") columns.control = i;
    if (name == "取扱い") columns.treatment = i;
    if (name.ends_with("内容")) columns.text = i;
    if (name == "理由") columns.reason = i;
    if (name == "根拠") columns.basis = i;
    if (name == "本文の版") columns.seen = i;
  }
  return columns;
}

std::string_view cell_of(const Unit& row, std::optional<std::size_t> column) {
  return column && *column < row.cells.size() ? trim(row.cells[*column].text) : std::string_view();
}

/// Where the text of a cell stands in the text of its row; empty where the cell is.
Range range_of(const Unit& row, std::optional<std::size_t> column) {
  const std::string_view cell = cell_of(row, column);
  if (cell.empty()) return {};
  std::size_t from = 0;
  for (std::size_t i = 0; i < *column; ++i) from += row.cells[i].text.size();
  const std::size_t at = row.text.text.find(cell, std::min(from, row.text.text.size()));
  if (at == std::string::npos) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + cell.size())};
}

/// 「講ずべき、レベル1：記録を…」: force and level at the head of what the sector says; they are taken off the text.
void take_head(Adoption& adoption) {
  const std::string_view text = adoption.text;
  std::size_t colon = text.find("：");
  if (colon == std::string_view::npos) return;
  ControlForce force = ControlForce::kNone;
  Levels levels;
  for (const Range member : list_members(text, {0, static_cast<std::uint32_t>(colon)})) {
    const std::string_view word = text.substr(member.begin, member.end - member.begin);
    const ControlForce its_force = force_of_words(word);
    const Levels its_levels = word.starts_with("レベル") ? levels_of_words(word) : Levels{};
    if (its_force == ControlForce::kNone && its_levels.empty()) return;
    if (its_force != ControlForce::kNone) force = its_force;
    if (!its_levels.empty()) levels = its_levels;
  }
  adoption.force = force;
  adoption.levels = levels;
  adoption.text = std::string(trim(text.substr(colon + std::string_view("：").size())));
}

void take_row(const Outline& outline, UnitId id, const Columns& columns, Extract& extract) {
  const Unit& row = outline.at(id);
  Adoption adoption;
  adoption.words = std::string(cell_of(row, columns.treatment));
  adoption.treatment = treatment_of_words(adoption.words);
  adoption.text = std::string(cell_of(row, columns.text));
  adoption.reason = std::string(cell_of(row, columns.reason));
  adoption.row = id;
  for (const Range member : list_members(row.text.text, range_of(row, columns.basis)))
    adoption.grounds.push_back({row.text.text.substr(member.begin, member.end - member.begin), true, id, member});
  take_head(adoption);
  const std::string_view seen = cell_of(row, columns.seen);
  const std::vector<Range> fingerprints = list_members(seen, {0, static_cast<std::uint32_t>(seen.size())});
  std::size_t next = 0;
  for (const std::string& code : codes_in(cell_of(row, columns.control))) {
    adoption.control = code;
    adoption.seen.clear();
    if (next < fingerprints.size())
      adoption.seen = seen.substr(fingerprints[next].begin, fingerprints[next].end - fingerprints[next].begin);
    ++next;
    extract.adoptions.push_back(adoption);
  }
}

}  // namespace

void find_adoptions(const Outline& outline, Extract& extract) {
  for (const Table& table : outline.tables) {
    const Columns columns = columns_of(table);
    if (!columns) continue;
    for (const UnitId row : table.rows) take_row(outline, row, columns, extract);
  }
}

}  // namespace kitei
