#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "0_base/fold.h"
#include "0_base/id.h"
#include "7_emit/data/records.h"
#include "7_emit/shared/json_line.h"

namespace kitei {
namespace {

using nlohmann::ordered_json;

std::string code_of(const Diagnostic& diagnostic) {
  return fmt::format("K{:04}", diagnostic.code);
}

/// A path as the reference of a URI.
std::string uri_of(std::string_view path) {
  static constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  std::string out;
  for (const char c : path) {
    if (kPlain.find(c) != kPlain.npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

ordered_json region_of(const Place& place) {
  ordered_json region{{"startLine", place.line}};
  if (place.column > 0) region["startColumn"] = place.column;
  if (place.end_line >= place.line) region["endLine"] = place.end_line;
  if (place.end_line >= place.line && place.end_column > 0) region["endColumn"] = place.end_column;
  if (!place.excerpt.empty()) region["snippet"] = {{"text", place.excerpt}};
  return region;
}

ordered_json rules_of(const std::vector<Diagnostic>& diagnostics) {
  std::map<int, const Diagnostic*> kinds;
  for (const Diagnostic& diagnostic : diagnostics) kinds.emplace(diagnostic.code, &diagnostic);
  ordered_json rules = ordered_json::array();
  for (const auto& [code, diagnostic] : kinds) {
    rules.push_back({{"id", code_of(*diagnostic)}, {"name", std::string(diagnostic->rule)}});
  }
  return rules;
}

}  // namespace

std::string diagnostic_records(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    JsonLine line(out);
    line.add("code", code_of(d)).add("rule", d.rule).add("severity", name_of(d.severity));
    line.add_or_null("source", d.place.source).add("path", d.place.path);
    line.add("line", d.place.line).add("column", d.place.column);
    line.add("end_line", d.place.end_line).add("end_column", d.place.end_column);
    line.add("line_from", d.place.line).add("line_to", std::max(d.place.line, d.place.end_line));
    line.add_null("url").add("excerpt", d.place.excerpt);
    line.add("message", d.ja).add("message_en", d.en).add_or_null("hint", d.hint).end();
  }
  return out;
}

std::string sarif_log(const std::vector<Diagnostic>& diagnostics) {
  ordered_json results = ordered_json::array();
  std::map<std::string, int> seen;
  for (const Diagnostic& d : diagnostics) {
    const std::string key = code_of(d) + '\n' + d.place.path + '\n' + fold(d.place.excerpt) + '\n' + d.ja;
    ordered_json physical{{"artifactLocation", {{"uri", uri_of(d.place.path)}}}};
    if (d.place.line > 0) physical["region"] = region_of(d.place);
    ordered_json result{
        {"ruleId", code_of(d)},
        {"level", std::string(name_of(d.severity))},
        {"message", {{"text", d.ja}}},
        {"partialFingerprints", {{"kiteiPassage/v1", fmt::format("{}:{}", short_hash(key, 12), ++seen[key])}}}};
    if (!d.place.path.empty()) result["locations"] = ordered_json::array({{{"physicalLocation", physical}}});
    results.push_back(std::move(result));
  }
  const ordered_json driver{{"name", "kitei"}, {"rules", rules_of(diagnostics)}};
  const ordered_json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  const ordered_json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", ordered_json::array({run})}};
  return log.dump(1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace kitei
