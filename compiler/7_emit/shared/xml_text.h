/// Text as XML can hold it.
#pragma once

#include <string>
#include <string_view>

namespace kitei {

/// The text without the letters that no XML document may hold, not even escaped: control characters but tab and line
/// feed, U+FFFE and U+FFFF. `text` must be valid UTF-8. Escaping < & is left to whoever writes the XML.
std::string xml_text(std::string_view text);

}  // namespace kitei
