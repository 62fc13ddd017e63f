/// A statement as an entry of a list: its force, its words, its source.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {

Html statement_entry(const Site& site, const Here& here, StatementRef ref);

}  // namespace kitei
