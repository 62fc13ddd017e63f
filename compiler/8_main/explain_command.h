/// kitei explain: what a code means, what a rule says, and why the machine reads a sentence as it does.
#pragma once

#include <iosfwd>
#include <string>

#include "0_base/exit_code.h"

namespace kitei {

struct ExplainOptions {
  std::string word;       ///< K3004, 3004, the name of a finding (clause-number-skipped) or of a rule (ends-with-must)
  std::string statement;  ///< id of a statement, with or without its source: 000-plan#s-3k9qz0ab
  std::string out;        ///< what kitei build wrote; else `word` is a folder of sources
  bool japanese = true;
};

/// Prints the page of a code from the pass's diagnostics.md, the sentence of a rule, or a statement with its grounds.
/// What is not known fails with kEnvironment, and names near it are said.
ExitCode run_explain(const ExplainOptions& options, std::ostream& out, std::ostream& errors);

}  // namespace kitei
