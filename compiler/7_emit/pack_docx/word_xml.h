/// The elements that the parts of a Word document are made of. For .cpp files only: pugixml is heavy.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace kitei::word {

/// The root of a part, behind the declaration.
pugi::xml_node root(pugi::xml_document& document, const char* name);
/// A child with the attribute w:val.
pugi::xml_node value(pugi::xml_node parent, const char* name, const std::string& value);
/// Text as it stands; what XML cannot hold is left out, line ends and tabs are blanks.
void text(pugi::xml_node parent, std::string_view words, const char* name = "w:t");
/// A run of text.
void run(pugi::xml_node paragraph, std::string_view words);
/// A paragraph of a style.
pugi::xml_node styled(pugi::xml_node parent, const char* style);
/// The marks of a field that goes over several runs: "begin" and "separate" with what it says, or another.
void begin_field(pugi::xml_node paragraph, std::string_view instruction);
void field_mark(pugi::xml_node paragraph, const char* type);
/// A field with the text that it shows until it is brought up to date.
void simple_field(pugi::xml_node paragraph, const char* instruction, std::string_view shown);

}  // namespace kitei::word
