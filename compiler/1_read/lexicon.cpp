#include "1_read/lexicon.h"

#include <algorithm>
#include <functional>

#include "1_read/diagnostics.h"
#include "1_read/law_number.h"
#include "1_read/toml_rows.h"

namespace kitei {
namespace {

constexpr std::uint64_t kMostBytes = 64u << 20;

/// True for YYYY-MM-DD, YYYY-MM, YYYY and an empty text.
bool is_date(std::string_view date) {
  static constexpr std::string_view kForm = "0000-00-00";
  if (!date.empty() && date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  for (std::size_t i = 0; i < date.size(); ++i) {
    const bool digit = date[i] >= '0' && date[i] <= '9';
    if (kForm[i] == '0' ? !digit : date[i] != '-') return false;
  }
  return true;
}

/// Dates that cannot be are left out.
void check_dates(Name& name, const Place& place, Diagnostics& diagnostics) {
  const std::size_t shorter = std::min(name.from.size(), name.until.size());
  const bool in_order = name.from.substr(0, shorter) <= name.until.substr(0, shorter);
  if (is_date(name.from) && is_date(name.until) && in_order) return;
  diagnostics.report(place, diag::kDataDatesUnfit, name.text, name.from, name.until);
  name.from = name.until = {};
}

std::vector<Name> names_of(TomlRow& row, const std::string& path, Diagnostics& diagnostics) {
  std::vector<Name> names;
  for (const toml::table* table : row.tables("names")) {
    TomlRow entry(*table, path, diagnostics);
    Name name{entry.demanded("text"), entry.text("from"), entry.text("until")};
    check_dates(name, entry.place(*table), diagnostics);
    if (entry.done()) names.push_back(std::move(name));
  }
  return names;
}

/// Puts the shown name in front where the names do not hold it.
void add_shown_name(const std::string& shown, std::vector<Name>& names) {
  const auto same = [&](const Name& name) { return name.text == shown; };
  if (std::none_of(names.begin(), names.end(), same)) names.insert(names.begin(), Name{shown, {}, {}});
}

template <class Row>
void add_unique(Row row, std::vector<Row>& rows, const Place& place, Diagnostics& diagnostics) {
  const auto same = [&](const Row& other) { return other.id == row.id; };
  if (std::any_of(rows.begin(), rows.end(), same)) {
    diagnostics.report(place, diag::kDataIdTwice, row.id);
  } else {
    rows.push_back(std::move(row));
  }
}

/// An id that cannot be that of the number is left out: a wrong link is worse than none.
void check_law_id(Law& law, const Place& place, Diagnostics& diagnostics) {
  if (law.id.empty() || fits(law.id, law_number_of(law.number))) return;
  diagnostics.report(place, diag::kDataLawIdUnfit, law.id, law.number);
  law.id.clear();
}

/// Calls `take` for each table of the array `key` in FOLDER/`file`.
void each_row(const Files& files, const std::string& folder, const std::string& file, std::string_view key,
              Diagnostics& diagnostics, const std::function<void(TomlRow&, const std::string&, const Place&)>& take) {
  const std::string path = folder + "/" + file;
  if (!files.exists(path)) return;
  const auto bytes = files.read(path, kMostBytes);
  if (!bytes) {
    diagnostics.report(Place{{}, path, 0, 0, 0, 0, {}}, diag::kFileUnreadable, bytes.message());
    return;
  }
  const toml::table table = parse_toml(*bytes, path, 1, diagnostics);
  TomlRow whole(table, path, diagnostics);
  for (const toml::table* row : whole.tables(key)) {
    TomlRow reader(*row, path, diagnostics);
    take(reader, path, reader.place(*row));
  }
  whole.done();
}

}  // namespace

RoleId Lexicon::role(std::string_view id) const {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i].id == id) return RoleId{static_cast<std::uint32_t>(i)};
  }
  return {};
}

const Ministry* Lexicon::ministry(std::string_view id) const {
  const auto found = std::find_if(ministries.begin(), ministries.end(), [&](const auto& m) { return m.id == id; });
  return found == ministries.end() ? nullptr : &*found;
}

const Sector* Lexicon::sector(std::string_view id) const {
  const auto found = std::find_if(sectors.begin(), sectors.end(), [&](const auto& s) { return s.id == id; });
  return found == sectors.end() ? nullptr : &*found;
}

void read_lexicon(const Files& files, const std::string& folder, Lexicon& lexicon, Diagnostics& diagnostics) {
  each_row(files, folder, "roles.toml", "role", diagnostics,
           [&](TomlRow& row, const std::string& path, const Place& place) {
             Role role{row.demanded("id"),
                       row.demanded("name"),
                       row.text("english"),
                       row.text("kind"),
                       row.text("about"),
                       row.text("source"),
                       names_of(row, path, diagnostics),
                       row.flag("generic"),
                       row.text("within")};
             add_shown_name(role.name, role.names);
             if (row.done()) add_unique(std::move(role), lexicon.roles, place, diagnostics);
           });
  each_row(files, folder, "ministries.toml", "ministry", diagnostics,
           [&](TomlRow& row, const std::string& path, const Place& place) {
             Ministry ministry{row.demanded("id"), row.demanded("name"), row.text("english"),
                               row.text("about"),  row.text("source"),   names_of(row, path, diagnostics)};
             add_shown_name(ministry.name, ministry.names);
             if (row.done()) add_unique(std::move(ministry), lexicon.ministries, place, diagnostics);
           });
  each_row(files, folder, "sectors.toml", "sector", diagnostics,
           [&](TomlRow& row, const std::string& path, const Place& place) {
             Sector sector{row.demanded("id"),      row.demanded("name"),  row.text("english"),
                           row.text("about"),       row.text("source"),    names_of(row, path, diagnostics),
                           row.texts("ministries"), row.texts("editions"), row.texts("operators"),
                           row.texts("businesses")};
             add_shown_name(sector.name, sector.names);
             if (row.done()) add_unique(std::move(sector), lexicon.sectors, place, diagnostics);
           });
  each_row(files, folder, "measures.toml", "measure", diagnostics,
           [&](TomlRow& row, const std::string&, const Place& place) {
             Measure measure{row.demanded("id"), row.demanded("name"),  row.text("english"), row.demanded("kind"),
                             row.text("source"), row.texts("headings"), row.texts("words"),  row.texts("except")};
             if (row.done()) add_unique(std::move(measure), lexicon.measures, place, diagnostics);
           });
  each_row(files, folder, "variants.toml", "variant", diagnostics, [&](TomlRow& row, const std::string&, const Place&) {
    Variant variant{row.texts("spellings"), row.text("source")};
    if (row.done() && variant.spellings.size() > 1) lexicon.variants.push_back(std::move(variant));
  });
  each_row(files, folder, "synonyms.toml", "synonym", diagnostics, [&](TomlRow& row, const std::string&, const Place&) {
    Synonym synonym{row.texts("words"), row.text("source")};
    if (row.done() && synonym.words.size() > 1) lexicon.synonyms.push_back(std::move(synonym));
  });
  each_row(files, folder, "laws.toml", "law", diagnostics, [&](TomlRow& row, const std::string&, const Place& place) {
    Law law{row.demanded("name"), row.text("number"), row.text("id"), row.texts("abbreviations"), row.text("source")};
    if (!row.done()) return;
    check_law_id(law, place, diagnostics);
    lexicon.laws.push_back(std::move(law));
  });
}

}  // namespace kitei
