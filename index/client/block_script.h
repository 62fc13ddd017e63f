/// A block as the browser loads it.
#pragma once

#include <string>
#include <vector>

#include "index/blocks.h"

namespace kitei {

/// The script object that shows a block; load.js knows its parts.
std::string block_script(const Document& document, const std::vector<Passage>& passages, const Block& block);

}  // namespace kitei
