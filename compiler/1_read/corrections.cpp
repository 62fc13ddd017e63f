#include "1_read/corrections.h"

#include <algorithm>

#include "1_read/diagnostics.h"
#include "1_read/toml_rows.h"

namespace kitei {
namespace {

constexpr std::uint64_t kMostBytes = 64u << 20;

Correction correction_of(TomlRow& row, const toml::table& table) {
  Correction correction;
  correction.source = row.demanded("source");
  correction.quote = row.demanded("quote");
  correction.clause = row.texts("clause");
  const bool denied = table.contains("statement") && !row.flag("statement");
  if (!table.contains("statement")) static_cast<void>(row.flag("statement"));  // known, though not given
  correction.is_statement = !denied;
  std::vector<std::string> actors = row.texts("actors"), counterparts = row.texts("counterparts");
  if (table.contains("actors")) correction.actors = std::move(actors);
  if (table.contains("counterparts")) correction.counterparts = std::move(counterparts);
  correction.modality = row.text("modality");
  correction.frequency = row.text("frequency");
  const bool conditional = row.flag("conditional");
  if (table.contains("conditional")) correction.conditional = conditional;
  correction.move_to = row.texts("move_to");
  correction.by = row.demanded("by");
  correction.on = row.demanded("on");
  correction.reason = row.demanded("reason");
  return correction;
}

}  // namespace

std::vector<Correction> read_corrections(const Files& files, const std::string& folder, Diagnostics& diagnostics) {
  std::vector<Correction> corrections;
  const std::string path = folder + (folder.ends_with('/') ? "" : "/") + "corrections.toml";
  if (!files.exists(path)) return corrections;
  const auto bytes = files.read(path, kMostBytes);
  if (!bytes) {
    diagnostics.report(Place{{}, path, 0, 0, 0, 0, {}}, diag::kFileUnreadable, bytes.message());
    return corrections;
  }
  const toml::table whole = parse_toml(*bytes, path, 1, diagnostics);
  TomlRow rows(whole, path, diagnostics);
  for (const toml::table* table : rows.tables("correction")) {
    TomlRow row(*table, path, diagnostics);
    Correction correction = correction_of(row, *table);
    correction.place = row.place(*table);
    if (row.done()) corrections.push_back(std::move(correction));
  }
  rows.done();
  std::stable_sort(corrections.begin(), corrections.end(),
                   [](const Correction& a, const Correction& b) { return a.source < b.source; });
  return corrections;
}

void report_strange_sources(const std::vector<Correction>& corrections, std::vector<std::string> ids,
                            Diagnostics& diagnostics) {
  std::sort(ids.begin(), ids.end());
  for (const Correction& correction : corrections) {
    if (std::binary_search(ids.begin(), ids.end(), correction.source)) continue;
    diagnostics.report(correction.place, diag::kCorrectionSourceUnknown, correction.source);
  }
}

}  // namespace kitei
