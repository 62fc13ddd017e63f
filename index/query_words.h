/// Words of a query, each with the ways to say it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "index/query.h"

namespace kitei {

/// One way to say a word, with its terms, each once.
QueryForm form_of(std::string text, std::uint32_t percent);

/// 26条1項3号: the whole citation, then it without its last parts.
QueryWord citation_word(std::u32string_view text);

/// 2.2.1(3): the whole label, then it without its brackets; a figure is a 図 or a 図表.
QueryWord label_word(std::u32string_view text);

}  // namespace kitei
