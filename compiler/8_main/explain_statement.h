/// A statement with its grounds, as text for a person.
#pragma once

#include <string>

#include "8_main/statement_records.h"

namespace kitei {

/// The sentence with its place, and for each thing that was read (actors, force, frequency, condition, other sides …)
/// the words that say so and the rule by which it was read, one a line.
std::string explain_statement(const ExplainedStatement& statement, bool japanese);

}  // namespace kitei
