/// Obligations by reference: 準用する, 例による, 同様とする.
#pragma once

#include <string_view>

#include "4_extract/statements.h"

namespace kitei {

/// Whether a folded sentence obliges by pointing at another provision.
bool is_by_reference(std::string_view folded);

/// Gives each statement by reference the range of the provision that it points at: the first citation in it. Citations
/// must be in the order of the text.
void bind_references(Extract& extract);

}  // namespace kitei
