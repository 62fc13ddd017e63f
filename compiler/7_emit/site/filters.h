/// Choices at the head of a long list that leave only some of its entries in sight. The style sheet alone does it, so
/// that no script is needed: it knows the ids of the choices and the classes of the entries.
#pragma once

#include <string_view>
#include <vector>

#include "7_emit/shared/html.h"

namespace kitei {

/// One way to see the list. `id`: "f-duty" leaves the entries of that class.
struct Choice {
  std::string_view id, label;
};

/// Writes choices of which one holds at a time, all entries first; nothing where there is but one.
void write_filter(std::string_view legend, const std::vector<Choice>& choices, Html& html);

}  // namespace kitei
