#include "8_main/search_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "index/xapian/database.h"

namespace kitei {
namespace {

using nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string json_line(const std::string& query, const Answers& answers) {
  ordered_json line{{"query", query},
                    {"corrected", answers.corrected},
                    {"also", answers.query.also},
                    {"hits", ordered_json::array()}};
  for (const Hit& hit : answers.hits) {
    line["hits"].push_back(ordered_json{{"source", hit.record.source},
                                        {"line_from", hit.line_from},
                                        {"line_to", hit.line_to},
                                        {"clause", hit.record.labels},
                                        {"title", hit.record.title},
                                        {"url", hit.record.url},
                                        {"snippet", hit.snippet},
                                        {"score", hit.score},
                                        {"document", hit.record.document_title},
                                        {"actors", hit.record.actors},
                                        {"modalities", hit.record.modalities},
                                        {"frequencies", hit.record.frequencies}});
  }
  return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

constexpr std::size_t kMostNames = 6;  ///< of other names that are told; the search page tells as many

std::string quoted(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < std::min(words.size(), kMostNames); ++i) out += "「" + words[i] + "」";
  return words.size() > kMostNames ? out + "…" : out;
}

void print_text(const Answers& answers, bool japanese, std::ostream& out) {
  if (!answers.corrected.empty()) {
    out << (japanese ? "読み替えた: " : "put right: ") << quoted(answers.corrected) << '\n';
  }
  if (!answers.query.also.empty()) {
    out << (japanese ? "検索した別名: " : "also searched: ") << quoted(answers.query.also) << '\n';
  }
  if (answers.hits.empty()) out << (japanese ? "該当する箇所がない\n" : "nothing found\n");
  std::size_t number = 0;
  for (const Hit& hit : answers.hits) {
    out << fmt::format("{:2}. {}  {}\n    {}:{}-{}  {}\n    {}\n", ++number, hit.record.title,
                       joined(hit.record.labels, " › "), hit.record.source, hit.line_from, hit.line_to, hit.record.url,
                       hit.snippet);
  }
}

/// The query of a line of a batch file: the line itself, or "query" of a JSON object. False for a blank line.
bool query_of(std::string line, std::string& query) {
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (line.find_first_not_of(" \t") == std::string::npos) return false;
  if (line.front() == '{') {
    const ordered_json json = ordered_json::parse(line, nullptr, false);
    if (json.is_object() && json.contains("query") && json["query"].is_string()) {
      query = json["query"].get<std::string>();
      return true;
    }
  }
  query = std::move(line);
  return true;
}

/// HOST:PORT. False where it is not.
bool read_place(std::string_view text, ServedDatabase& place) {
  const std::size_t colon = text.rfind(':');
  if (colon == text.npos || colon == 0) return false;
  place.host = text.substr(0, colon);
  const auto [end, fault] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), place.port);
  return fault == std::errc() && end == text.data() + text.size() && place.port > 0;
}

/// Answers one query. False where the database failed.
bool answer(const SearchDatabase& database, const SearchOptions& options, const std::string& query, std::ostream& out,
            std::ostream& errors) {
  const SearchFilter filter{options.role,  options.modality, options.sector,
                            options.level, options.document, options.frequency};
  const auto begin = std::chrono::steady_clock::now();
  const Result<Answers> answers = database.search(query, filter, options.limit);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  if (options.timings) errors << fmt::format("{:9.3f} ms  {}\n", took.count(), query);
  if (!answers) {
    errors << "kitei search: " << answers.message() << '\n';
    return false;
  }
  if (options.json) {
    out << json_line(query, *answers) << '\n';
  } else {
    if (!options.batch.empty()) out << "# " << query << '\n';
    print_text(*answers, options.japanese, out);
  }
  return true;
}

}  // namespace

ExitCode search_command(const SearchOptions& options, std::ostream& out, std::ostream& errors) {
  std::vector<std::string> folders;
  for (const std::string& folder : options.out) folders.push_back(folder + "/search");
  std::vector<ServedDatabase> served;
  for (const std::string& place : options.served) {
    ServedDatabase one;
    if (!read_place(place, one)) {
      errors << fmt::format("kitei search: {}: {}\n", place,
                            options.japanese ? "HOST:PORT の形でない" : "is not HOST:PORT");
      return ExitCode::kEnvironment;
    }
    served.push_back(std::move(one));
  }
  if (folders.empty() && served.empty()) {
    errors << "kitei search: " << (options.japanese ? "--out か --remote が要る\n" : "--out or --remote is needed\n");
    return ExitCode::kEnvironment;
  }
  const auto database = SearchDatabase::open(folders, served);
  if (!database) {
    errors << "kitei search: " << database.message() << '\n';
    return ExitCode::kEnvironment;
  }
  if (options.batch.empty()) {
    return answer(**database, options, options.query, out, errors) ? ExitCode::kFine : ExitCode::kEnvironment;
  }
  std::ifstream file(options.batch, std::ios::binary);
  if (!file) {
    errors << fmt::format("kitei search: {}: {}\n", options.batch,
                          options.japanese ? "ファイルを読めない" : "file cannot be read");
    return ExitCode::kEnvironment;
  }
  std::string query;
  for (std::string line; std::getline(file, line);) {
    if (query_of(std::move(line), query) && !answer(**database, options, query, out, errors)) {
      return ExitCode::kEnvironment;
    }
  }
  return ExitCode::kFine;
}

}  // namespace kitei
