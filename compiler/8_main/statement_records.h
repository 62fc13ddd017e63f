/// The records of statements, read for one that is asked for.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"

namespace kitei {

/// Lines of statements.jsonl, and the names of roles by id.
struct StatementRecords {
  std::string lines;
  std::map<std::string, std::string, std::less<>> role_names;
};

/// From what kitei build wrote.
Result<StatementRecords> statement_records_of_output(const std::string& out);
/// From a folder of sources, which is compiled in memory: the same records.
Result<StatementRecords> statement_records_of_sources(const std::string& folder);

/// A statement as it can be explained: its place, and for each value the words behind it. Empty where nothing is said.
struct ExplainedStatement {
  std::string id, source, quote, url, document;
  std::uint32_t line = 0;
  std::vector<std::string> clause, item;
  std::vector<std::string> actors;  ///< 「内閣官房（cabinet-secretariat）」
  std::string actor_from, actor_words;
  std::uint32_t actor_line = 0;
  std::string modality, frequency, frequency_words, deadline, condition;
  struct Other {
    std::string role, tie;
  };
  std::vector<Other> others;
  std::string lifts, lifts_quote, lifted_by, lifted_by_quote;
  bool by_reference = false;
  std::string reference;
  std::vector<std::string> rules;
  std::string reviewed_by, reviewed_on, review_reason;  ///< of a correction laid over
};

/// The statement of an id, with or without its source; none where no record has it. Of two documents with the same
/// short id the first.
std::optional<ExplainedStatement> find_statement(const StatementRecords& records, std::string_view id);

/// All ids, with and without their sources.
std::vector<std::string> statement_ids(const StatementRecords& records);

}  // namespace kitei
