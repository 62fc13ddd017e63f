/// The order in which the transitional schema of WordprocessingML wants the children of an element.
#pragma once

#include <pugixml.hpp>
#include <string>

namespace kitei::tests {

/// What is wrong below `element`, as "w:pPr: w:ind before w:numPr"; empty where nothing is. An element or child that
/// the table does not know is a fault too, so that the table grows with what is written.
std::string schema_fault(pugi::xml_node element);

/// The bytes of a file; empty where there is none.
std::string read_file(const std::string& path);

}  // namespace kitei::tests
