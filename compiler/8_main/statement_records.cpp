#include "8_main/statement_records.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <thread>

#include "0_base/files.h"
#include "7_emit/data/records.h"
#include "8_main/data_folder.h"
#include "8_main/pipeline.h"
#include "8_main/progress.h"

namespace kitei {
namespace {

using nlohmann::json;

/// Calls take(record) for each line that is an object, until it gives false.
template <class Take>
void each_record(std::string_view lines, Take take) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    if (line.empty()) continue;
    const json record = json::parse(line, nullptr, false);
    if (record.is_object() && !take(record)) return;
  }
}

std::string text(const json& record, const char* key) {
  const auto found = record.find(key);
  return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uint32_t number(const json& record, const char* key) {
  const auto found = record.find(key);
  return found != record.end() && found->is_number_unsigned() ? found->get<std::uint32_t>() : 0;
}

std::vector<std::string> texts(const json& record, const char* key) {
  std::vector<std::string> out;
  const auto found = record.find(key);
  if (found == record.end() || !found->is_array()) return out;
  for (const json& value : *found) {
    if (value.is_string()) out.push_back(value.get<std::string>());
  }
  return out;
}

std::map<std::string, std::string, std::less<>> names_of(std::string_view roles) {
  std::map<std::string, std::string, std::less<>> names;
  each_record(roles, [&](const json& role) {
    names[text(role, "id")] = text(role, "name");
    return true;
  });
  return names;
}

std::string with_name(const StatementRecords& records, const std::string& role) {
  const auto found = records.role_names.find(role);
  return found == records.role_names.end() ? role : fmt::format("{}（{}）", found->second, role);
}

/// "s-3k9qz0ab" of "000-plan#s-3k9qz0ab".
std::string_view short_id(std::string_view id) {
  const std::size_t mark = id.rfind('#');
  return mark == std::string_view::npos ? id : id.substr(mark + 1);
}

ExplainedStatement explained(const StatementRecords& records, const json& record) {
  ExplainedStatement out;
  out.id = text(record, "id");
  out.source = text(record, "source");
  out.quote = text(record, "quote");
  out.url = text(record, "url");
  out.document = text(record, "document");
  out.line = number(record, "line");
  out.clause = texts(record, "clause");
  out.item = texts(record, "item");
  for (const std::string& role : texts(record, "actors")) out.actors.push_back(with_name(records, role));
  out.actor_from = text(record, "actor_from");
  out.actor_words = text(record, "actor_words");
  out.actor_line = number(record, "actor_line");
  out.modality = text(record, "modality");
  out.frequency = text(record, "frequency");
  out.frequency_words = text(record, "frequency_words");
  out.deadline = text(record, "deadline");
  out.condition = text(record, "condition");
  if (const auto ties = record.find("ties"); ties != record.end() && ties->is_array()) {
    for (const json& tie : *ties) {
      if (tie.is_object()) out.others.push_back({with_name(records, text(tie, "role")), text(tie, "tie")});
    }
  }
  out.lifts = text(record, "lifts");
  out.lifted_by = text(record, "lifted_by");
  out.by_reference = record.value("by_reference", false);
  out.reference = text(record, "reference");
  out.rules = texts(record, "rules");
  if (const auto review = record.find("reviewed"); review != record.end() && review->is_object()) {
    out.reviewed_by = text(*review, "by");
    out.reviewed_on = text(*review, "on");
    out.review_reason = text(*review, "reason");
  }
  return out;
}

/// The quote of a statement by its whole id.
std::string quote_by_id(const StatementRecords& records, const std::string& id) {
  std::string quote;
  if (id.empty()) return quote;
  each_record(records.lines, [&](const json& record) {
    if (text(record, "id") != id) return true;
    quote = text(record, "quote");
    return false;
  });
  return quote;
}

}  // namespace

Result<StatementRecords> statement_records_of_output(const std::string& out) {
  const DiskFiles files;
  auto lines = files.read(out + "/data/statements.jsonl", 1ull << 34);
  if (!lines) return Failure{lines.message()};
  auto roles = files.read(out + "/data/roles.jsonl", 1ull << 30);
  if (!roles) return Failure{roles.message()};
  return StatementRecords{std::move(*lines), names_of(*roles)};
}

Result<StatementRecords> statement_records_of_sources(const std::string& folder) {
  const auto data = data_folder();
  if (!data) return Failure{data.message()};
  Progress progress(false);
  const unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
  auto compiled = compile(DiskFiles(), {folder, "", lexicon_folders(*data, folder), jobs}, progress);
  progress.done();
  if (!compiled) return Failure{compiled.message()};
  const Graph& graph = (*compiled)->graph;
  StatementRecords records;
  for (const Document& document : graph.documents) add_statement_records(graph, document, records.lines);
  records.role_names = names_of(role_records(graph));
  return records;
}

std::optional<ExplainedStatement> find_statement(const StatementRecords& records, std::string_view id) {
  std::optional<ExplainedStatement> found;
  each_record(records.lines, [&](const json& record) {
    const std::string whole = text(record, "id");
    if (whole != id && short_id(whole) != id) return true;
    found = explained(records, record);
    return false;
  });
  if (found) {
    found->lifts_quote = quote_by_id(records, found->lifts);
    found->lifted_by_quote = quote_by_id(records, found->lifted_by);
  }
  return found;
}

std::vector<std::string> statement_ids(const StatementRecords& records) {
  std::vector<std::string> ids;
  each_record(records.lines, [&](const json& record) {
    ids.push_back(text(record, "id"));
    ids.emplace_back(short_id(ids.back()));
    return true;
  });
  return ids;
}

}  // namespace kitei
