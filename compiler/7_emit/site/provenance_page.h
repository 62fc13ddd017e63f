/// provenance.html: of each document its edition, dates and standing, and the file that it was read from.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
void write_provenance(const Site& site);
}  // namespace kitei
