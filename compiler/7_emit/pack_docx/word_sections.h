/// Sections of a Word document: paper, margins, line grid, page numbers.
#pragma once

#include <pugixml.hpp>
#include <string>

namespace kitei {

/// How the pages of a section look.
struct Section {
  const char* footer = nullptr;  ///< id of the relation; none without page number
  const char* number_format = nullptr;
};

/// Ends a section: its properties go to the end of `parent`.
void section_properties(pugi::xml_node parent, const Section& section);

/// word/footer1.xml: the number of the page.
std::string footer_part();

}  // namespace kitei
