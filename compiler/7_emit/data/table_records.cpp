// Rows of tables. A cell of a flattened table may hold numbered headings with bullets below each: 「(1) 事業者→政府」
// above what is told. They say what the texts of the cell are about and are none of them, so they go to `groups`.
#include <vector>

#include "2_scan/marker.h"
#include "7_emit/data/records.h"
#include "7_emit/shared/json_line.h"

namespace kitei {
namespace {

using Texts = std::vector<std::string_view>;

Texts texts_of(std::string_view cell) {
  Texts texts;
  for (std::size_t end = cell.find('\n'); end != std::string_view::npos; end = cell.find('\n')) {
    texts.push_back(cell.substr(0, end));
    cell.remove_prefix(end + 1);
  }
  texts.push_back(cell);
  return texts;
}

bool is_numbered(std::string_view text) {
  return mark_of(text).kind == MarkKind::kBracket;
}

/// By column: whether its numbered texts are headings. They are where in some row others stand below them.
std::vector<bool> headed_columns(const Document& document, const Table& table) {
  std::vector<bool> headed;
  for (const UnitId row : table.rows) {
    const std::vector<Flow>& cells = document.outline.at(row).cells;
    if (headed.size() < cells.size()) headed.resize(cells.size(), false);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const Texts texts = texts_of(cells[column].text);
      for (std::size_t i = 1; i < texts.size(); ++i) {
        if (is_numbered(texts[i - 1]) && !is_numbered(texts[i])) headed[column] = true;
      }
    }
  }
  return headed;
}

std::string list_json(const Texts& texts) {
  std::string out = "[";
  for (const std::string_view text : texts) {
    if (out.size() > 1) out += ", ";
    append_json(out, text);
  }
  return out + "]";
}

/// Text, or a list of texts where there are several.
std::string cell_json(const Texts& texts) {
  if (texts.size() > 1) return list_json(texts);
  std::string out;
  append_json(out, texts.empty() ? std::string_view() : texts[0]);
  return out;
}

/// The texts of a cell below their headings.
std::string groups_json(const Texts& texts) {
  std::string out = "[", heading = "null";
  Texts below;
  const auto close = [&] {
    if (heading == "null" && below.empty()) return;
    if (out.size() > 1) out += ", ";
    JsonLine(out).add_json("heading", heading).add_json("texts", list_json(below)).close();
    below.clear();
  };
  for (const std::string_view text : texts) {
    if (!is_numbered(text)) {
      below.push_back(text);
      continue;
    }
    close();
    heading.clear();
    append_json(heading, text);
  }
  close();
  return out + "]";
}

void add_row(const Document& document, const Table& table, UnitId row, const std::vector<bool>& headed,
             std::string& out) {
  const Unit& unit = document.outline.at(row);
  std::string cells, groups;
  bool any = false;
  for (std::size_t column = 0; column < unit.cells.size(); ++column) {
    Texts texts = texts_of(unit.cells[column].text);
    if (column > 0) cells += ", ", groups += ", ";
    groups += headed[column] ? groups_json(texts) : "null";
    any = any || headed[column];
    if (headed[column]) std::erase_if(texts, is_numbered);
    cells += cell_json(texts);
  }
  const Lines lines = lines_of(document, unit);
  JsonLine line(out);
  line.add("id", record_id(document, unit.id))
      .add("table", table.label)
      .add("columns", table.columns)
      .add_json("cells", "[" + cells + "]");
  if (any) line.add_json("groups", "[" + groups + "]");
  line.add("clause", document.outline.label_path(table.clause))
      .add("source", document.source.id)
      .add("line_from", lines.from)
      .add("line_to", lines.to)
      .add("url", url_of(document, row))
      .add("document", document.title)
      .end();
}

}  // namespace

void add_table_records(const Document& document, std::string& out) {
  for (const Table& table : document.outline.tables) {
    const std::vector<bool> headed = headed_columns(document, table);
    for (const UnitId row : table.rows) add_row(document, table, row, headed, out);
  }
}

}  // namespace kitei
