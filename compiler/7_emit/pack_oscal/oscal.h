/// What all OSCAL documents share: uuids, metadata, the JSON type. For .cpp files only: the header is heavy.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "5_link/graph.h"

namespace kitei::oscal {

using Json = nlohmann::ordered_json;

/// Of properties that OSCAL does not know.
inline constexpr const char* kNamespace = "urn:kitei:oscal";

/// A uuid of version 5 for a name of ours: the same name gives the same uuid.
std::string uuid_of(std::string_view name);

/// title, last-modified, version and the version of OSCAL. The date is the latest at which `document` was decided,
/// promulgated or came into force; without one it is 1980-01-01, for the clock decides nothing.
Json metadata(const std::string& title, const Document* document);

/// A property in our namespace. `value` must not be empty.
Json property(const char* name, std::string value);

/// One line without white space at its ends, as OSCAL wants strings; "－" for nothing.
std::string line_of(std::string_view text);

/// The document as text, indented, with a line end.
std::string bytes_of(const Json& json);

}  // namespace kitei::oscal
