/// Numbers as Word prints them in labels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kitei {

/// A number (from 1) in a format of WordprocessingML: decimal, decimalFullWidth, aiueo, irohaFullWidth,
/// japaneseCounting, upperRoman … Unknown formats are decimal; where a format has no sign for so large a number, too.
std::string number_as(std::string_view format, std::uint32_t number);

}  // namespace kitei
