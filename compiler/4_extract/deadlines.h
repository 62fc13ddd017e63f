/// By when: 直ちに, 速やかに, 遅滞なく, 三日以内に, 年度末までに, 当分の間.
#pragma once

#include <string_view>

#include "3_parse/outline.h"

namespace kitei {

/// The words of a folded sentence that set a time limit, as a range of it; empty where there are none. A date or span
/// beats words such as 速やかに. Linear.
Range deadline_of(std::string_view folded);

}  // namespace kitei
