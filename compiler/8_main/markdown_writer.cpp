#include "8_main/markdown_writer.h"

#include <algorithm>

#include "0_base/text.h"
#include "1_read/markdown_text.h"

namespace kitei {
namespace {

/// A text as a basic string of TOML.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 32 || c == 127 ? ' ' : c;
  }
  return out + '"';
}

std::string front_matter(const Source& source, const std::string& title, const std::string& name) {
  std::string out = "+++\n";
  const auto line = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) out += std::string(key) + " = " + quoted(value) + '\n';
  };
  const DocumentInfo& info = source.info;
  line("title", info.title.empty() ? title : info.title);
  line("kind", info.kind);
  line("issuer", info.issuer);
  line("status", info.status);
  line("edition", info.edition);
  line("decided", info.decided);
  line("promulgated", info.promulgated);
  line("in_force", info.in_force);
  line("note", info.note);
  line("imported_from", name);
  return out + "+++\n\n";
}

class Writer {
 public:
  Writer(const Source& source, const Outline& outline, WrittenMarkdown& written)
      : source_(source), outline_(outline), out_(written) {}

  void run() {
    line_ = static_cast<std::uint32_t>(std::count(out_.text.begin(), out_.text.end(), '\n')) + 1;
    const std::string& title = outline_.clauses[0].title.empty() ? source_.info.title : outline_.clauses[0].title;
    titled_ = !title.empty();
    if (titled_) put("# " + to_markdown(title, MarkdownPlace::kHeading) + "\n\n");
    clause(ClauseId{0});
    for (std::uint32_t i = 1; i < outline_.clauses.size(); ++i) {
      heading(outline_.clauses[i]);
      clause(ClauseId{i});
    }
  }

 private:
  void put(const std::string& text) {
    out_.text += text;
    line_ += static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
  }

  void origin(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t last = end > begin ? end - 1 : begin;
    out_.origins.push_back({line_, source_.line_of(begin), source_.line_of(last)});
  }

  /// Label and text; behind a digit a wide blank, so that the number stays one.
  static std::string labelled(const std::string& mark, const std::string& text) {
    if (mark.empty() || text.empty()) return mark + text;
    const char last = mark.back();
    const bool ascii = static_cast<unsigned char>(last) < 0x80 && !(last >= '0' && last <= '9');
    return mark + (ascii ? " " : "　") + text;
  }

  void heading(const Clause& clause) {
    origin(clause.begin, clause.heading_end);
    const std::size_t depth = std::min<std::size_t>(clause.depth + (titled_ ? 1 : 0), 6);
    put(std::string(depth, '#') + ' ' + to_markdown(labelled(clause.printed, clause.title), MarkdownPlace::kHeading) +
        "\n\n");
  }

  void clause(ClauseId id) {
    for (const UnitId unit : outline_.at(id).units) this->unit(outline_.at(unit));
    end_run();
  }

  std::size_t depth_of(const Unit& unit) const {
    std::size_t depth = 0;
    for (UnitId at = unit.parent; at && depth < 20; at = outline_.at(at).parent) ++depth;
    return depth;
  }

  void unit(const Unit& unit) {
    const bool row = unit.kind == UnitKind::kTableRow;
    if (row != in_table_ || (row && unit.table != table_)) end_run();
    in_table_ = row;
    const std::size_t indent = 2 * depth_of(unit);
    const std::string blanks(indent, ' ');
    if (row) return table_row(unit);
    if (unit.kind == UnitKind::kItem || unit.kind == UnitKind::kHeading) {
      origin(unit.begin, unit.end);
      const bool plain = unit.marker == "・" && !unit.text.empty();
      const std::string text = plain ? unit.text.text : labelled(unit.marker, unit.text.text);
      put(blanks + "- " + to_markdown(text, MarkdownPlace::kParagraph, indent + 2) + '\n');
      in_list_ = true;
      return;
    }
    if (in_list_) put("\n");
    in_list_ = indent > 0;
    origin(unit.begin, unit.end);
    std::string mark = unit.marker;
    if (unit.kind == UnitKind::kNote && !mark.empty() && is_digit_text(mark)) mark = "（注" + mark + "）";
    const std::string text = to_markdown(labelled(mark, unit.text.text), MarkdownPlace::kParagraph, indent);
    put(blanks + (unit.kind == UnitKind::kLoose ? "> " : "") + text + "\n\n");
  }

  static bool is_digit_text(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
  }

  void table_row(const Unit& unit) {
    const bool first = table_ != unit.table || !open_table_;
    table_ = unit.table;
    open_table_ = true;
    if (first) table_head(unit);
    origin(unit.begin, unit.end);
    std::string line;
    for (const Flow& cell : unit.cells) line += cell_text(cell.text);
    put(line + "|\n");
  }

  void table_head(const Unit& row) {
    const std::vector<std::string>& columns = outline_.tables[table_.index].columns;
    const std::size_t count = std::max(columns.size(), row.cells.size());
    std::string names, rule;
    for (std::size_t i = 0; i < count; ++i) {
      names += cell_text(i < columns.size() ? columns[i] : std::string());
      rule += "| --- ";
    }
    put(names + "|\n" + rule + "|\n");
  }

  static std::string cell_text(const std::string& text) {
    const std::string escaped = to_markdown(text, MarkdownPlace::kCell);
    return escaped.empty() ? "| " : "| " + escaped + ' ';
  }

  void end_run() {
    if (in_list_ || open_table_) put("\n");
    in_list_ = in_table_ = open_table_ = false;
  }

  const Source& source_;
  const Outline& outline_;
  WrittenMarkdown& out_;
  std::uint32_t line_ = 1;
  bool titled_ = false, in_list_ = false, in_table_ = false, open_table_ = false;
  TableId table_;
};

}  // namespace

WrittenMarkdown write_markdown(const Source& source, const Outline& outline, const std::string& name) {
  WrittenMarkdown written;
  if (source.body == 0) written.text = front_matter(source, outline.clauses[0].title, name);
  if (source.form == Form::kMarkdown || source.form == Form::kDocx) {
    written.text += source.text;
  } else {
    Writer(source, outline, written).run();
  }
  return written;
}

}  // namespace kitei
