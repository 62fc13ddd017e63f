/// The drawing of who tells whom: an SVG whose boxes and arrows are links.
#pragma once

#include "7_emit/shared/graph_layout.h"
#include "7_emit/site/flow_pairs.h"
#include "7_emit/site/frame.h"

namespace kitei {

/// Draws the first `count` of the pairs, each arrow with its number from 1 on and a link to FlowPair::url. `id`: a word
/// for ids in the drawing, which no other drawing of the page has.
Result<Html> flow_drawing(const Site& site, const Here& here, const std::vector<FlowPair>& pairs, std::size_t count,
                          std::string_view id);

}  // namespace kitei
