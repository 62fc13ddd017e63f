/// Findings of pass 4 as text, for `kitei dump` and the expect tests.
#pragma once

#include <string>

#include "1_read/lexicon.h"
#include "1_read/source.h"
#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// One line a statement: "plan.txt:12 duty operator -> ceptoar yearly conditional IV/2/2.6 ① 「…」 [rules]", with
/// "reviewed by … on …" behind it where a person has.
std::string dump_statements(const Source& source, const Outline& outline, const Extract& extract,
                            const Lexicon& lexicon);
/// One line a citation: "plan.txt:12 article 26:1:3 of 「…法」 「第26条第1項第3号」".
std::string dump_citations(const Source& source, const Outline& outline, const Extract& extract);
/// One line a term: "plan.txt:12 「…」 = 「…」 (document)".
std::string dump_terms(const Source& source, const Outline& outline, const Extract& extract);
/// One line a flow: "plan.txt:12 normal operator -> ceptoar 「…」".
std::string dump_flows(const Source& source, const Outline& outline, const Extract& extract, const Lexicon& lexicon);
/// A control: "base.md:12 ACC-01 「…」 in 「…」 講ずべき level 1+" and its parts; a row of a guideline: "g.md:7 takes
/// ACC-01".
std::string dump_controls(const Source& source, const Outline& outline, const Extract& extract);

}  // namespace kitei
