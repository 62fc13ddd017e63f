/// What citations call clauses and units.
#pragma once

#include <string>
#include <vector>

#include "4_extract/reference_places.h"

namespace kitei {

/// 第30条の2第1項第3号, 附則第4条: of the article, paragraph and item that a unit stands in; where the article has one
/// paragraph without a number, 第3条第2号, too. None of a unit that is below no article.
std::vector<std::string> provisions_of(const ReferencePlaces& places, UnitId unit);

/// Of a unit of a document with numbered clauses, of these and of those around them: 2.2.1(3), 2.2.1, 2.2, 第3章, III,
/// 別紙4-1; and of the figure or table that a caption names: 図表5.
std::vector<std::string> labels_of(const Outline& outline, UnitId unit);

}  // namespace kitei
