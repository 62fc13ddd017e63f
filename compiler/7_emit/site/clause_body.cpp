#include "7_emit/site/clause_body.h"

#include <algorithm>

#include "7_emit/site/marked_text.h"
#include "7_emit/site/table_frame.h"

namespace kitei {

namespace {

/// Writes units one after the other and keeps track of what is open: lists within lists, a table, a box of loose words.
class UnitWriter {
 public:
  UnitWriter(const Reading& reading, Html& html) : reading_(reading), outline_(reading.document.outline), html_(html) {}

  void write(const std::vector<UnitId>& units) {
    std::vector<UnitId> notes;
    for (const UnitId id : units) {
      const Unit& unit = outline_.at(id);
      if (unit.kind != UnitKind::kTableRow || unit.table != table_) close_table();
      if (unit.kind != UnitKind::kLoose) close_loose();
      switch (unit.kind) {
        case UnitKind::kParagraph: write_paragraph(id, unit); break;
        case UnitKind::kItem:
        case UnitKind::kHeading: write_item(id, unit); break;
        case UnitKind::kNote: notes.push_back(id); break;
        case UnitKind::kTableRow: write_row(id, unit); break;
        case UnitKind::kLoose: write_loose(id, unit); break;
      }
    }
    close_table();
    close_loose();
    close_items(0);
    close_list_below();
    write_notes(notes);
  }

 private:
  /// How many of the open items a unit stands in: up to its parent where that one is open, else in none.
  std::size_t depth_of(const Unit& unit) const {
    const auto found = std::find(open_items_.begin(), open_items_.end(), unit.parent);
    return unit.parent && found != open_items_.end() ? static_cast<std::size_t>(found - open_items_.begin()) + 1 : 0;
  }

  void close_items(std::size_t depth) {
    while (open_items_.size() > depth) {
      close_list_below();
      html_.markup("</li>\n");
      open_items_.pop_back();
      list_open_ = true;
    }
  }

  /// Ends the list in the innermost open item (or in the clause), so that something else can follow.
  void close_list_below() {
    if (list_open_) html_.markup("</ul>\n");
    list_open_ = false;
  }

  void write_paragraph(UnitId id, const Unit& unit) {
    close_items(depth_of(unit));
    close_list_below();
    html_.markup("<div id=\"").text(unit.id).markup("\" class=\"unit");
    write_line(id, unit);
    html_.markup("</div>\n");
  }

  void write_item(UnitId id, const Unit& unit) {
    close_items(depth_of(unit));
    if (!list_open_) html_.markup("<ul class=\"items\">\n");
    html_.markup("<li id=\"").text(unit.id).markup("\"><div class=\"unit");
    if (unit.kind == UnitKind::kHeading) html_.markup(" marker-heading");
    write_line(id, unit);
    html_.markup("</div>\n");
    open_items_.push_back(id);
    list_open_ = false;
  }

  /// Whether a reader must be told which words of a unit its statements are: they are numbered then, in the text and
  /// beside it.
  bool needs_numbers(UnitId id, const Unit& unit) const {
    const auto statements = reading_.index.statements(id);
    if (statements.size() != 1) return statements.size() > 1;
    const Range range = reading_.document.extract.statements[statements[0]].range;
    return range.begin > 0 || range.end < unit.text.text.size();
  }

  /// Marker, text and marks of a unit whose element stands open behind its first class.
  void write_line(UnitId id, const Unit& unit) {
    if (needs_numbers(id, unit)) html_.markup(" many");
    html_.markup("\"><p>");
    if (!unit.marker.empty()) html_.markup("<span class=\"mk\">").text(unit.marker).markup("</span> ");
    write_marked_text(reading_, id, inlines_of(reading_, id, linked_), html_);
    html_.markup("</p>");
    write_marks(reading_, id, html_);
  }

  void write_row(UnitId id, const Unit& unit) {
    if (!in_table_) open_table(unit);
    html_.markup("<tr id=\"").text(unit.id).markup("\">");
    const std::vector<Inline> inlines = inlines_of(reading_, id, linked_);
    if (unit.cells.empty()) {
      html_.markup("<td>").text(unit.text.text);
      write_row_marks(id);
      html_.markup("</td>");
    }
    for (std::size_t i = 0; i < unit.cells.size(); ++i) {
      const bool names_row = i == 0 && unit.cells.size() > 1 && !unit.cells[i].empty();
      if (names_row) {
        html_.markup("<th scope=\"row\">");
      } else {
        html_.markup("<td>");
      }
      write_marked_cell(reading_, id, unit.cells[i], inlines, html_);
      if (i == 0) write_row_link(unit);
      if (i + 1 == unit.cells.size()) write_row_marks(id);
      if (names_row) {
        html_.markup("</th>");
      } else {
        html_.markup("</td>");
      }
    }
    html_.markup("</tr>\n");
  }

  /// The way to the row, for whoever wants to point at it.
  void write_row_link(const Unit& unit) {
    html_.markup("<a class=\"permalink\" href=\"#").text(unit.id).markup("\" aria-label=\"この行\">#</a>");
  }

  /// Statements of a row run across its cells, so their anchors stand with the marks.
  void write_row_marks(UnitId id) {
    for (const std::uint32_t i : reading_.index.statements(id)) {
      html_.markup("<span id=\"").text(reading_.document.extract.statements[i].id).markup("\"></span>");
    }
    write_marks(reading_, id, html_);
  }

  void open_table(const Unit& unit) {
    close_items(depth_of(unit));
    close_list_below();
    table_ = unit.table;
    const Table* table = table_ ? &outline_.tables[table_.index] : nullptr;
    const std::string label = table == nullptr || table->label.empty() ? "表" : table->label;
    kitei::open_table(label, TableKind::kText, html_);
    if (table != nullptr) write_columns(*table);
    html_.markup("<tbody>\n");
    in_table_ = true;
  }

  void write_columns(const Table& table) {
    const bool named = std::any_of(table.columns.begin(), table.columns.end(),
                                   [](const std::string& column) { return !column.empty(); });
    if (!named) return;
    html_.markup("<thead><tr>");
    for (const std::string& column : table.columns) {
      if (column.empty()) {
        html_.markup("<td></td>");
      } else {
        html_.markup("<th scope=\"col\">").text(column).markup("</th>");
      }
    }
    html_.markup("</tr></thead>\n");
  }

  void close_table() {
    if (in_table_) kitei::close_table(html_);
    in_table_ = false;
    table_ = {};
  }

  void write_loose(UnitId id, const Unit& unit) {
    if (!in_loose_) {
      close_items(0);
      close_list_below();
      html_.markup("<div class=\"loose\" role=\"group\" aria-label=\"図や囲みの中の語句\">\n");
      in_loose_ = true;
    }
    html_.markup("<p id=\"").text(unit.id).markup("\">");
    if (!unit.marker.empty()) html_.text(unit.marker).markup(" ");
    write_marked_text(reading_, id, inlines_of(reading_, id, linked_), html_);
    html_.markup("</p>\n");
  }

  void close_loose() {
    if (in_loose_) html_.markup("</div>\n");
    in_loose_ = false;
  }

  void write_notes(const std::vector<UnitId>& notes) {
    if (notes.empty()) return;
    html_.markup("<div class=\"notes\" role=\"group\" aria-label=\"注\"><ul class=\"items\">\n");
    for (const UnitId id : notes) {
      const Unit& unit = outline_.at(id);
      html_.markup("<li id=\"").text(unit.id).markup("\"><div class=\"unit");
      write_line(id, unit);
      html_.markup("</div></li>\n");
    }
    html_.markup("</ul></div>\n");
  }

  const Reading& reading_;
  const Outline& outline_;
  Html& html_;
  std::vector<UnitId> open_items_;  ///< items whose <li> is open, outermost first
  bool list_open_ = false;          ///< a <ul> is open in the innermost of them (or in the clause)
  std::vector<RoleId> linked_;
  TableId table_;
  bool in_table_ = false;
  bool in_loose_ = false;
};

}  // namespace

void write_units(const Reading& reading, ClauseId clause, Html& html) {
  UnitWriter(reading, html).write(reading.document.outline.at(clause).units);
}

}  // namespace kitei
