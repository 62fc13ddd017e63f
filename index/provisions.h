/// What citations call the units of a statute.
#pragma once

#include <string>
#include <vector>

#include "4_extract/reference_places.h"

namespace kitei {

/// 第30条の2第1項第3号, 附則第4条: of the article, paragraph and item that a unit stands in; where the article has one
/// paragraph without a number, 第3条第2号, too. None of a unit that is below no article.
std::vector<std::string> provisions_of(const ReferencePlaces& places, UnitId unit);

}  // namespace kitei
