/// Words as readers inflect them, in normal text: the lexicon has 「知らせる」 and "vendor", readers type
/// 「知らせてもらう」 and "vendors" (the browser's twin: client/query.js).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// A name as it is looked for in the texts: a verb without its ending (知らせる → 知らせ; 直す → 直し), other names as
/// they are.
std::string searched_name(std::string_view normal);

/// All beginnings by which a name is known in a query: 知らせ; 直さ, 直し, 直す …; vendor, vendors.
std::vector<std::string> asked_names(std::string_view normal);

}  // namespace kitei
