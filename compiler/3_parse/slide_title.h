/// The label of a slide.
#pragma once

#include <string>
#include <string_view>

namespace kitei {

/// A slide's title as records have it: NFKC; the text inside 【】 where there is any that says more than 【参考】;
/// without 「（詳細）」 and numbers that only count parts ("…の強化①", "1/3").
std::string slide_label(std::string_view title);

}  // namespace kitei
