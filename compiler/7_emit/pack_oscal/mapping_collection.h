/// The comparison of the baseline with standards as OSCAL has it.
#pragma once

#include "7_emit/pack_oscal/oscal.h"

namespace kitei::oscal {

/// One mapping a standard: its maps with relation, reason, maker and confidence; what of the baseline and what of the
/// standard has no counterpart as gap summaries. Null where no standard has a mapping with a counterpart.
Json mapping_collection_of(const Graph& graph, const Json& metadata);

}  // namespace kitei::oscal
