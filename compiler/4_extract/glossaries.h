/// Terms out of tables and lists that are there to define them.
#pragma once

#include <string>
#include <string_view>

#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// Adds the term that a unit defines as an entry: a row of a table of terms, an item under 「次の各号に掲げる用語の意義
/// は」 (「申請　…をいう。」), a line 「X：…」 of a clause of terms, a note 「X：…をいう。」. Other names in a bracket
/// behind the term are its aliases.
void find_glossary_entry(const Outline& outline, UnitId id, Extract& extract);

/// A term without line breaks and note marks.
std::string clean_term(std::string_view term);

/// True for a name in Latin letters alone.
bool is_latin_name(std::string_view text);

}  // namespace kitei
