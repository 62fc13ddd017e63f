/// A table that may be wider than the page: it scrolls in a frame of its own.
#pragma once

#include <string_view>

#include "7_emit/shared/html.h"

namespace kitei {

enum class TableKind {
  kText,
  kCounts,  ///< numbers, to the right
  kGrid     ///< many narrow columns of the same kind; wide on paper
};

/// Opens frame, table and caption, up to <thead>.
void open_table(std::string_view caption, TableKind kind, Html& html);
/// Closes <tbody>, table and frame.
void close_table(Html& html);

}  // namespace kitei
