/// Blocks of a Word document -> Markdown. Included by .cpp files alone.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "1_read/docx_body.h"

namespace kitei {

/// Writes blocks as Markdown: headings, lists ("- (1) …" where the label is no bullet), pipe tables, quotes for text
/// boxes. `note` gives the text of a note by its name; notes follow the paragraph, list or table that names them first.
std::string docx_markdown(const std::vector<DocxBlock>& blocks,
                          const std::function<std::string(std::string_view)>& note);

}  // namespace kitei
