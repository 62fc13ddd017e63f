#include "1_read/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "0_base/text.h"
#include "1_read/docx_xml.h"
#include "1_read/office_package.h"
#include "1_read/utf8.h"
#include "1_read/xlsx_dates.h"

namespace kitei {
namespace {

constexpr std::size_t kMostText = 64u << 20;
constexpr std::uint32_t kMostColumns = 16384;

/// "_x000D_" -> the letter, as Excel writes what XML cannot hold. Carriage returns go: a line feed stands beside them.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    const std::string_view rest = text.substr(i);
    const bool is_code = rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
                         std::from_chars(rest.data() + 2, rest.data() + 6, code, 16).ptr == rest.data() + 6;
    if (is_code) {
      i += 6;
      if (code >= 0x20 && (code < 0xd800 || code > 0xdfff)) append(out, code);
      if (code == '\n' || code == '\t') out += static_cast<char>(code);
    } else if (text[i] != '\r') {
      out += text[i];
    }
  }
  mend_utf8(out);
  return out;
}

/// The text of <si> or <is>: of its runs, without the reading above them (rPh).
std::string text_of(const pugi::xml_node& string) {
  std::string text;
  for (const pugi::xml_node& child : string.children()) {
    const std::string_view name = local_name(child);
    if (name == "t") text += child.text().get();
    if (name == "r") text += child_of(child, "t").text().get();
  }
  return unescaped(text);
}

/// The column of "AB12", from 0; `otherwise` where there is no name.
std::uint32_t column_of(std::string_view name, std::uint32_t otherwise) {
  std::uint32_t column = 0;
  for (const char c : name) {
    if (c < 'A' || c > 'Z' || column > kMostColumns) break;
    column = column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
  }
  return column == 0 ? otherwise : column - 1;
}

class WorkbookReader {
 public:
  explicit WorkbookReader(OfficePackage package) : package_(std::move(package)) {}

  Result<std::vector<XlsxSheet>> run() {
    const std::string main = package_.related("", "/officeDocument", "xl/workbook.xml");
    pugi::xml_document book;
    if (auto done = load(main, book); !done) return Failure{done.message()};
    if (local_name(book.document_element()) != "workbook") return Failure{main + ": no workbook"};
    from_1904_ = attribute_of(child_of(book.document_element(), "workbookPr"), "date1904") == "1" ||
                 attribute_of(child_of(book.document_element(), "workbookPr"), "date1904") == "true";
    if (auto done = read_strings(package_.related(main, "/sharedStrings", "")); !done) return Failure{done.message()};
    if (auto done = read_styles(package_.related(main, "/styles", "")); !done) return Failure{done.message()};
    const std::vector<Relation> relations = package_.relations(main);
    std::vector<XlsxSheet> sheets;
    for (const pugi::xml_node& node : child_of(book.document_element(), "sheets").children()) {
      if (local_name(node) != "sheet") continue;
      const std::string_view id = attribute_of(node, "id");
      const auto relation =
          std::find_if(relations.begin(), relations.end(), [&](const Relation& r) { return r.id == id; });
      if (relation == relations.end() || !relation->type.ends_with("/worksheet")) continue;
      XlsxSheet& sheet = sheets.emplace_back();
      sheet.name = attribute_of(node, "name");
      mend_utf8(sheet.name);
      if (auto done = read_sheet(relation->target, sheet); !done) return Failure{done.message()};
    }
    return sheets;
  }

 private:
  Result<Done> load(const std::string& part, pugi::xml_document& document) {
    const auto bytes = package_.part(part);
    if (!bytes) return Failure{bytes.message()};
    const auto parsed = document.load_buffer((*bytes).data(), (*bytes).size(), kKeepBlanks);
    if (!parsed) return Failure{part + ": " + parsed.description()};
    return Done{};
  }

  Result<Done> read_strings(const std::string& part) {
    if (part.empty()) return Done{};
    pugi::xml_document document;
    if (auto done = load(part, document); !done) return done;
    for (const pugi::xml_node& node : document.document_element().children()) {
      if (local_name(node) == "si") strings_.push_back(text_of(node));
    }
    return Done{};
  }

  Result<Done> read_styles(const std::string& part) {
    if (part.empty()) return Done{};
    pugi::xml_document document;
    if (auto done = load(part, document); !done) return done;
    dates_ = date_formats(document.document_element());
    return Done{};
  }

  Result<Done> read_sheet(const std::string& part, XlsxSheet& sheet) {
    pugi::xml_document document;
    if (auto done = load(part, document); !done) return done;
    for (const pugi::xml_node& node : child_of(document.document_element(), "sheetData").children()) {
      if (local_name(node) != "row") continue;
      XlsxRow row;
      std::uint32_t next = 0;
      for (const pugi::xml_node& cell : node.children()) {
        if (local_name(cell) != "c") continue;
        const std::uint32_t column = column_of(attribute_of(cell, "r"), next);
        next = column + 1;
        std::string text = value_of_cell(cell);
        letters_ += text.size();
        if (letters_ > kMostText) return Failure{part + ": more than 64 MiB of text"};
        if (!is_blank(text)) row.push_back({column, std::move(text)});
      }
      if (!row.empty()) sheet.rows.push_back(std::move(row));
    }
    return Done{};
  }

  std::string value_of_cell(const pugi::xml_node& cell) const {
    const std::string_view type = attribute_of(cell, "t");
    if (type == "inlineStr") return text_of(child_of(cell, "is"));
    std::string value = child_of(cell, "v").text().get();
    if (type == "s") {
      std::size_t index = strings_.size();
      std::from_chars(value.data(), value.data() + value.size(), index);
      return index < strings_.size() ? strings_[index] : "";
    }
    if (type == "str") return unescaped(value);
    if (type == "d") return value.substr(0, std::min(value.find("T00:00"), value.size()));
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    if (type == "e") return value;
    return number_text(value, static_cast<std::size_t>(number_or(attribute_of(cell, "s"), 0)));
  }

  std::string number_text(const std::string& value, std::size_t format) const {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (value.empty() || error != std::errc() || end != value.data() + value.size()) return unescaped(value);
    if (format < dates_.size() && dates_[format]) {
      if (std::string date = date_of_serial(number, from_1904_); !date.empty()) return date;
    }
    return fmt::format("{:.15g}", number);
  }

  OfficePackage package_;
  std::vector<std::string> strings_;
  std::vector<bool> dates_;  ///< by format
  bool from_1904_ = false;
  std::size_t letters_ = 0;
};

}  // namespace

Result<std::vector<XlsxSheet>> read_xlsx(std::string_view bytes) {
  auto package = OfficePackage::open(bytes);
  if (!package) return Failure{package.message()};
  return WorkbookReader(std::move(*package)).run();
}

}  // namespace kitei
