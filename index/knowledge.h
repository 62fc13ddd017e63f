/// What search keeps of the lexicon beside an index, so that a query needs nothing but the index.
#pragma once

#include <string>
#include <string_view>

#include "1_read/lexicon.h"

namespace kitei {

/// Variants, synonyms and names as JSON; the same lexicon gives the same bytes.
std::string knowledge_of(const Lexicon& lexicon);

/// The lexicon again, with what knowledge_of() kept. False where the text is not of its making.
bool read_knowledge(std::string_view json, Lexicon& lexicon);

}  // namespace kitei
