/// Names that somebody may have meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// The names nearest to `word`, best first, at most `most`: those that hold it or that it holds, then those that few
/// edits of a byte lead to (a third of the word at most). Ties in the order given.
std::vector<std::string> near_names(std::string_view word, const std::vector<std::string>& names, std::size_t most = 3);

}  // namespace kitei
