/// Character data of XML as text that knows where it came from.
#pragma once

#include <cstdint>
#include <string_view>

#include "0_base/flow.h"

namespace kitei {

/// Adds a run of character data, as it stands in the source from byte `source` on, to `flow`: the five entities of XML
/// and numbers of letters become what they stand for (what is no letter of a text becomes U+FFFD), any other entity
/// stays as it is written; line breaks with the blanks around them go, as in wrapped lines.
void append_xml_run(Flow& flow, std::string_view run, std::uint32_t source);

/// What follows the first `length` bytes of a flow's text.
Flow behind(const Flow& flow, std::size_t length);

}  // namespace kitei
