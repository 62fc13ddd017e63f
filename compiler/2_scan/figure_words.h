/// The words of a figure in running text.
#pragma once

#include <string_view>

#include "2_scan/layout.h"

namespace kitei {

/// True for a line such as 「図表５ 点検の例」, 「図１ …」, 「表２－１ …」.
bool is_figure_caption(std::string_view text);

/// What stands in the boxes of a figure follows its caption (図表５ …, 図１ …) as short paragraphs without a stop, at
/// least three of them: they become loose words, never part of a sentence.
void loosen_figure_words(Layout& layout);

}  // namespace kitei
