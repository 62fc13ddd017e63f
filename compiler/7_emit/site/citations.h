/// How a place is cited in a paper: document, issuer, edition and date, then the clause.
#pragma once

#include <string>

#include "7_emit/site/frame.h"

namespace kitei {

/// 「港湾等の安全に関する行動計画」（港湾省、第２次、2024年3月8日決定）
std::string citation_of(const Site& site, const Document& document);

/// Writes a folded citation, ready to be copied: that of the document, and `place` behind it.
void write_citation(const Site& site, const Document& document, std::string_view place, Html& html);

}  // namespace kitei
