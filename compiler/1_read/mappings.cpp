#include "1_read/mappings.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "1_read/diagnostics.h"
#include "1_read/toml_rows.h"

namespace kitei {
namespace {

using Words = std::vector<std::string_view>;

/// True where the value of a key is one of the known words; reports it else. An empty one has been reported already.
bool is_one_of(const std::string& value, std::string_view key, const Words& known, const Place& place,
               Diagnostics& diagnostics) {
  if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) return true;
  diagnostics.report(place, diag::kDataValueUnknown, value, key, fmt::format("{}", fmt::join(known, ", ")));
  return false;
}

bool is_known(const Mapping& mapping, Diagnostics& diagnostics) {
  static const Words kRelations{"equal", "subset", "superset", "intersects", "none"};
  static const Words kMakers{"human", "proposal"};
  static const Words kConfidences{"high", "medium", "low"};
  const bool relation = is_one_of(mapping.relation, "relation", kRelations, mapping.place, diagnostics);
  const bool maker = is_one_of(mapping.maker, "maker", kMakers, mapping.place, diagnostics);
  return is_one_of(mapping.confidence, "confidence", kConfidences, mapping.place, diagnostics) && relation && maker;
}

Mapping mapping_of(TomlRow& row) {
  Mapping mapping;
  mapping.control = row.demanded("control");
  mapping.relation = row.demanded("relation");
  mapping.ref = mapping.relation == "none" ? row.text("ref") : row.demanded("ref");
  mapping.rationale = row.demanded("rationale");
  mapping.maker = row.demanded("maker");
  mapping.confidence = row.demanded("confidence");
  return mapping;
}

}  // namespace

std::vector<Mapping> read_mappings(const Files& files, const std::string& folder, Diagnostics& diagnostics) {
  std::vector<Mapping> mappings;
  each_data_file(files, folder, "mappings", diagnostics, [&](TomlRow& whole, const DataFile& file) {
    const std::string standard = whole.demanded("standard");
    for (const toml::table* table : whole.tables("mapping")) {
      TomlRow row(*table, file.path, diagnostics);
      Mapping mapping = mapping_of(row);
      mapping.standard = standard;
      mapping.source = file.id;
      mapping.place = row.place(*table);
      if (row.done() && is_known(mapping, diagnostics) && !standard.empty()) mappings.push_back(std::move(mapping));
    }
    whole.done();
  });
  return mappings;
}

Crosswalk read_crosswalk(const Files& files, const std::string& folder, Diagnostics& diagnostics) {
  return {read_standards(files, folder, diagnostics), read_mappings(files, folder, diagnostics)};
}

}  // namespace kitei
