/// The parts of a Word package that say how its other parts belong together, and whose it is.
#pragma once

#include <string>
#include <string_view>

namespace kitei {

/// The relation by which sections name the footer.
inline constexpr const char* kFooterRelation = "rId5";

/// docProps/core.xml. The dates are fixed, for the same corpus gives the same bytes.
std::string core_properties(std::string_view title, std::string_view creator);

/// _rels/.rels
std::string package_relations();

/// word/_rels/document.xml.rels
std::string document_relations();

}  // namespace kitei
