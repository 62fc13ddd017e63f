/// operators.html and a page for each sector: all duties of its operators, by plan, standards and Acts side by side.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {

void write_operators(const Site& site);

/// "operator/railway.html"
std::string operator_url(const Sector& sector);

/// True for a sector whose operators have a page.
bool has_operators(const Sector& sector);

}  // namespace kitei
