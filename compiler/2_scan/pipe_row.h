/// Rows of a table that the reader of a PDF has written as "| a | b |".
#pragma once

#include <string_view>

#include "2_scan/layout.h"
#include "2_scan/lines.h"

namespace kitei {

/// True for a line that begins and ends with a pipe and has a cell between.
bool is_pipe_row(std::string_view text);

/// Fills a block with the cells of a line: a header where `next` is a row of dashes, furniture where the line is one.
void take_pipe_row(Block& block, const Line& line, std::string_view next);

}  // namespace kitei
