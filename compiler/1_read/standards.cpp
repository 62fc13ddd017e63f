#include "1_read/standards.h"

#include <algorithm>
#include <set>

#include "1_read/diagnostics.h"
#include "1_read/toml_rows.h"

namespace kitei {
namespace {

/// An id becomes the name of a page.
bool fits_url(std::string_view id) {
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

Standard standard_of(TomlRow& whole, const std::string& path, Diagnostics& diagnostics) {
  Standard standard{whole.demanded("id"), whole.demanded("title"), whole.text("publisher"), whole.text("source"), {}};
  std::set<std::string> refs;
  for (const toml::table* table : whole.tables("item")) {
    TomlRow row(*table, path, diagnostics);
    StandardItem item{row.demanded("ref"), row.text("title")};
    if (!row.done()) continue;
    if (!refs.insert(item.ref).second) {
      diagnostics.report(row.place(*table), diag::kDataIdTwice, item.ref);
      continue;
    }
    standard.items.push_back(std::move(item));
  }
  return standard;
}

}  // namespace

bool Standard::has(std::string_view ref) const {
  return std::any_of(items.begin(), items.end(), [&](const StandardItem& item) { return item.ref == ref; });
}

std::vector<Standard> read_standards(const Files& files, const std::string& folder, Diagnostics& diagnostics) {
  std::vector<Standard> standards;
  each_data_file(files, folder, "standards", diagnostics, [&](TomlRow& whole, const DataFile& file) {
    Standard standard = standard_of(whole, file.path, diagnostics);
    if (!whole.done()) return;
    const Place place{{}, file.path, 1, 1, 1, 1, {}};
    const auto same = [&](const Standard& other) { return other.id == standard.id; };
    if (!fits_url(standard.id)) {
      diagnostics.report(place, diag::kDataValueUnknown, standard.id, "id", "a-z, 0-9, -, .");
    } else if (std::any_of(standards.begin(), standards.end(), same)) {
      diagnostics.report(place, diag::kDataIdTwice, standard.id);
    } else {
      standards.push_back(std::move(standard));
    }
  });
  return standards;
}

}  // namespace kitei
