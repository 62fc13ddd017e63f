/// The XML of a part, from tree to bytes. For .cpp files only: pugixml is heavy.
#pragma once

#include <pugixml.hpp>
#include <string>

namespace kitei {

/// Begins a part with its declaration.
void declare_xml(pugi::xml_document& document);

/// The part as UTF-8, without white space of our own.
std::string bytes_of(const pugi::xml_document& document);

}  // namespace kitei
