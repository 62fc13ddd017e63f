/// A block as the browser loads it.
#pragma once

#include <string>
#include <vector>

#include "index/blocks.h"

namespace kitei {

/// The arguments that show a block: id and title of its document, strings that its passages share, rows of passages.
std::string block_script(const Document& document, const std::vector<Passage>& passages, const PassageBlock& block);

}  // namespace kitei
