#include "7_emit/shared/read_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "0_base/text.h"
#include "1_read/docx_fields.h"
#include "1_read/office_package.h"
#include "1_read/xlsx.h"
#include "7_emit/diagnostics.h"
#include "7_emit/shared/checklist_columns.h"
#include "7_emit/shared/pack_fields.h"

namespace kitei {
namespace {

/// Whether the text is what the draft puts where somebody is to write: 「〔…〕」, or the blank date of the cover.
bool is_prompt(const DocxField& field) {
  const std::string_view text = field.text;
  return field.prompt || text.empty() || (text.starts_with("〔") && text.find("〕") == text.size() - 3) ||
         text == kBlankDate;
}

/// The id of a field of ours by its tag or its bookmark; empty where it is another's.
std::string id_of(const DocxField& field) {
  if (field.tag.starts_with(kFieldTag)) return field.tag.substr(kFieldTag.size());
  if (!field.tag.empty()) return {};
  std::string id = field.bookmark.substr(kFieldBookmark.size());
  std::replace(id.begin(), id.end(), '_', '-');
  return id;
}

Result<Done> read_fields(const std::string& path, std::string_view bytes, Entries& entries, Diagnostics& diagnostics) {
  auto fields = read_docx_fields(bytes, kFieldBookmark);
  if (!fields) return Failure{fmt::format("{}: {}", path, fields.message())};
  // A control knows whether somebody has written into it, so it comes before the bookmark around it.
  std::stable_partition(fields->begin(), fields->end(), [](const DocxField& field) { return !field.tag.empty(); });
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < entries.fields.size(); ++i) places.emplace(entries.fields[i].id, i);
  std::set<std::string> controls;
  bool any = false;
  for (const DocxField& field : *fields) {
    const std::string id = id_of(field);
    if (id.empty() || (field.tag.empty() && controls.contains(id))) continue;
    if (!field.tag.empty()) controls.insert(id);
    any = true;
    if (field.more)
      diagnostics.report(Place{{}, path, 0, 0, 0, 0, {}}, diag::kEntryMoreThanText,
                         field.title.empty() ? id : field.title);
    if (is_prompt(field)) continue;
    const auto [place, is_new] = places.emplace(id, entries.fields.size());
    if (is_new) {
      entries.fields.push_back({id, field.title, field.text});
    } else if (entries.fields[place->second].text != field.text) {
      return Failure{fmt::format("{}: {} is filled in twice, with other words", path, id)};
    }
  }
  if (!any) return Failure{fmt::format("{}: none of the fields of a draft of kitei", path)};
  return Done{};
}

/// Where the columns of a sheet are, by what stands in its heading row.
struct Columns {
  std::optional<std::uint32_t> control, title;
  std::array<std::optional<std::uint32_t>, kOpenColumns.size()> open;
  std::map<std::uint32_t, std::string> others;  ///< beside those of the checklist
};

/// Nothing where the row is no heading row.
std::optional<Columns> columns_of(const XlsxRow& row) {
  Columns columns;
  for (const XlsxCell& cell : row) {
    const std::string name(trim(cell.text));
    const auto open = std::find(kOpenColumns.begin(), kOpenColumns.end(), name);
    const auto known = std::find_if(kChecklistColumns.begin(), kChecklistColumns.end(),
                                    [&](const ChecklistColumn& column) { return name == column.heading; });
    if (name == kChecklistColumns[kControlColumn].heading) {
      columns.control = cell.column;
    } else if (name == kChecklistColumns[kTitleColumn].heading) {
      columns.title = cell.column;
    } else if (open != kOpenColumns.end()) {
      columns.open.at(static_cast<std::size_t>(open - kOpenColumns.begin())) = cell.column;
    } else if (known == kChecklistColumns.end()) {
      columns.others.emplace(cell.column, name);
    }
  }
  const bool any = std::any_of(columns.open.begin(), columns.open.end(), [](const auto& column) { return column; });
  return columns.control && any ? std::optional(columns) : std::nullopt;
}

/// The words of a cell; empty where the row has none.
std::string words_at(const XlsxRow& row, std::optional<std::uint32_t> column) {
  for (const XlsxCell& cell : row) {
    if (column && cell.column == *column) return std::string(trim(cell.text));
  }
  return {};
}

class SheetReader {
 public:
  SheetReader(const std::string& path, Entries& entries, Diagnostics& diagnostics)
      : path_(path), entries_(entries), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < entries.controls.size(); ++i) places_.emplace(entries.controls[i].control, i);
  }

  /// True where the sheet has the columns of a checklist.
  Result<bool> read(const XlsxSheet& sheet) {
    std::optional<Columns> columns;
    for (const XlsxRow& row : sheet.rows) {
      if (!columns) {
        columns = columns_of(row);
      } else if (auto done = take(row, *columns); !done) {
        return Failure{done.message()};
      }
    }
    return columns.has_value();
  }

 private:
  Result<Done> take(const XlsxRow& row, Columns& columns) {
    ChecklistEntry entry{words_at(row, columns.control), words_at(row, columns.title), {}};
    report_others(row, columns);
    for (std::size_t i = 0; i < kOpenColumns.size(); ++i) entry.words.at(i) = words_at(row, columns.open.at(i));
    const bool blank =
        std::all_of(entry.words.begin(), entry.words.end(), [](const auto& words) { return words.empty(); });
    if (entry.control.empty() || blank) return Done{};
    const auto [place, is_new] = places_.emplace(entry.control, entries_.controls.size());
    if (is_new) {
      entries_.controls.push_back(std::move(entry));
    } else if (entries_.controls[place->second].words != entry.words) {
      return Failure{fmt::format("{}: {} is filled in twice, with other words", path_, entry.control)};
    }
    return Done{};
  }

  /// Once for each column.
  void report_others(const XlsxRow& row, Columns& columns) {
    for (const XlsxCell& cell : row) {
      const auto other = columns.others.find(cell.column);
      if (other == columns.others.end()) continue;
      diagnostics_.report(Place{{}, path_, 0, 0, 0, 0, {}}, diag::kColumnNotKept, other->second);
      columns.others.erase(other);
    }
  }

  const std::string& path_;
  Entries& entries_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::size_t> places_;
};

Result<Done> read_checklist(const std::string& path, std::string_view bytes, Entries& entries,
                            Diagnostics& diagnostics) {
  const auto sheets = read_xlsx(bytes);
  if (!sheets) return Failure{fmt::format("{}: {}", path, sheets.message())};
  SheetReader reader(path, entries, diagnostics);
  bool any = false;
  for (const XlsxSheet& sheet : *sheets) {
    const auto found = reader.read(sheet);
    if (!found) return Failure{found.message()};
    any = any || *found;
  }
  if (!any) return Failure{fmt::format("{}: none of the columns of a checklist of kitei", path)};
  return Done{};
}

}  // namespace

Result<Done> read_entries(const std::string& path, std::string_view bytes, Entries& entries, Diagnostics& diagnostics) {
  const auto package = OfficePackage::open(bytes);
  const bool is_workbook = package && (*package).has("xl/workbook.xml");
  return is_workbook ? read_checklist(path, bytes, entries, diagnostics)
                     : read_fields(path, bytes, entries, diagnostics);
}

}  // namespace kitei
